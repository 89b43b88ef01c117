// Where ids stand beside addresses: in queries and in the fields of bodies, as the published interface says, and a request for each.
import type { Operation, Schema } from './routes.test-builder.ts'

/** Ids of ours, by what they are of. */
export type OwnIds = Readonly<Record<string, { readonly own: string } | undefined>>

export interface IdInBody {
  readonly operation: string
  /** The field, as `placesOfIds` writes it. */
  readonly place: string
  readonly of: string
  readonly body: (id: string) => object
  /** What is chosen by it is as empty for one as for the other: no refusal. */
  readonly chooses?: true
}

/** `.from[].id`: every field of a schema that takes an id. */
export function placesOfIds(schema: Schema | null, at = ''): string[] {
  if (schema === null) return []
  return [
    ...(schema.format === 'uuid' ? [at] : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, within]) => placesOfIds(within, `${at}.${name}`)),
    ...(schema.items === undefined ? [] : placesOfIds(schema.items, `${at}[]`)),
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((within) => placesOfIds(within, at)),
  ]
}

/** Filters that take an id though their schema says less, because they take words too. */
const WORDS_OR_IDS = ['party', 'tag', 'actor', 'target', 'document']

/** What an id in a query is of, where its name does not say. */
export const IS_OF: Readonly<Record<string, string>> = {
  parent: 'document',
  actor: 'member',
  reviewer: 'member',
  target: 'matter',
}

/** Parameters of a query that take an id. */
export const idsInQuery = (query: Operation['query']): string[] =>
  query
    .filter(({ name, schema }) => placesOfIds(schema).length > 0 || WORDS_OR_IDS.includes(name))
    .map(({ name }) => name)

/** An approved answer that cites a document. */
export const approvedBy = (document: string) => ({
  question: 'Who met whom?',
  text: 'They met each other.',
  citations: [cited(document)],
})

const cited = (document: string) => ({ document, page: 1, start: 0, end: 5 })

const EVENTS = 'POST /matters/{matter}/events'
const EVENT = 'PATCH /matters/{matter}/events/{event}'
const BULK = `${EVENTS}/bulk`
const CHOOSES = { chooses: true } as const
type Row = readonly [operation: string, place: string, of: string, body: (id: string) => object, more?: typeof CHOOSES]
const one = (id: string) => ({ id, version: 1 })

const aboutQuestions = (): Row[] =>
  [
    'POST /matters/{matter}/questions',
    'POST /matters/{matter}/questions/estimate',
    'POST /matters/{matter}/questions/explain',
    'POST /matters/{matter}/conversations/{conversation}/questions',
    'POST /matters/{matter}/passages/search',
  ].map((operation) => [
    operation,
    '.filter.documents[]',
    'document',
    (id) => ({ question: 'Who met whom?', filter: { documents: [id] } }),
    CHOOSES,
  ])

const aboutEvents = (event: string): Row[] => [
  [EVENTS, '.parties[]', 'party', (id) => ({ text: 'They met.', parties: [id] })],
  [EVENTS, '.citations[].document', 'document', (id) => ({ text: 'They met.', citations: [cited(id)] })],
  [EVENT, '.parties.add[]', 'party', (id) => ({ parties: { add: [id] } })],
  [EVENT, '.parties.remove[]', 'party', (id) => ({ parties: { remove: [id] } }), CHOOSES],
  [EVENT, '.citations.add[].document', 'document', (id) => ({ citations: { add: [cited(id)] } })],
  [EVENT, '.citations.remove[].document', 'document', (id) => ({ citations: { remove: [cited(id)] } }), CHOOSES],
  [`${EVENTS}/merge`, '.into.id', 'event', (id) => ({ into: one(id), from: [one(event)] })],
  [`${EVENTS}/merge`, '.from[].id', 'event', (id) => ({ into: one(event), from: [one(id)] })],
  [`${EVENTS}/{event}/split`, '.citations[].document', 'document', (id) => ({ citations: [cited(id)] })],
  ['PUT /matters/{matter}/events/{event}/place', '.under', 'event', (id) => ({ under: id })],
  [`${EVENTS}/{event}/comments`, '.mentions[]', 'member', (id) => ({ text: 'Look.', mentions: [id] })],
  [`${EVENT}/comments/{comment}`, '.mentions[]', 'member', (id) => ({ text: 'Look.', mentions: [id] })],
]

const aboutMany = (event: string): Row[] => {
  const marks = (select: object) => ({ select, change: { isKey: true } })
  const ours = (change: object) => ({ select: { events: [{ id: event }] }, change })
  return [
    [BULK, '.select.events[].id', 'event', (id) => marks({ events: [{ id }] }), CHOOSES],
    [BULK, '.select.filter.party[]', 'party', (id) => marks({ filter: { party: [id] } }), CHOOSES],
    [BULK, '.select.filter.document[]', 'document', (id) => marks({ filter: { document: [id] } }), CHOOSES],
    [BULK, '.select.filter.reviewer[]', 'member', (id) => marks({ filter: { reviewer: [id] } }), CHOOSES],
    [BULK, '.select.except[]', 'event', (id) => marks({ filter: { key: true }, except: [id] }), CHOOSES],
    [BULK, '.change.parties.add[]', 'party', (id) => ours({ parties: { add: [id] } })],
    [BULK, '.change.parties.remove[]', 'party', (id) => ours({ parties: { remove: [id] } }), CHOOSES],
  ]
}

const numbered = (document: string) => ({ documents: [document], prefix: 'SMP-', first: 1, digits: 6 })

const aboutOthers = (party: string, document: string): Row[] => [
  ['POST /matters/{matter}/documents/bates', '.documents[]', 'document', numbered],
  [
    'POST /matters/{matter}/approved-answers',
    '.citations[].document',
    'document',
    (id) => ({ ...approvedBy(id), question: 'And who else?' }),
  ],
  [
    'POST /matters/{matter}/approved-answers',
    '.instead',
    'approved',
    (id) => ({ ...approvedBy(document), instead: id }),
  ],
  ['POST /matters/{matter}/parties/merge', '.into.id', 'party', (id) => ({ into: one(id), from: [one(party)] })],
  ['POST /matters/{matter}/parties/merge', '.from[].id', 'party', (id) => ({ into: one(party), from: [one(id)] })],
  ['POST /matters/{matter}/tags/{tag}/merge', '.into', 'tag', (id) => ({ into: id })],
  [
    'POST /matters/{matter}/coverage/dates',
    '.decisions[].document',
    'document',
    (id) => ({ decisions: [{ ...cited(id), date: { edtf: '2021-05-03' } }] }),
    CHOOSES,
  ],
  ['PUT /matters/{matter}/closed', '.members[]', 'member', (id) => ({ reason: 'A test', members: [id] })],
  [
    'POST /matters/{matter}/imports/{import}/apply',
    '.approve.removals[]',
    'event',
    (id) => ({ approve: { rows: [], removals: [id] }, sequence: 1_000_000 }),
    CHOOSES,
  ],
]

export function idsInBodies(ids: OwnIds): IdInBody[] {
  const [event, party, document] = [ids['event']?.own ?? '', ids['party']?.own ?? '', ids['document']?.own ?? '']
  return [...aboutEvents(event), ...aboutMany(event), ...aboutOthers(party, document), ...aboutQuestions()].map(
    ([operation, place, of, body, more = {}]) => ({ operation, place, of, body, ...more }),
  )
}

/** Open to everybody, and asked with somebody's own password: `accounts.test.ts` has it. */
export const ASKED_ELSEWHERE: ReadonlySet<string> = new Set(['POST /sign-in .workspace'])

/** What a person keeps for themselves alone, whatever their role. */
export const ONES_OWN: ReadonlySet<string> = new Set([
  '/matters/{matter}/desk',
  '/mentions/seen',
  '/mentions/{mention}',
  '/matters/{matter}/conversations',
  '/matters/{matter}/conversations/{conversation}',
  '/matters/{matter}/conversations/{conversation}/turns/{turn}/rating',
])

/** Bodies that name things of ours: a merge of a thing with itself asks for it without changing it. */
export function aboutOurs({
  event = '',
  party = '',
  tag = '',
  document = '',
}: Record<string, string>): Record<string, object> {
  const one = (id: string) => ({ id, version: 1 })
  return {
    'POST /matters/{matter}/documents/bates': numbered(document),
    'POST /matters/{matter}/events/merge': { into: one(event), from: [one(event)] },
    'PUT /matters/{matter}/events/{event}/place': { under: null },
    'PATCH /matters/{matter}/events/{event}': { text: 'They met again.' },
    'POST /matters/{matter}/parties/merge': { into: one(party), from: [one(party)] },
    'PATCH /matters/{matter}/parties/{party}': { name: 'Erika M. Beispiel' },
    'POST /matters/{matter}/parties/{party}/split': { name: 'Another', aliases: ['x'] },
    'POST /matters/{matter}/tags/{tag}/merge': { into: tag },
  }
}

/** Bodies that a schema alone cannot say how to make valid. */
export const BODIES: Record<string, object> = {
  'PATCH /matters/{matter}': { name: 'Renamed' },
  'PATCH /documents/{document}': { name: 'renamed.txt' },
  'POST /matters/{matter}/questions/estimate': { question: 'When did they meet?' },
  'POST /matters/{matter}/questions/explain': { question: 'When did they meet?' },
  'POST /matters/{matter}/questions': { question: 'When did they meet?' },
  'POST /matters/{matter}/conversations/{conversation}/questions': { question: 'And where?' },
  'PATCH /account': { name: 'Erika Beispiel' },
  'PATCH /workspace': { name: 'Nordlicht Muster' },
}
