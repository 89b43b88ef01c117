// What an assistant may ask: matters, documents, passages, questions, rows of the chronology. Each is one request to the interface and says what that says.
import type { McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import type { AskInterface } from '../../platform/http/index.ts'
import { chronologyPage } from './chronology-page.ts'
import { ofDocument, ofMatter, withoutPrivileged } from './privilege.ts'

const id = z.uuid()
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const language = z.enum(['en', 'de']).optional()
const page = {
  limit: z.int().min(1).max(200).optional(),
  cursor: z.string().max(2000).optional().describe('The `next` of the page before'),
}
const filter = z
  .object({
    documents: z.array(id).max(100).optional().describe('Ids, as list_documents gives them'),
    parties: z
      .array(z.string().min(1).max(200))
      .max(20)
      .optional()
      .describe('Who must be named: part of a name, or an id'),
    from: day.optional(),
    to: day.optional(),
  })
  .optional()
  .describe('The part of the matter to look in; left out: all of it')
const ROWS = 50
const NO_PLACE = {
  status: 400,
  json: { code: 'http.cursor', detail: 'No row stands where this cursor points. Begin without one.' },
}
const READS = { readOnlyHint: true, openWorldHint: false } as const

export function giveTools(server: McpServer, ask: AskInterface): void {
  giveLists(server, ask)
  givePassages(server, ask)
}

function giveLists(server: McpServer, ask: AskInterface): void {
  server.registerTool(
    'list_matters',
    {
      description:
        'Lists the matters that are open to you, with their ids, page by page: `next` is the cursor of the page that follows, null at the end. Privileged matters are left out; `privilegedLeftOut` says how many of the page.',
      inputSchema: z.object(page),
      annotations: READS,
    },
    async (asked) => told(withoutPrivileged(await ask('GET', `/matters?${queryOf(asked)}`))),
  )
  server.registerTool(
    'list_documents',
    {
      description:
        'Lists the documents of a matter with their ids, kinds, days and whether they were read, page by page: `next` is the cursor of the page that follows, null at the end.',
      inputSchema: z.object({
        matter: id,
        kind: z.string().max(20).optional().describe('By content: `pdf`, `docx`, `eml`'),
        ...page,
      }),
      annotations: READS,
    },
    async ({ matter, ...asked }) =>
      told((await ofMatter(ask, matter)) ?? (await ask('GET', `/matters/${matter}/documents?${queryOf(asked)}`))),
  )
  server.registerTool(
    'list_events',
    {
      description:
        'Lists the rows of the chronology in order, with their dates, parties and citations, all of them or of some days, page by page: `next` is the cursor of the page that follows, null at the end.',
      inputSchema: z.object({
        matter: id,
        from: day.optional(),
        to: day.optional(),
        limit: page.limit,
        cursor: id.optional().describe('The `next` of the page before'),
      }),
      annotations: READS,
    },
    async ({ matter, limit = ROWS, cursor, ...days }) => {
      const reply =
        (await ofMatter(ask, matter)) ?? (await ask('GET', `/matters/${matter}/chronology?${queryOf(days)}`))
      if (reply.status >= 400) return told(reply)
      const json = chronologyPage(reply.json, limit, cursor)
      return told(json === null ? NO_PLACE : { status: reply.status, json })
    },
  )
}

function givePassages(server: McpServer, ask: AskInterface): void {
  server.registerTool(
    'search_passages',
    {
      description:
        'Finds the passages of a matter that fit a question or some words best, with document, pages and position.',
      inputSchema: z.object({
        matter: id,
        question: z.string().min(1).max(2000),
        language,
        filter,
        limit: z.int().min(1).max(20).optional(),
      }),
      annotations: READS,
    },
    async ({ matter, ...body }) =>
      told((await ofMatter(ask, matter)) ?? (await ask('POST', `/matters/${matter}/passages/search`, body))),
  )
  server.registerTool(
    'read_passage',
    {
      description: 'Gives one passage of a document; positions before and after it hold what stands around it.',
      inputSchema: z.object({ document: id, position: z.int().min(0).max(1_000_000) }),
      annotations: READS,
    },
    async ({ document, position }) =>
      told((await ofDocument(ask, document)) ?? (await ask('GET', `/documents/${document}/passages/${position}`))),
  )
  server.registerTool(
    'ask',
    {
      description:
        'Answers a question with sentences of the documents, each with its place, or says that the documents do not say. Nothing of it is kept. No language model is asked unless `with_model` is true.',
      inputSchema: z.object({
        matter: id,
        question: z.string().min(1).max(2000),
        language,
        filter,
        whole: z
          .boolean()
          .optional()
          .describe(
            'True: put to the whole matter, whatever the question says of days, people and documents. Otherwise what it says narrows it, and `searched.within` of the answer says to what',
          ),
        with_model: z.boolean().optional(),
      }),
      annotations: READS,
    },
    async ({ matter, with_model = false, ...question }) => {
      const asked = { ...question, withoutModel: !with_model, unkept: true }
      return told((await ofMatter(ask, matter)) ?? (await ask('POST', `/matters/${matter}/questions`, asked)))
    },
  )
}

const queryOf = (asked: Readonly<Record<string, string | number | undefined>>): URLSearchParams =>
  new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )

/** A refusal is told as one: its code and its sentence. */
const told = ({ status, json }: Awaited<ReturnType<AskInterface>>) => ({
  content: [{ type: 'text' as const, text: JSON.stringify(json) }],
  isError: status >= 400,
})
