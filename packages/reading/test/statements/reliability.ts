// How often what is said with so much confidence is right, on texts of our own: a row is right where a lawyer would have it, with that date and of that kind.
import type { Language } from '../../src/span.ts'
import { findStatements, SURE_FROM } from '../../src/statements/index.ts'
import { TOLD_DE } from './told-de.ts'
import { TOLD_EN } from './told-en.ts'
import { FRESH_DE, FRESH_EN } from './told-fresh.ts'

export interface Told {
  readonly confidence: number
  readonly isRight: boolean
  readonly line: string
}

export interface Reliability {
  readonly rows: readonly Told[]
  readonly wanted: number
  /** Wanted rows that were not told. */
  readonly missed: readonly string[]
}

const ROWS: ReadonlySet<string> = new Set(['event', 'document-date', 'deadline', 'term'])

function read(language: Language, list: string): Reliability {
  const rows: Told[] = []
  const missed: string[] = []
  let wanted = 0
  for (const line of list.trim().split('\n')) {
    const [written = '', marked = ''] = line.split(' => ')
    const open = marked.split(' | ').filter((one) => one.trim() !== '')
    wanted += open.length
    const text = written.replaceAll('⏎', '\n').trim()
    const statements = findStatements({ text, language, zones: [], reference: null, dayOrder: null })
    for (const { kind, dates, confidence, rule } of statements) {
      if (!ROWS.has(kind) || dates[0] === undefined || dates[0].value === null) continue
      const said = `${dates[0].value} ${kind}`
      const at = open.indexOf(said)
      if (at >= 0) open.splice(at, 1)
      rows.push({ confidence, isRight: at >= 0, line: `${confidence} ${said} [${rule}] ${line}` })
    }
    missed.push(...open.map((one) => `${one}: ${line}`))
  }
  return { rows, wanted, missed }
}

function both(en: string, de: string): Reliability {
  const [english, german] = [read('en', en), read('de', de)]
  return {
    rows: [...english.rows, ...german.rows],
    wanted: english.wanted + german.wanted,
    missed: [...english.missed, ...german.missed],
  }
}

/** On the texts by which the rules were mended, and on those that were written afterwards. */
export const lookedAt = (): Reliability => both(TOLD_EN, TOLD_DE)
export const fresh = (): Reliability => both(FRESH_EN, FRESH_DE)

export interface Bucket {
  readonly word: 'certain' | 'likely' | 'check'
  readonly from: number
  readonly said: number
  readonly right: number
}

const BOUNDS = { ...SURE_FROM, check: 0 }

export function bucketsOf(rows: readonly Told[]): Bucket[] {
  const words = ['certain', 'likely', 'check'] as const
  return words.map((word, index) => {
    const below = index === 0 ? Number.POSITIVE_INFINITY : BOUNDS[words[index - 1] ?? word]
    const inside = rows.filter(({ confidence }) => confidence >= BOUNDS[word] && confidence < below)
    return { word, from: BOUNDS[word], said: inside.length, right: inside.filter(({ isRight }) => isRight).length }
  })
}

/** As a table of Markdown. */
export function reliabilityTable(): string {
  const [first, second] = [bucketsOf(lookedAt().rows), bucketsOf(fresh().rows)]
  const share = ({ right, said }: Bucket) =>
    `${right} of ${said}${said === 0 ? '' : ` (${Math.round((100 * right) / said)} %)`}`
  const lines = first.map((bucket, index) => {
    const other = second[index]
    return `| ${bucket.word} | ${bucket.from.toFixed(2)} | ${share(bucket)} | ${other === undefined ? '–' : share(other)} |`
  })
  return ['| said as | from | right, texts looked at | right, fresh texts |', '|---|---|---|---|', ...lines].join('\n')
}
