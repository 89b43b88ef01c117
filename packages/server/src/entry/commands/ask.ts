// `muniment ask "QUESTION" FILES…`: what the files say to it, sentence by sentence with its place, or that they do not say.
import { availableParallelism } from 'node:os'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { parseDay } from '@muniment/reading/dates'
import { detectLanguage } from '@muniment/reading/text'
import { folderOfPerson, readSettings } from '../../platform/config/index.ts'
import { makeLog } from '../../platform/log/index.ts'
import { beginInMemory } from '../embedded-database.ts'
import { embeddingOf } from '../embedding.ts'
import { ownModelOf } from '../own-model.ts'
import { declaredSettings } from '../settings.ts'
import type { ToAskFiles } from '../throw-away.ts'
import { inputFiles } from './inputs.ts'
import { watchProgress } from './progress.ts'
import { printAnswer, printJson, sayAsked, saySearched } from './say-answer.ts'
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
  if (values.whole && filter !== undefined)
    throw new UsageError('--whole asks all of the files: --from, --to, --party and --document do not go with it.')
  const spoken = language ?? (detectLanguage(question).language === 'de' ? 'de' : 'en')
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
    begun: await beginInMemory(),
    model,
    embedding,
  }
  const stop = stopOnSignal()
  const { withThrowAwayMatter } = await import('../throw-away.ts')
  const { answer, explained } = await withThrowAwayMatter(options, async (matter) => {
    const stopWatching = values.quiet ? () => undefined : watchProgress(matter, inputs.length, spoken)
    try {
      await matter.file(inputs, stop)
      await matter.settled(stop)
    } finally {
      stopWatching()
    }
    const asked: ToAskFiles = { question, language, filter, whole: values.whole }
    const estimate = values.model ? await matter.estimate(asked, stop) : null
    const isAsked =
      estimate === null || (await mayBeAsked(estimate, { most, isAgreed: values.yes, language: spoken, stop }))
    const answer = await matter.ask({ ...asked, withoutModel: !isAsked }, stop)
    return { answer, explained: values.explain ? await matter.explain(asked, stop) : null }
  })
  if (values.json) printJson(answer, explained)
  else printAnswer(answer)
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
  whole: { type: 'boolean', default: false },
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
