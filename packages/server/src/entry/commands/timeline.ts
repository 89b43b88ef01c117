// `muniment timeline FILES… -o chronology.docx`: the main job by one command.
import { availableParallelism } from 'node:os'
import { basename, dirname, extname, resolve } from 'node:path'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { type Chronology, EXPORT_COLUMNS, type ExportColumn, exportColumnsSchema } from '@muniment/contract'
import { parseDay } from '@muniment/reading/dates'
import { folderOfPerson } from '../../platform/config/index.ts'
import { makeLog } from '../../platform/log/index.ts'
import { beginInMemory } from '../embedded-database.ts'
import type { ThrowAwayMatter } from '../throw-away.ts'
import { counted } from './counted.ts'
import { inputFiles, linkedFrom, type OutputFile, outputFiles } from './inputs.ts'
import { nearest } from './nearest.ts'
import { oneLine, printChronology } from './print.ts'
import { watchProgress } from './progress.ts'
import { stopOnSignal } from './stop-signal.ts'
import { asTyped, oneOf, UsageError } from './usage.ts'
import { writeOutputs } from './write-outputs.ts'

/** Resolves to the exit code. Throws `UsageError` for what was mistyped. */
export async function timeline(words: string[]): Promise<number> {
  const { values, positionals } = parse(words)
  process.chdir(folderOfPerson())
  const passedOver: string[] = []
  const named = inputFiles(positionals, (name) => passedOver.push(name))
  const outputs = outputFiles(values.output, named, values)
  const inputs = linkedFrom(outputs, named)
  const filter = { from: dayOption('--from', values.from), to: dayOption('--to', values.to), parties: values.party }
  if (filter.from !== null && filter.to !== null && filter.from > filter.to)
    throw new UsageError('--from is later than --to: no row can lie in between.')
  const language = oneOf('--language', ['en', 'de'] as const, values.language)
  const dayOrder = oneOf('--day-order', ['day-first', 'month-first'] as const, values['day-order'])
  const columns = columnsOption(values.columns)
  const stop = stopOnSignal()
  const options = {
    name: values.name ?? matterName(positionals, outputs),
    dayOrder,
    concurrency: Math.min(4, availableParallelism()),
    log: makeLog(values.quiet ? 'silent' : 'error'),
  }
  const unknown: string[] = []
  const begun = await beginInMemory()
  const { withThrowAwayMatter } = await import('../throw-away.ts')
  const chronology = await withThrowAwayMatter({ ...options, begun }, async (matter) => {
    await readAll(matter, inputs, values.quiet, stop)
    const wanted = { filter, language: language ?? ('of-documents' as const), columns }
    const filtered = await matter.chronology(wanted)
    if (filtered.rows.length === 0 && filter.parties.length > 0)
      unknown.push(...unknownParties(filter.parties, await matter.chronology({ ...wanted, filter: UNFILTERED })))
    return filtered
  })
  const isRead = !isAllRefused(chronology)
  // A chronology of nothing would be taken for one in which nothing happened.
  const written = isRead ? outputs : []
  await writeOutputs(written, chronology, values)
  if (outputs.length === 0) printChronology(chronology)
  if (!values.quiet) {
    summarise(chronology, inputs.length, written)
    sayPassedOver(passedOver)
  }
  if (!isRead && outputs.length > 0) console.error('  Nothing could be read, so nothing was written.')
  for (const line of unknown) console.error(line)
  return exitCode(chronology, values.strict)
}

const OPTIONS = {
  output: { type: 'string', short: 'o', multiple: true, default: [] },
  overwrite: { type: 'boolean', default: false },
  name: { type: 'string' },
  language: { type: 'string' },
  'day-order': { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  party: { type: 'string', multiple: true, default: [] },
  columns: { type: 'string' },
  strict: { type: 'boolean', default: false },
  quiet: { type: 'boolean', short: 'q', default: false },
} satisfies ParseArgsConfig['options']

function parse(words: string[]) {
  const parsed = () => parseArgs({ args: words, options: OPTIONS, allowPositionals: true })
  return asTyped(parsed, Object.keys(OPTIONS))
}

async function readAll(
  matter: ThrowAwayMatter,
  inputs: ReturnType<typeof inputFiles>,
  isQuiet: boolean,
  stop: AbortSignal,
): Promise<void> {
  const stopWatching = isQuiet ? () => undefined : watchProgress(matter, inputs.length)
  try {
    await matter.file(inputs, stop)
    await matter.settled(stop)
  } finally {
    stopWatching()
  }
}

function dayOption(option: string, value: string | undefined): string | null {
  if (value === undefined) return null
  if (parseDay(value) === null) throw new UsageError(`${option} takes a day as YYYY-MM-DD.`)
  return value
}

function columnsOption(value: string | undefined): readonly ExportColumn[] | null {
  if (value === undefined) return null
  const { data } = exportColumnsSchema.safeParse(value.split(',').map((name) => name.trim()))
  if (data !== undefined) return data
  const names = value.split(',').map((name) => name.trim())
  const wrong = names.find((name, i) => names.indexOf(name) !== i || !EXPORT_COLUMNS.some((column) => column === name))
  const lead = wrong === undefined ? '--columns' : `“${oneLine(wrong)}” is no column, or there twice: --columns`
  throw new UsageError(`${lead} takes number,date,event and others of ${EXPORT_COLUMNS.join(',')}, each once.`)
}

/** Written out: the feature that names it is loaded while the database opens, not before. */
const UNFILTERED = { from: null, to: null, parties: [] }

/** A line for each that nobody is called, with who there is instead. */
function unknownParties(asked: readonly string[], { parties }: Chronology): string[] {
  const isNamed = (part: string) =>
    parties.some(
      ({ id, name, aliases }) =>
        id === part || [name, ...aliases].some((one) => one.toLocaleLowerCase().includes(part.toLocaleLowerCase())),
    )
  return asked
    .filter((part) => !isNamed(part))
    .map((part) => {
      const there = nearest(
        parties.map(({ name }) => name),
        part,
      )
      const more = there.length > MOST_PARTIES ? `, and ${there.length - MOST_PARTIES} more` : ''
      const who =
        there.length === 0 ? 'No party is named at all' : `There are: ${there.slice(0, MOST_PARTIES).join(', ')}`
      return `  No party is called “${oneLine(part)}”. ${oneLine(who)}${more}.`.replace(/\.\.$/, '.')
    })
}

const MOST_PARTIES = 8

/** Folders called so say what lies in them, not of whom: the one around them does. */
const NAMES_NOTHING =
  /^(?:pdfs?|docx?|docs?|documents?|dokumente?|files?|dateien|unterlagen|anlagen|attachments?|scans?|input|in|export|download(?:s|ed)?|originale?s?|e-?mails?|new folder|neuer ordner|tmp|temp)$/i

/** The one file or folder named, or else the name the person gave the result. */
function matterName(positionals: readonly string[], outputs: readonly OutputFile[]): string {
  const [source, more] = positionals.length === 1 ? positionals : outputs.map((output) => output.path)
  const named = positionals.length === 1 || more === undefined ? source : undefined
  if (named === undefined) return 'Chronology'
  const whole = resolve(named)
  const own = basename(whole, extname(named))
  const around = basename(dirname(whole))
  return (NAMES_NOTHING.test(own) ? (NAMES_NOTHING.test(around) ? '' : around) : own).slice(0, 200) || 'Chronology'
}

function summarise(chronology: Chronology, files: number, outputs: readonly OutputFile[]): void {
  const unread = chronology.coverage.filter((finding) => finding.kind === 'not-read' && finding.page === null)
  const to = outputs.length === 0 ? '' : ` → ${outputs.map(({ path }) => basename(path)).join(', ')}`
  console.error(`${counted(chronology.rows.length, 'event')} from ${counted(files, 'file')}${to}`)
  const notDated = chronology.undecided.reduce((sum, { places }) => sum + places.length, 0)
  if (notDated > 0) console.error(`  ${counted(notDated, 'expression')} of time not dated; ${LISTED}`)
  if (chronology.rows.length === 0 && chronology.filter !== null)
    console.error(`  No row fits the filter: ${oneLine(chronology.filter)}.`)
  if (chronology.rows.length === 0 && chronology.filter === null && !isAllRefused(chronology))
    console.error(`  ${whyEmpty(chronology)}`)
  const said = new Set(unread.map(({ documentName, detail }) => `  ${oneLine(documentName)}: ${oneLine(detail)}`))
  for (const line of [...said].slice(0, MOST_SAID)) console.error(line)
  if (said.size > MOST_SAID) console.error(`  … and ${said.size - MOST_SAID} more; ${LISTED}`)
}

function sayPassedOver(names: readonly string[]): void {
  if (names.length === 0) return
  const more = names.length > MOST_SAID ? ` … and ${names.length - MOST_SAID} more` : ''
  console.error(`  Passed over as hidden or of the system: ${names.slice(0, MOST_SAID).map(oneLine).join(', ')}${more}`)
}

function whyEmpty({ leftOut, undecided }: Chronology): string {
  if (leftOut.length > 0) return `${counted(leftOut.length, 'date')} read and left out on purpose; ${LISTED}`
  return undecided.length > 0 ? 'None of their dates could be decided.' : 'No date was found in what was read.'
}

/** Lines a terminal still shows whole. */
const MOST_SAID = 20
const LISTED = 'every format but .csv and .ics lists them.'

const isAllRefused = ({ documents }: Pick<Chronology, 'documents'>): boolean =>
  documents.every(({ status }) => status === 'refused')

function exitCode({ documents, coverage }: Chronology, isStrict: boolean): number {
  if (isAllRefused({ documents })) return 1
  return isStrict && coverage.some((finding) => finding.kind === 'not-read') ? 3 : 0
}
