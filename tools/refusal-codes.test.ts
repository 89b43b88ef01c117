import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeIn, toldByRoutes } from './refusal-codes.ts'

const file = (path: string, text: string) => ({ path, text })

const REFUSALS = file(
  'a/refusals.ts',
  `export const gone = refusal('thing.gone', 'It is gone.', 410)
   export const full = refusal('thing.full', 'It is full.')
   export const never = refusal('thing.never', 'Nobody refuses this.')`,
)
const FACE = file('a/index.ts', `export { gone, full } from './refusals.ts'`)
const THINGS = file(
  'b/things.ts',
  `import { full } from '../a/index.ts'
   export interface Things { keep(): void }
   export const makeThings = (): Things => {
     const check = () => { throw full() }
     return { keep() { check() }, other() { throw new Refusal('thing.other', 'x', {}, undefined, 403) } }
   }`,
)
const routesWith = (handler: string) =>
  codeIn([
    REFUSALS,
    FACE,
    THINGS,
    file(
      'b/routes.ts',
      `import { gone } from '../a/index.ts'
       import type { Things } from './things.ts'
       const ONE = '/things/:thing'
       export function routes(app, things: Things) {
         const told = (reply) => reply.header('etag', '"1"')
         app.get(\`\${ONE}/x\`, { config }, ${handler})
       }`,
    ),
  ])

test('a refusal is found through a face, a local function and a capability; what nobody can come to is not', () => {
  assert.deepEqual(toldByRoutes(routesWith('async () => { throw gone() }')), {
    'GET /things/:thing/x': { refusals: [{ code: 'thing.gone', status: 410 }], headers: [] },
  })
  assert.deepEqual(toldByRoutes(routesWith('(request, reply) => { things.keep(); return told(reply) }')), {
    'GET /things/:thing/x': { refusals: [{ code: 'thing.full', status: 400 }], headers: ['etag'] },
  })
  assert.deepEqual(toldByRoutes(routesWith('() => 1'))['GET /things/:thing/x']?.refusals, [])
})

test('what stands before every route of a file belongs to each of them', () => {
  const code = codeIn([
    REFUSALS,
    file(
      'a/routes.ts',
      `import { gone } from './refusals.ts'
       export function routes(app) {
         app.addHook('onRequest', async () => { throw gone() })
         app.get('/x', {}, () => 1)
       }`,
    ),
  ])
  assert.deepEqual(toldByRoutes(code)['GET /x']?.refusals, [{ code: 'thing.gone', status: 410 }])
})
