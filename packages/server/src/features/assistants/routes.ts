// The door for assistants (Model Context Protocol over HTTP), by API token alone. Each thing it is asked becomes a request of its own to the interface,
// with the same token: scopes, roles, walls and the audit log are those of the interface, because it is the interface that answers.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { refusal } from '../../base/index.ts'
import { type AnswerAssistant, type AskInterface, noAccess, untilGone } from '../../platform/http/index.ts'

/** What tells the door who knocks and from where; a cookie is never passed on. */
const PASSED_ON = ['authorization', 'host', 'user-agent', 'x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host']

export async function assistantRoutes(app: FastifyInstance, answer: AnswerAssistant): Promise<void> {
  app.post(
    '/mcp',
    {
      // Never kept for whoever repeats it: it holds words of documents, which may be gone by then.
      config: {
        access: { role: 'viewer', scope: 'matters.read' },
        isShownOnce: true,
        takes: 'message',
        gives: ['application/json'],
      },
      schema: { summary: 'Answers assistants that speak the Model Context Protocol, as whoever the API token is of' },
    },
    async (request, reply) => {
      if (request.headers.authorization === undefined) throw noAccess()
      if (request.body === undefined || request.body === null) throw noMessage()
      const { accept = '' } = request.headers
      if (!ANSWERED_AS.every((type) => accept.includes(type))) throw notAccepted()
      const headers = Object.fromEntries(
        Object.entries(request.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
      )
      const signal = untilGone(reply)
      const message = { headers, body: request.body, signal }
      const { status, headers: given, text } = await answer(message, askAs(app, request, signal))
      return reply.status(status).headers(given).send(text)
    },
  )
}

function askAs(app: FastifyInstance, { headers, socket }: FastifyRequest, signal: AbortSignal): AskInterface {
  const passed = Object.fromEntries(
    PASSED_ON.flatMap((name) => {
      const value = headers[name]
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )
  const { remoteAddress } = socket
  return async (method, path, body) => {
    const reply = await app.inject({
      method,
      url: path,
      headers: passed,
      signal,
      ...(remoteAddress === undefined ? {} : { remoteAddress }),
      ...(body === undefined ? {} : { payload: body }),
    })
    return { status: reply.statusCode, json: reply.json<unknown>() }
  }
}

/** The protocol wants both named, whichever is given. */
const ANSWERED_AS = ['application/json', 'text/event-stream']
const notAccepted = refusal(
  'assistants.not-accepted',
  `Send the header Accept: ${ANSWERED_AS.join(', ')} (both, by name).`,
  406,
)

/** What is a message, though a wrong one, is answered in the words of the protocol. */
const noMessage = refusal(
  'assistants.no-message',
  'Send a message of the Model Context Protocol as application/json.',
  415,
)
