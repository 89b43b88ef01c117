// What is wrong with a request, in words for whoever wrote the program that sent it: which field, what is expected there. Never what was sent.
import { z } from 'zod'
import { codeOf } from '../../base/index.ts'

const WHERE: Readonly<Record<string, string>> = {
  body: 'in the body',
  querystring: 'in the query',
  params: 'in the address',
  headers: 'in the header',
}

interface Issue {
  readonly instancePath?: string | undefined
  readonly keyword?: string | undefined
  readonly message?: string | undefined
  readonly params?: unknown
}

/** One sentence an issue. */
export const wordsOfInvalid = (issues: readonly Issue[], context: string | undefined): string =>
  issues.map((issue) => sentenceOf(issue, WHERE[context ?? ''] ?? 'in the request')).join(' ')

const paramsSchema = z.looseObject({
  expected: z.string().optional(),
  origin: z.string().optional(),
  minimum: z.union([z.number(), z.bigint()]).optional(),
  maximum: z.union([z.number(), z.bigint()]).optional(),
  inclusive: z.boolean().optional(),
  format: z.string().optional(),
  keys: z.array(z.string()).optional(),
  values: z.array(z.unknown()).optional(),
  divisor: z.unknown().optional(),
  /** Of a union, what is wrong by each of its forms. */
  errors: z.array(z.array(z.looseObject({ code: z.string(), message: z.string() }))).optional(),
})
type Params = z.infer<typeof paramsSchema>

/** Longer names are not ours: a field nobody knows is named as far as it may be one mistyped. */
const LONGEST_NAME = 60

function sentenceOf({ instancePath = '', keyword = '', message = '', params }: Issue, where: string): string {
  const field = instancePath.split('/').filter(Boolean).join('.')
  const said = paramsSchema.safeParse(params).data ?? {}
  if (keyword === 'unrecognized_keys') {
    const names = (said.keys ?? []).map((key) => `"${key.slice(0, LONGEST_NAME)}"`).join(', ')
    const place = field === '' ? where : `in "${field}"`
    return `${names}: there is no such field ${place}.`
  }
  const what = field === '' ? `What came ${where} does not fit` : `"${field}" ${where} does not fit`
  return `${what}: expected ${expectedBy(keyword, said, message)}.`
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object (JSON)',
  record: 'an object (JSON)',
  array: 'a list',
  null: 'null',
}
const FORMATS: Readonly<Record<string, string>> = {
  date: 'a day as YYYY-MM-DD',
  datetime: 'a moment as 2026-01-31T12:00:00Z',
  uuid: 'an id (UUID)',
  email: 'an e-mail address',
  url: 'an address (URL)',
}

function expectedBy(keyword: string, said: Params, message: string): string {
  if (keyword === 'invalid_type') return TYPES[said.expected ?? ''] ?? said.expected ?? 'something else'
  if (keyword === 'invalid_value') return (said.values ?? []).map((value) => JSON.stringify(value)).join(' or ')
  if (keyword === 'too_small')
    return `${said.inclusive === false ? 'more than' : 'at least'} ${amount(said.minimum, said.origin)}`
  if (keyword === 'too_big')
    return `${said.inclusive === false ? 'less than' : 'at most'} ${amount(said.maximum, said.origin)}`
  if (keyword === 'not_multiple_of') return `a multiple of ${String(said.divisor)}`
  if (keyword === 'invalid_format' && said.format !== undefined && said.format in FORMATS)
    return FORMATS[said.format] ?? ''
  if (keyword === 'invalid_union') return expectedByForms(said)
  // Ours: written where the field is, as what is expected.
  return /^[A-Z]/.test(message) ? `what the interface describes (GET /openapi.json)` : message
}

/** What the forms ask for whose kind fits what came; where none does, which kinds there are. */
function expectedByForms({ errors = [] }: Params): string {
  const all = errors.flat()
  const inKind = all.filter(({ code }) => code !== 'invalid_type')
  const said = (inKind.length > 0 ? inKind : all).map((issue) =>
    expectedBy(issue.code, paramsSchema.safeParse(issue).data ?? {}, issue.message),
  )
  return said.length === 0 ? 'what the interface describes (GET /openapi.json)' : [...new Set(said)].join(', or ')
}

function amount(limit: number | bigint | undefined, origin: string | undefined): string {
  const one = limit === 1
  if (origin === 'string') return `${String(limit)} ${one ? 'character' : 'characters'}`
  if (origin === 'array' || origin === 'set') return `${String(limit)} ${one ? 'item' : 'items'}`
  return String(limit)
}

const UNREADABLE: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE:
    'The Content-Type of the body is missing or not one that is taken here: send application/json, or files as multipart/form-data where files are taken.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The body is empty, though its Content-Type is application/json.',
  FST_ERR_CTP_INVALID_JSON_BODY: 'The body is not valid JSON.',
  FST_ERR_CTP_BODY_TOO_LARGE: 'The body is larger than is taken here.',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'The body is not as long as its Content-Length says.',
}

/** Of what was refused before any route looked at it. */
export const wordsOfUnreadable = (error: unknown): string =>
  UNREADABLE[codeOf(error) ?? ''] ??
  (error instanceof SyntaxError ? UNREADABLE['FST_ERR_CTP_INVALID_JSON_BODY'] : undefined) ??
  'The request could not be understood.'
