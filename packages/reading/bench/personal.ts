// Personal data in one run beside @redactpii/node, libphonenumber-js and, where it is installed outside of this repository
// and MUNIMENT_PEERS names the folder, redact-pii (57 MB with its cloud client, too much for a dependency of ours): megabytes a CPU-second on prose, and
// what each finds in sentences that hold personal data and in look-alikes that do not. Compare within one run: timings of a shared machine are noisy.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { findPersonal } from '@muniment/reading/personal'
import { Redactor } from '@redactpii/node'
import { findPhoneNumbersInText } from 'libphonenumber-js'
import type { Language } from '../src/span.ts'
import { LOOK_ALIKES_DE } from '../test/personal/look-alikes-de.ts'
import { LOOK_ALIKES_EN } from '../test/personal/look-alikes-en.ts'
import { POSITIVES_DE } from '../test/personal/positives-de.ts'
import { POSITIVES_EN } from '../test/personal/positives-en.ts'
import { linesOf, UNASKED } from '../test/personal/scored.ts'

const say = (name: string, ...columns: string[]): void => {
  process.stdout.write(`${name.padEnd(34)}${columns.map((column) => column.padStart(16)).join('')}\n`)
}

interface Finder {
  readonly name: string
  /** Whether it touches the text at all; the peers replace and do not say where. */
  readonly finds: (text: string, language: Language) => boolean
}

function redactor(): Finder {
  const made = new Redactor()
  return { name: '@redactpii/node', finds: (text) => made.redact(text) !== text }
}

function redactPii(): Finder | null {
  const folder = process.env['MUNIMENT_PEERS']
  if (folder === undefined) return null
  const loaded: unknown = createRequire(join(folder, 'package.json'))('redact-pii')
  if (typeof loaded !== 'object' || loaded === null || !('SyncRedactor' in loaded)) return null
  const made: unknown = Reflect.construct(Object(loaded.SyncRedactor), [])
  if (typeof made !== 'object' || made === null || !('redact' in made) || typeof made.redact !== 'function') return null
  const redact = made.redact.bind(made)
  return { name: 'redact-pii', finds: (text) => redact(text) !== text }
}

const FINDERS: readonly (Finder | null)[] = [
  {
    name: 'ours, numbers only',
    finds: (text, language) => findPersonal(text, { language, only: 'structured' }).length > 0,
  },
  {
    name: 'ours, names and places too',
    finds: (text, language) => findPersonal(text, { language }).some(({ type }) => !UNASKED.has(type)),
  },
  redactor(),
  redactPii(),
  { name: 'libphonenumber-js (phones only)', finds: (text) => findPhoneNumbersInText(text, 'US').length > 0 },
]

const PROSE =
  'The Supplier shall deliver the goods in good order and bear the cost of their return, as agreed in section 4.2 of 12 March 2021 for EUR 1,250,000.00. '
const LETTER =
  'Ms. Jane Sample (jane@sample.example, +44 20 7946 0018) of Harbour Sample Ltd paid invoice 2021-004711. '
const TEXT = Array.from({ length: 120 }, () => PROSE.repeat(10) + LETTER).join('\n\n')

/** Megabytes a CPU-second, warmed up. */
function rate(finds: Finder['finds']): number {
  finds(TEXT, 'en')
  const started = process.cpuUsage()
  let rounds = 0
  while (process.cpuUsage(started).user < 1_500_000) {
    finds(TEXT, 'en')
    rounds++
  }
  return (rounds * TEXT.length) / process.cpuUsage(started).user
}

const LANGUAGES: readonly Language[] = ['en', 'de']
type Lines = Readonly<Record<Language, readonly string[]>>
const textsOf = (list: string): string[] => linesOf(list).map(({ text }) => text)
const phonesOf = (list: string): string[] =>
  textsOf(
    list
      .split('\n')
      .filter((line) => line.includes('{PHONE|'))
      .join('\n'),
  )
const lines: Lines = { en: textsOf(POSITIVES_EN), de: textsOf(POSITIVES_DE) }
const phones: Lines = { en: phonesOf(POSITIVES_EN), de: phonesOf(POSITIVES_DE) }
const quiet: Lines = { en: textsOf(LOOK_ALIKES_EN), de: textsOf(LOOK_ALIKES_DE) }

function counted(finds: Finder['finds'], set: Lines): string {
  const found = LANGUAGES.map((language) => set[language].filter((text) => finds(text, language)).length)
  return `${(found[0] ?? 0) + (found[1] ?? 0)} of ${set.en.length + set.de.length}`
}

say('personal data', 'MB/s', 'ours is ×', 'lines found', 'phone lines', 'false alarms')
let own = 0
for (const finder of FINDERS) {
  if (finder === null) continue
  const speed = rate(finder.finds)
  if (own === 0) own = speed
  const counts = [lines, phones, quiet].map((set) => counted(finder.finds, set))
  say(finder.name, speed.toFixed(1), (own / speed).toFixed(1), ...counts)
}
