// How well the reader does on the sentences: a date counts as found where a mention overlaps it with the right value, as exact where it is that
// stretch and no other. What is read where nothing is marked is a stray.

import type { DateMention } from '../../src/dates/index.ts'
import { findDates } from '../../src/dates/index.ts'
import type { Case, Wanted } from './cases.ts'

export interface Score {
  readonly wanted: number
  readonly found: number
  readonly exact: number
  readonly stray: number
  /** One line a fault, for whoever mends it. */
  readonly faults: readonly string[]
}

export function scoreOf(cases: readonly Case[]): Score {
  let [wanted, found, exact, stray] = [0, 0, 0, 0]
  const faults: string[] = []
  for (const one of cases) {
    const mentions = findDates(one.text, { language: one.language, reference: one.reference })
    const over = (date: Wanted) => mentions.filter((mention) => mention.start < date.end && mention.end > date.start)
    const right = one.wanted.map((date) => over(date).filter((mention) => says(mention, date.value)))
    const same = one.wanted.filter((date, index) =>
      right[index]?.some((mention) => mention.start === date.start && mention.end === date.end),
    )
    const strays = mentions.filter((mention) => !one.wanted.some((date) => over(date).includes(mention)))
    wanted += one.wanted.length
    found += right.filter((each) => each.length > 0).length
    exact += same.length
    stray += strays.length
    if (same.length < one.wanted.length || strays.length > 0) faults.push(faultOf(one, mentions))
  }
  return { wanted, found, exact, stray, faults }
}

function says(mention: DateMention, wanted: string): boolean {
  const { value, edtf, undecided, range, time } = mention
  if (wanted.startsWith('?')) return undecided === wanted.slice(1)
  if (wanted.startsWith('>')) return range?.end === 'to' && value === wanted.slice(1)
  if (wanted.endsWith('>')) return range?.end === 'from' && value === wanted.slice(0, -1)
  if (range !== null) return false
  const clock = /^(.*)T(\d\d):(\d\d)$/.exec(wanted)
  if (clock !== null)
    return value === clock[1] && time?.hour === Number(clock[2]) && (time?.minute ?? 0) === Number(clock[3])
  return /[/~]/.test(wanted) ? edtf === wanted : value === wanted
}

function faultOf({ text, wanted }: Case, mentions: readonly DateMention[]): string {
  const shown = mentions.map(
    ({ start, end, value, edtf, range, undecided, rule, time }) =>
      `${JSON.stringify(text.slice(start, end))} ${undecided ?? value} ${edtf}${range === null ? '' : ` ${range.end}`}${time === null ? '' : ` ${time.hour}:${time.minute}`} [${rule}]`,
  )
  const asked = wanted.map(({ start, end, value }) => `${JSON.stringify(text.slice(start, end))} ${value}`)
  return `${text}\n    wanted ${asked.join(' | ')}\n    found  ${shown.join(' | ')}`
}

/** Every third sentence is held back: it is not looked at while the rules change. */
export const isHeldBack = (index: number): boolean => index % 3 === 2

export const ofDevelopment = (all: readonly Case[]): readonly Case[] => all.filter((_, index) => !isHeldBack(index))

export const ofHeldBack = (all: readonly Case[]): readonly Case[] => all.filter((_, index) => isHeldBack(index))
