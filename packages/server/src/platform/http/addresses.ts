// What is answered where no route is: by the shape of the address and the method alone, which the published interface says too. Nothing is
// looked up, no body is read, and it is the same whoever asks.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Refusal, refusal } from '../../base/index.ts'

export const notFound = refusal('http.not-found', 'There is nothing at this address.', 404)
export const methodNotAllowed = refusal(
  'http.method-not-allowed',
  'This address is not asked with that method. The header Allow names those it takes.',
  405,
)

interface Shape {
  readonly fits: RegExp
  /** What stands for anything: `:event`, `*`. */
  readonly open: number
  readonly methods: Set<string>
}

/**
 * Call before the routes are registered: it sees those that come after it. What it gives names why a request is refused that no route takes;
 * null where one does. An address in words of its own (`/events/count`) is no id, whatever may be done to the things that have one.
 */
export function refuseElsewhere(
  app: FastifyInstance,
): (request: FastifyRequest, reply: FastifyReply) => Refusal | null {
  const shapes = new Map<string, Shape>()
  app.addHook('onRoute', ({ method, url }) => {
    const shape = shapes.get(url) ?? { fits: shapeOf(url), open: openIn(url), methods: new Set() }
    for (const one of [method].flat()) shape.methods.add(one)
    shapes.set(url, shape)
  })
  /** By the address of a route: what is below it in words of its own. Nearly always nothing; all routes are known when the first is asked. */
  const rivals = new Map<string, readonly Shape[]>()
  const rivalsOf = (found: string): readonly Shape[] => {
    const known = rivals.get(found) ?? ownWordsBelow(found, shapes)
    rivals.set(found, known)
    return known
  }
  return ({ method, url, routeOptions: { url: found } }, reply) => {
    const path = url.split('?', 1)[0] ?? ''
    const fitting = (found === undefined ? [...shapes.values()] : rivalsOf(found)).filter(({ fits }) => fits.test(path))
    if (found !== undefined && fitting.length === 0) return null
    const fewest = Math.min(...fitting.map(({ open }) => open))
    const taken = new Set(fitting.flatMap(({ open, methods }) => (open === fewest ? [...methods] : [])))
    if (taken.size === 0 || taken.has(method)) return notFound()
    // RFC 9110 §15.5.6: a 405 names what the address does take.
    void reply.header('allow', [...taken].toSorted().join(', '))
    return methodNotAllowed()
  }
}

function ownWordsBelow(found: string, shapes: ReadonlyMap<string, Shape>): Shape[] {
  const { fits, open } = shapes.get(found) ?? { fits: /^$/, open: 0 }
  return [...shapes].flatMap(([url, shape]) =>
    shape.open < open && fits.test(url.replaceAll(OPEN, 'x')) ? [shape] : [],
  )
}

const OPEN = /:\w+|\*/g
const openIn = (url: string): number => url.match(OPEN)?.length ?? 0

const shapeOf = (url: string): RegExp =>
  new RegExp(`^${url.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll(/:\w+/g, '[^/]+')}$`)
