// Dates in one run beside chrono-node, strict and casual: megabytes a second of the thread on prose, what each finds of the dates marked in the package's own
// sentences, and what each takes for a date in sentences that hold none. Compare within one run: timings of a shared machine are noisy.
import { findDates } from '@muniment/reading/dates'
import * as chrono from 'chrono-node'
import type { Language } from '../src/span.ts'
import type { Case } from '../test/dates/cases.ts'
import { ENGLISH, GERMAN, TRAPS } from '../test/dates/sets.ts'

const say = (name: string, ...columns: string[]): void => {
  process.stdout.write(`${name.padEnd(34)}${columns.map((column) => column.padStart(16)).join('')}\n`)
}

interface Read {
  readonly start: number
  readonly end: number
  /** `YYYY-MM-DD`, or null where no day is said. */
  readonly day: string | null
}

interface Reader {
  readonly name: string
  readonly reads: (text: string, language: Language, reference: string | null) => readonly Read[]
}

const peer = (name: string, by: Record<Language, chrono.Chrono>): Reader => ({
  name,
  reads: (text, language, reference) =>
    by[language].parse(text, reference === null ? undefined : new Date(`${reference}T12:00:00`)).map((found) => ({
      start: found.index,
      end: found.index + found.text.length,
      day: found.start.isCertain('day')
        ? [found.start.get('year'), found.start.get('month'), found.start.get('day')]
            .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
            .join('-')
        : null,
    })),
})

const READERS: readonly Reader[] = [
  {
    name: 'ours',
    reads: (text, language, reference) =>
      findDates(text, { language, reference }).map(({ start, end, value }) => ({ start, end, day: value })),
  },
  peer('chrono-node, strict', { en: chrono.strict, de: chrono.de.strict }),
  peer('chrono-node, casual', { en: chrono.casual, de: chrono.de.casual }),
]

const PROSE =
  'The Supplier shall deliver the goods in good order and bear the cost of their return, as agreed in section 4.2 of 12 March 2021 for EUR 1,250,000.00. '
const PLAIN =
  'Neither party may assign this agreement or any right under it without the written consent of the other, which shall not be withheld without reason. '
const TEXT = Array.from({ length: 120 }, () => PROSE.repeat(3) + PLAIN.repeat(7)).join('\n\n')
const LEAST_CPU = 1_500_000

/** Megabytes a second of the thread, warmed up. */
function rate({ reads }: Reader): number {
  reads(TEXT, 'en', null)
  const started = process.threadCpuUsage()
  let rounds = 0
  while (process.threadCpuUsage(started).user < LEAST_CPU) {
    reads(TEXT, 'en', null)
    rounds++
  }
  return (rounds * TEXT.length) / process.threadCpuUsage(started).user
}

/** Only days are asked for: the peers say nothing of weeks, seasons or centuries. */
const DAY = /^(\d{4}-\d\d-\d\d)$/

function found({ reads }: Reader, cases: readonly Case[]): string {
  let [right, wanted] = [0, 0]
  for (const { text, language, reference, wanted: dates } of cases) {
    const read = reads(text, language, reference)
    for (const date of dates) {
      const day = DAY.exec(date.value)?.[1]
      if (day === undefined) continue
      wanted++
      if (read.some((one) => one.start < date.end && one.end > date.start && one.day === day)) right++
    }
  }
  return `${right} of ${wanted}`
}

const alarms = ({ reads }: Reader): string => {
  const traps = TRAPS.filter(({ wanted }) => wanted.length === 0)
  return `${traps.filter(({ text, language, reference }) => reads(text, language, reference).length > 0).length} of ${traps.length}`
}

say('dates', 'MB/s', 'ours is ×', 'days, English', 'days, German', 'false alarms')
let own = 0
for (const reader of READERS) {
  const speed = rate(reader)
  if (own === 0) own = speed
  say(
    reader.name,
    speed.toFixed(1),
    (own / speed).toFixed(1),
    found(reader, ENGLISH),
    found(reader, GERMAN),
    alarms(reader),
  )
}
process.stdout.write('\n')
