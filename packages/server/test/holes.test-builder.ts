// A server on loopback with holes of our own making, which a scanner must find, and beside each the same question asked as it should be,
// which no scanner may complain of.
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PGlite } from '@electric-sql/pglite'

export interface Holes {
  readonly address: string
  close(): Promise<void>
}

const byName = { get: { parameters: [{ name: 'name', in: 'query', schema: { type: 'string' } }] } }
const byMail = {
  post: {
    parameters: [],
    requestBody: {
      content: { 'application/json': { schema: { type: 'object', properties: { email: { type: 'string' } } } } },
    },
  },
}
/** As an interface publishes itself, each with its operation's name. */
export const HOLES = {
  paths: {
    '/people': { get: { operationId: 'query-hole', ...byName.get } },
    '/people/{person}': { get: { operationId: 'address-hole', parameters: [] } },
    '/people/by-mail': { post: { operationId: 'body-hole', ...byMail.post } },
    '/sound': { get: { operationId: 'sound', ...byName.get } },
    '/greet': { get: { operationId: 'markup-hole', ...byName.get } },
    '/polite': { get: { operationId: 'polite', ...byName.get } },
  },
}

const TABLE = `create table people (id int, name text, email text);
  insert into people values (1, 'Erika', 'erika@beispiel.example'), (2, 'Jane', 'jane@sample.example')`
const COLUMNS = 'select id, name from people where'

export async function openHoles(): Promise<Holes> {
  const database = await PGlite.create()
  await database.exec(TABLE)
  const rows = async (sql: string, values: unknown[] = []): Promise<string> =>
    JSON.stringify((await database.query(sql, values)).rows)
  const answer = async (request: IncomingMessage): Promise<string> => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://holes')
    const name = searchParams.get('name') ?? ''
    const body = await textOf(request)
    if (pathname === '/people') return rows(`${COLUMNS} name = '${name}'`)
    if (pathname === '/people/by-mail')
      return rows(`${COLUMNS} email = '${String(Reflect.get(Object(JSON.parse(body)), 'email'))}'`)
    if (pathname.startsWith('/people/')) return rows(`${COLUMNS} id = ${decodeURIComponent(pathname.slice(8))}`)
    if (pathname === '/sound') return rows(`${COLUMNS} name = $1`, [name])
    if (pathname === '/greet') return `<p>Hello ${name}</p>`
    return `<p>Hello ${name.replaceAll(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`)}</p>`
  }
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    answer(request).then(
      (text) => response.end(text),
      // As a careless server does it: what the database said is shown.
      (error: unknown) => response.writeHead(500).end(`PostgreSQL query failed: ERROR: ${String(error)}`),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const at: AddressInfo | string | null = server.address()
  if (at === null || typeof at === 'string') throw new Error('no port')
  return {
    address: `http://127.0.0.1:${at.port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((ended) => server.close(ended))
      await database.close()
    },
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const piece of request.setEncoding('utf8')) text += String(piece)
  return text
}
