// Words of a privileged matter may reach models of the house alone, and nobody here knows which model an assistant hands on to what it reads: an
// assistant is given none of them.
import { z } from 'zod'
import type { AskInterface } from '../../platform/http/index.ts'

type Reply = Awaited<ReturnType<AskInterface>>

const listReply = z.looseObject({ matters: z.array(z.looseObject({ privileged: z.boolean() })) })

/** The list without what is privileged, whose name alone may say what nobody is to know; and how many that were. */
export function withoutPrivileged(reply: Reply): Reply {
  if (reply.status >= 400) return reply
  const { matters, ...page } = listReply.parse(reply.json)
  const open = matters.filter(({ privileged }) => !privileged)
  return { status: reply.status, json: { ...page, matters: open, privilegedLeftOut: matters.length - open.length } }
}

const matterReply = z.object({ privileged: z.boolean() })
const documentReply = z.object({ matter: z.uuid() })

/** The refusal, of the interface or of this rule; null where the matter's words may be given. */
export async function ofMatter(ask: AskInterface, matter: string): Promise<Reply | null> {
  const reply = await ask('GET', `/matters/${matter}`)
  if (reply.status >= 400) return reply
  return matterReply.parse(reply.json).privileged ? PRIVILEGED : null
}

/** As `ofMatter`, of the matter the document lies in. */
export async function ofDocument(ask: AskInterface, document: string): Promise<Reply | null> {
  const reply = await ask('GET', `/documents/${document}`)
  return reply.status >= 400 ? reply : ofMatter(ask, documentReply.parse(reply.json).matter)
}

const PRIVILEGED: Reply = {
  status: 403,
  json: {
    code: 'assistants.privileged',
    detail:
      'This matter is privileged: only models of the house may read it, and Muniment cannot know which one an assistant asks. Read it in the browser.',
  },
}
