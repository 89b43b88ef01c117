// Where most comes in from outside, and what a change is scanned for every time: minutes, not the hours of `.ci/scan`.
import type { Operation } from '../../packages/server/test/routes.test-builder.ts'
import { type Scanners, scanWithSqlmap, scanWithWapiti } from './scanners.ts'

/** Every list and search with its filters, ids in addresses, what is asked before anybody is known, and what people type. */
const EXPOSED: readonly string[] = [
  'GET /audit',
  'GET /documents',
  'GET /documents/{document}',
  'GET /documents/{document}/pages/{page}',
  'GET /documents/{document}/search',
  'GET /egress',
  'GET /matters',
  'GET /matters/{matter}/documents',
  'GET /matters/{matter}/events',
  'GET /matters/{matter}/events/{event}',
  'GET /matters/{matter}/events/{event}/position',
  'GET /matters/{matter}/parties',
  'GET /matters/{matter}/timeline',
  'GET /members',
  'GET /mentions',
  'PATCH /matters/{matter}/events/{event}',
  'POST /matters',
  'POST /matters/{matter}/events',
  'POST /matters/{matter}/events/{event}/comments',
  'POST /matters/{matter}/parties',
  'POST /matters/{matter}/tags',
  'POST /sign-in',
]

/** Those of the list, each of which must be there: an operation that was renamed is not left out unseen. */
export function exposedOf(operations: readonly Operation[]): Operation[] {
  return EXPOSED.map((name) => {
    const found = operations.find(({ method, path }) => `${method} ${path}` === name)
    if (found === undefined) throw new Error(`no operation ${name} to scan`)
    return found
  })
}

/** Of wapiti what takes seconds: its blind statements take minutes an address, and sqlmap asks those. */
export const QUICK: Scanners = {
  sqlmap: scanWithSqlmap,
  wapiti: (scan) => scanWithWapiti(scan, 'wapiti', 'crlf,redirect,sql,xss', () => true),
}
