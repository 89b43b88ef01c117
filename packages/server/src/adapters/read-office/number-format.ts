import { DAY_MILLISECONDS } from '../../base/index.ts'

// How a spreadsheet shows a number, by its format code (ECMA-376 part 1, 18.8.31). Dates are written as ISO 8601 to the precision
// that the format shows and never in the order of a country, because 03/04 means two days. Amounts keep decimals, signs and
// currency, without grouping, because 1.234 means two amounts.

/** The codes that files refer to by number alone; the Asian ones (27–36, 50–58) are all dates. */
const BUILT_IN = new Map<number, string>([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [14, 'mm-dd-yy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yy h:mm'],
  [37, '#,##0;-#,##0'],
  [38, '#,##0;-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;-#,##0.00'],
  [41, '#,##0'],
  [42, '#,##0'],
  [43, '#,##0.00'],
  [44, '#,##0.00'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss'],
])

export function builtInFormat(id: number): string {
  const isAsianDate = (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
  return isAsianDate ? 'yyyy-mm-dd' : (BUILT_IN.get(id) ?? 'General')
}

/** Shows a number as its cell does, in the unambiguous way of this file. */
export type ShowNumber = (value: number) => string

type Token =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit'; readonly sign: string }
  | { readonly kind: 'date'; readonly letter: string }
  | { readonly kind: 'elapsed'; readonly letter: string }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'other' }

/** `is1904`: days are counted from 1 January 1904, as in workbooks of old Macintoshes. */
export function showNumber(code: string, is1904: boolean): ShowNumber {
  const texts = sectionsOf(code.slice(0, 1000))
  const sections = texts.map(tokensOf)
  const conditions = texts.map(conditionOf)
  return (value) => {
    const chosen = conditions.some((holds) => holds !== null)
      ? conditions.findIndex((holds) => holds?.(value) ?? true)
      : -1
    const negative = chosen < 0 && value < 0 ? sections[1] : undefined
    const zero = chosen < 0 && value === 0 ? sections[2] : undefined
    const section = sections[chosen] ?? negative ?? zero ?? sections[0] ?? []
    if (section.some((token) => token.kind === 'elapsed')) return elapsed(value, section)
    if (section.some((token) => token.kind === 'date')) return dateText(value, section, is1904)
    if (section.some((token) => token.kind === 'other')) return general(value)
    if (section.every((token) => token.kind !== 'digit')) return literals(section).trim() || general(value)
    return decimal(negative === undefined ? value : -value, section)
  }
}

/** Excel keeps 15 digits; what binary arithmetic leaves beyond them is noise. */
export function general(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : ''
}

function sectionsOf(code: string): string[] {
  const sections = ['']
  let quoted = false
  for (let at = 0; at < code.length; at++) {
    const sign = code[at] ?? ''
    if (sign === '"') quoted = !quoted
    const escapes = sign === '\\' && !quoted
    if (sign === ';' && !quoted) sections.push('')
    else sections.push(`${sections.pop() ?? ''}${sign}${escapes ? (code[++at] ?? '') : ''}`)
  }
  return sections
}

/** `[>999]`: the section is for these numbers only. */
function conditionOf(section: string): ((value: number) => boolean) | null {
  const [, sign, text] = /\[(<=|>=|<>|<|>|=)(-?\d{1,15}(?:\.\d{1,15})?)\]/u.exec(section) ?? []
  const bound = Number(text)
  switch (sign ?? '') {
    case '<':
      return (value) => value < bound
    case '<=':
      return (value) => value <= bound
    case '>':
      return (value) => value > bound
    case '>=':
      return (value) => value >= bound
    case '=':
      return (value) => value === bound
    case '<>':
      return (value) => value !== bound
    default:
      return null
  }
}

function tokensOf(section: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < section.length) {
    const { token, next } = tokenAt(section, at)
    if (token !== null) tokens.push(token)
    at = next
  }
  return tokens
}

function tokenAt(section: string, at: number): { token: Token | null; next: number } {
  const sign = section[at] ?? ''
  if (sign === '"') {
    const end = section.indexOf('"', at + 1)
    const stop = end < 0 ? section.length : end
    return { token: { kind: 'literal', text: section.slice(at + 1, stop) }, next: stop + 1 }
  }
  if (sign === '[') {
    const end = section.indexOf(']', at)
    const stop = end < 0 ? section.length : end
    return { token: bracketToken(section.slice(at + 1, stop)), next: stop + 1 }
  }
  if (sign === '\\') return { token: { kind: 'literal', text: section[at + 1] ?? '' }, next: at + 2 }
  // The width of a character, and a character to fill the cell with: layout only.
  if (sign === '_' || sign === '*') return { token: null, next: at + 2 }
  if (/^(?:am\/pm|a\/p)/iu.test(section.slice(at, at + 5)))
    return { token: null, next: at + (section[at + 1] === '/' ? 3 : 5) }
  if (/^general/iu.test(section.slice(at, at + 7))) return { token: { kind: 'other' }, next: at + 7 }
  return {
    token: signToken(sign),
    next: at + ('ymdhs'.includes(sign.toLowerCase()) ? runLength(section, at) : 1),
  }
}

function runLength(section: string, at: number): number {
  let end = at
  while (section[end]?.toLowerCase() === section[at]?.toLowerCase()) end++
  return end - at
}

function signToken(sign: string): Token {
  switch (sign.toLowerCase()) {
    case 'y':
    case 'm':
    case 'd':
    case 'h':
    case 's':
      return { kind: 'date', letter: sign.toLowerCase() }
    case '0':
    case '#':
    case '?':
      return { kind: 'digit', sign }
    case '.':
      return { kind: 'point' }
    case ',':
      return { kind: 'comma' }
    case '%':
      return { kind: 'percent' }
    case 'e':
    case '@':
      return { kind: 'other' }
    default:
      return { kind: 'literal', text: sign }
  }
}

/** `[h]`, `[$€-407]`; colours and conditions show nothing. */
function bracketToken(content: string): Token | null {
  const letter = /^(h|m|s)\1*$/iu.exec(content)?.[1]?.toLowerCase()
  if (letter !== undefined) return { kind: 'elapsed', letter }
  if (!content.startsWith('$')) return null
  const currency = content.slice(1).split('-')[0] ?? ''
  return currency === '' ? null : { kind: 'literal', text: currency }
}

/** The last day that a spreadsheet knows, 31 December 9999. */
const LAST_SERIAL = 2_958_466

function dateText(value: number, section: readonly Token[], is1904: boolean): string {
  const letters = new Set(section.map((token) => (token.kind === 'date' ? token.letter : '')))
  if (!(value >= 0 && value < LAST_SERIAL)) return general(value)
  const seconds = Math.round((value - Math.floor(value)) * 86_400)
  const day = Math.floor(value) + (seconds === 86_400 ? 1 : 0)
  const time = new Date((seconds % 86_400) * 1000).toISOString()
  const showsTime = letters.has('h') || letters.has('s')
  const clock = showsTime ? time.slice(11, letters.has('s') ? 19 : 16) : ''
  const showsDay = letters.has('d')
  // With hours or seconds beside it, "m" is minutes.
  const showsMonth = letters.has('m') && (showsDay || letters.has('y') || !showsTime)
  const date = isoDay(day, is1904)
  const shown = showsDay ? date : showsMonth ? date.slice(0, 7) : letters.has('y') ? date.slice(0, 4) : ''
  return [shown, clock].filter((part) => part !== '').join(' ')
}

function isoDay(serial: number, is1904: boolean): string {
  if (is1904) return dayAfter(Date.UTC(1904, 0, 1), serial)
  // Excel has day 0 of January 1900, and a 29 February in that year, which was none.
  if (serial === 0) return '1900-01-00'
  if (serial === 60) return '1900-02-29'
  return dayAfter(Date.UTC(1899, 11, serial < 60 ? 31 : 30), serial)
}

function dayAfter(start: number, days: number): string {
  const iso = new Date(start + days * DAY_MILLISECONDS).toISOString()
  return iso.slice(0, iso.indexOf('T'))
}

/** A length of time: `37:30`, hours beyond a day counted on. */
function elapsed(value: number, section: readonly Token[]): string {
  const total = Math.round(Math.abs(value) * 86_400)
  const parts: string[] = []
  const two = (part: number): string => String(Math.floor(part)).padStart(2, '0')
  for (const token of section) {
    const letter = token.kind === 'elapsed' || token.kind === 'date' ? token.letter : null
    if (letter === 'h')
      parts.push(token.kind === 'elapsed' ? String(Math.floor(total / 3600)) : two((total / 3600) % 24))
    if (letter === 'm') parts.push(token.kind === 'elapsed' ? String(Math.floor(total / 60)) : two((total / 60) % 60))
    if (letter === 's') parts.push(token.kind === 'elapsed' ? String(total) : two(total % 60))
  }
  return `${value < 0 ? '-' : ''}${parts.join(':')}`
}

/** Fills the places of the code with digits, from the point outwards; literals between the places stay where they are. */
function decimal(value: number, section: readonly Token[]): string {
  const point = section.findIndex((token) => token.kind === 'point')
  const whole = point < 0 ? section : section.slice(0, point)
  const fraction = point < 0 ? [] : section.slice(point + 1)
  const lastDigit = section.findLastIndex((token) => token.kind === 'digit')
  const thousands = section.slice(lastDigit + 1).filter((token) => token.kind === 'comma').length
  const percents = section.filter((token) => token.kind === 'percent').length
  const places = fraction.filter((token) => token.kind === 'digit')
  const needed = places.filter((token) => token.kind === 'digit' && token.sign === '0').length
  const scaled = Number((Math.abs(value) * 100 ** percents * 0.001 ** thousands).toPrecision(15))
  if (!Number.isFinite(scaled)) return general(value)
  const shown = rounded(scaled, Math.min(needed, 20), Math.min(places.length, 20))
  const [digits = '', decimals = ''] = shown.split('.')
  const isZero = /^[0.]*$/u.test(shown)
  const sign = value < 0 && !isZero ? '-' : ''
  const tail = literals(point < 0 ? [] : fraction)
  return `${sign}${filled(digits, whole)}${decimals === '' ? '' : `.${decimals}`}${tail}`
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

const ROUNDERS = new Map<string, Intl.NumberFormat>()

/** Half away from zero on the decimal digits, as spreadsheets round. */
function rounded(value: number, least: number, most: number): string {
  const key = `${least}-${most}`
  let rounder = ROUNDERS.get(key)
  if (rounder === undefined) {
    const places = { minimumFractionDigits: least, maximumFractionDigits: most }
    rounder = new Intl.NumberFormat('en', { ...places, useGrouping: false })
    ROUNDERS.set(key, rounder)
  }
  return rounder.format(value)
}

function filled(digits: string, whole: readonly Token[]): string {
  const first = whole.findIndex((token) => token.kind === 'digit')
  let rest = digits === '0' ? '' : digits
  let text = ''
  for (let index = whole.length - 1; index >= 0; index--) {
    const token = whole[index]
    if (token === undefined) continue
    if (token.kind === 'digit') {
      const taken = index === first ? rest : rest.slice(-1)
      text = (taken === '' && token.sign === '0' ? '0' : taken) + text
      rest = index === first ? '' : rest.slice(0, -1)
    } else {
      // A mark between digits that are not there (a dash in a short telephone number) is not shown.
      text = literals([token]) + text
    }
  }
  return first < 0 ? digits + text : text
}

function literals(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.kind === 'literal' ? token.text : token.kind === 'percent' ? '%' : '')).join('')
}
