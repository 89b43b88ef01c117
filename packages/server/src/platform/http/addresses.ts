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

/** Call before the routes are registered: it sees those that come after it. What it gives names why a request that none of them takes is refused. */
export function refuseElsewhere(app: FastifyInstance): (request: FastifyRequest, reply: FastifyReply) => Refusal {
  const shapes = new Map<string, { readonly fits: RegExp; readonly methods: Set<string> }>()
  app.addHook('onRoute', ({ method, url }) => {
    const shape = shapes.get(url) ?? { fits: shapeOf(url), methods: new Set() }
    for (const one of [method].flat()) shape.methods.add(one)
    shapes.set(url, shape)
  })
  return ({ method, url }, reply) => {
    const path = url.split('?', 1)[0] ?? ''
    const taken = new Set([...shapes.values()].flatMap(({ fits, methods }) => (fits.test(path) ? [...methods] : [])))
    if (taken.size === 0 || taken.has(method)) return notFound()
    // RFC 9110 §15.5.6: a 405 names what the address does take.
    void reply.header('allow', [...taken].toSorted().join(', '))
    return methodNotAllowed()
  }
}

const shapeOf = (url: string): RegExp =>
  new RegExp(`^${url.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll(/:\w+/g, '[^/]+')}$`)
