// Reads the rows of a text as lines, so that a test shows a document above and its chronology below.
import assert from 'node:assert/strict'
import type { Reason } from '../reason.ts'
import { findStatements } from './find.ts'
import { isRowKind } from './kinds.ts'
import type { Statement } from './statement.ts'

export interface Setting {
  readonly reference?: string | null
  /** Zones by the words they cover. */
  readonly zones?: readonly { readonly kind: string; readonly label: string | null; readonly at: string }[]
}

export interface KeptOut {
  readonly law?: readonly string[]
  readonly reference?: readonly string[]
  /** How many rows have no date. */
  readonly undated?: number
}

export function statementsOf(language: 'en' | 'de', text: string, setting: Setting = {}): Statement[] {
  const zones = (setting.zones ?? []).map(({ kind, label, at }) => {
    const start = text.indexOf(at)
    assert.ok(start >= 0, `the zone stands in the text: ${at}`)
    return { kind, label, start, end: start + at.length }
  })
  return findStatements({ text, language, zones, reference: setting.reference ?? null, dayOrder: null })
}

/** 'document-date 2021-03-03' */
export const inShort = ({ code, facts }: Reason): string => [code, ...Object.values(facts)].join(' ')

/**
 * Each expected line is 'DATE kind/role: words of the row | basis in short', from the left as much as matters. Exactly these
 * rows must come, in this order.
 */
export function expectRows(
  language: 'en' | 'de',
  text: string,
  expected: readonly string[],
  keptOut: KeptOut = {},
  setting: Setting = {},
): void {
  const statements = statementsOf(language, text, setting)
  for (const { start, end, dates } of statements) {
    assert.equal(text.slice(start, end), text.slice(start, end).trim())
    for (const date of dates) assert.ok(date.start >= start && date.end <= end, 'the quote holds its dates')
  }
  const rows = statements.filter(({ kind }) => isRowKind(kind))
  const dated = rows.filter(({ dates }) => dates[0]?.value !== null)
  const said = dated.map(
    ({ kind, role, text: words, dates, basis }) =>
      `${dates[0]?.value ?? ''} ${kind}${role === null ? '' : `/${role}`}: ${words}${basis.length === 0 ? '' : ` | ${basis.map(inShort).join('; ')}`}`,
  )
  const shown = `\n${said.join('\n')}\n`
  assert.equal(said.length, expected.length, `as many rows as expected:${shown}`)
  for (const [i, line] of expected.entries()) {
    const [head = '', basis] = line.split(' | ')
    const [label = '', ...words] = head.split(': ')
    const row = said[i] ?? ''
    assert.ok(row.startsWith(label), `${line} ≠ ${row}`)
    assert.ok(row.toLowerCase().includes(words.join(': ').toLowerCase()), `${line} ≠ ${row}`)
    if (basis !== undefined) assert.ok(row.includes(basis), `${line} ≠ ${row}`)
  }
  if (keptOut.undated !== undefined) assert.equal(rows.length - dated.length, keptOut.undated)
  for (const kind of ['law', 'reference'] as const) {
    const days = statements
      .filter((statement) => statement.kind === kind)
      .flatMap(({ dates }) => dates.map((date) => date.value))
    for (const day of keptOut[kind] ?? [])
      assert.ok(
        days.includes(day),
        `${day} is kept out as ${kind}:\n${statements.map((s) => `${s.kind} ${s.dates[0]?.value} ${s.rule}`).join('\n')}`,
      )
  }
}
