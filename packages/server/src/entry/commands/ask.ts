// `muniment ask "QUESTION" FILES…`: what the files say to it, sentence by sentence with its place, or that they do not say.
import { availableParallelism } from 'node:os'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Explained } from '@muniment/contract'
import { placeParts } from '@muniment/contract/places'
import { parseDay } from '@muniment/reading/dates'
import { folderOfPerson, readSettings } from '../../platform/config/index.ts'
import { makeLog } from '../../platform/log/index.ts'
import { beginInMemory } from '../embedded-database.ts'
import { embeddingOf } from '../embedding.ts'
import { ownModelOf } from '../own-model.ts'
import { declaredSettings } from '../settings.ts'
import type { AnswerWithFiles, ToAskFiles } from '../throw-away.ts'
import { counted } from './counted.ts'
import { inputFiles } from './inputs.ts'
import { oneLine } from './print.ts'
import { watchProgress } from './progress.ts'
import { mayBeAsked } from './say-estimate.ts'
import { sayExplained } from './say-explained.ts'
import { stopOnSignal } from './stop-signal.ts'
import { asTyped, UsageError } from './usage.ts'

/** Resolves to the exit code: 0 answered, 4 the documents do not say. Throws `UsageError` for what was mistyped. */
export async function ask(words: string[]): Promise<number> {
  const { values, positionals } = parse(words)
  const [question = '', ...names] = positionals
  if (!/\p{L}|\p{N}/u.test(question)) throw new UsageError('Give the question first, in quotation marks.')
  const { language } = values
  if (language !== undefined && language !== 'en' && language !== 'de')
    throw new UsageError('--language is one of en, de.')
  const filter = filterIn(values)
  const most = tokensIn(values['ask-above'])
  const settings = readSettings(declaredSettings)
  const log = makeLog(values.quiet ? 'silent' : 'error')
  const model = values.model ? ownModelOf(settings) : undefined
  // As a server finds it, from where that is started; the files are named from where the person stands.
  const embedding = await embeddingOf(settings, log)
  process.chdir(folderOfPerson())
  const inputs = inputFiles(names)
  const options = {
    name: 'Question',
    dayOrder: null,
    concurrency: Math.min(4, availableParallelism()),
    log,
    begun: beginInMemory(),
    model,
    embedding,
  }
  const stop = stopOnSignal()
  const { withThrowAwayMatter } = await import('../throw-away.ts')
  const { answer, explained } = await withThrowAwayMatter(options, async (matter) => {
    const stopWatching = values.quiet ? () => undefined : watchProgress(matter, inputs.length)
    try {
      await matter.file(inputs, stop)
      await matter.settled(stop)
    } finally {
      stopWatching()
    }
    const asked: ToAskFiles = { question, language, filter }
    const estimate = values.model ? await matter.estimate(asked, stop) : null
    const isAsked = estimate === null || (await mayBeAsked(estimate, { most, isAgreed: values.yes, stop }))
    const answer = await matter.ask({ ...asked, withoutModel: !isAsked }, stop)
    return { answer, explained: values.explain ? await matter.explain(asked, stop) : null }
  })
  if (values.json) printJson(answer, explained)
  else print(answer)
  if (!values.quiet) saySearched(answer)
  if (values.model && !values.quiet) sayAsked(answer)
  if (explained !== null && !values.json) sayExplained(explained, answer.files)
  return answer.status === 'answered' ? 0 : NOT_SAID
}

const NOT_SAID = 4

const OPTIONS = {
  language: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  party: { type: 'string', multiple: true, default: [] },
  document: { type: 'string', multiple: true, default: [] },
  model: { type: 'boolean', default: false },
  yes: { type: 'boolean', short: 'y', default: false },
  explain: { type: 'boolean', default: false },
  'ask-above': { type: 'string', default: '10000' },
  json: { type: 'boolean', default: false },
  quiet: { type: 'boolean', short: 'q', default: false },
} satisfies ParseArgsConfig['options']

function parse(words: string[]) {
  const parsed = () => parseArgs({ args: words, options: OPTIONS, allowPositionals: true })
  return asTyped(parsed, Object.keys(OPTIONS))
}

function filterIn({ from, to, party, document }: ReturnType<typeof parse>['values']): ToAskFiles['filter'] {
  for (const [option, day] of Object.entries({ '--from': from, '--to': to }))
    if (day !== undefined && parseDay(day) === null) throw new UsageError(`${option} takes a day as YYYY-MM-DD.`)
  if (from !== undefined && to !== undefined && from > to) throw new UsageError('--from is later than --to.')
  if (from === undefined && to === undefined && party.length === 0 && document.length === 0) return undefined
  const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  return { ...days, parties: party, names: document }
}

function tokensIn(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError('--ask-above takes a number of tokens.')
  return Number(text)
}

const NOTHING = { en: 'The documents do not say.', de: 'Die Dokumente sagen dazu nichts.' } as const

/** Where words of the question stand nowhere: the documents may say it in others. */
const NOT_ENOUGH = {
  en: 'No place in the documents has enough of what was asked.',
  de: 'An keiner Stelle der Dokumente steht genug von dem, was gefragt ist.',
} as const

const SAYS = {
  en: 'What the model says, as far as the documents bear it:',
  de: 'Was das Modell sagt, soweit die Dokumente es tragen:',
} as const

function print({ status, language, sentences, model, searched, files }: AnswerWithFiles): void {
  if (status === 'not-said') console.log((searched.unknownWords.length > 0 ? NOT_ENOUGH : NOTHING)[language])
  const placed = (text: string, documentName: string, [first]: AnswerWithFiles['sentences'][number]['citations']) => {
    const file = files.get(first?.document ?? '')
    const known = file === undefined || file.kind === null ? undefined : { kind: file.kind, pages: file.pages }
    const parts = first === undefined ? [] : placeParts(first, known, language)
    return [oneLine(text), [documentName, ...parts].map(oneLine).join(', ')].join('\t')
  }
  for (const { text, documentName, citations } of sentences) console.log(placed(text, documentName, citations))
  if (model === null || model.claims.length === 0) return
  console.log(`\n${SAYS[language]}`)
  for (const { text, documents, citations } of model.claims)
    console.log(placed(text, documents.find(({ id }) => id === citations[0]?.document)?.name ?? '', citations))
}

function printJson(
  { status, language, sentences, model, searched }: AnswerWithFiles,
  explained: Explained | null,
): void {
  const said = { status, language, sentences, model, searched }
  console.log(JSON.stringify(explained === null ? said : { ...said, explained }, null, 2))
}

/** Why the model that the settings name was not asked. */
const WHY_NOT = new Map([
  ['offline', 'MUNIMENT_OFFLINE is set'],
  ['address', 'its address is none that is spoken to: https, or http within the house'],
  ['host', 'its host stands neither in MUNIMENT_LOCAL_MODEL_HOSTS nor in MUNIMENT_MODEL_HOSTS'],
  ['no-contract', 'MUNIMENT_MODEL_CONTRACT names no contract that is in force'],
])

function sayAsked({ model }: AnswerWithFiles): void {
  if (model === null)
    return console.error('  No model was asked: nothing was found to ask about, or MUNIMENT_OFFLINE is set.')
  const why = WHY_NOT.get(model.reason ?? '')
  if (why !== undefined) return console.error(`  No model was asked: ${why}.`)
  if (model.by === null) return console.error(`  The model did not answer: ${model.reason ?? model.outcome}`)
  const { model: name, region, bodySha256 } = model.by
  const dropped = Object.values(model.dropped).reduce((sum, count) => sum + count, 0)
  console.error(
    `  Asked ${oneLine(name)} (${oneLine(region)}): ${model.outcome}, ${dropped} left out; what was sent has the hash ${bodySha256}.`,
  )
}

function saySearched({
  searched: { documents, passages, notSearched, unknownWords, within },
  notOpened,
}: AnswerWithFiles): void {
  console.error(`Searched ${counted(passages, 'passage')} of ${counted(documents, 'document')}.`)
  if (within !== null)
    console.error(
      `  Left out by --from, --to, --party, --document: ${counted(within.leftOut.passages, 'passage')}, ${counted(within.leftOut.documents, 'document')} whole.`,
    )
  const left = [...notOpened, ...notSearched.map(({ name }) => name)].map(oneLine)
  if (left.length > 0) console.error(`  Not searched: ${left.slice(0, 20).join(', ')}${left.length > 20 ? ' …' : ''}`)
  if (unknownWords.length > 0) console.error(`  In none of them: ${unknownWords.map(oneLine).join(', ')}`)
}
