// The part of EDTF (ISO 8601-2) that a row's date is written in, read back for people: points with an optional month, day, season or
// quarter, unspecified digits, approximate and uncertain marks, and intervals with open ends. Anything else is null, never a guess.

export interface DatePoint {
  /** Astronomical: 0 is 1 BC. For a decade or century the first year. */
  readonly year: number
  /** How much of the year's digits is said. */
  readonly unit: 'day' | 'month' | 'season' | 'quarter' | 'half' | 'year' | 'decade' | 'century'
  /** 1–12 for a day or month; 1–4 for a season (from spring) or quarter; 1–2 for a half; 0 where there is none. */
  readonly part: number
  /** 1–31, or 0. */
  readonly day: number
}

export interface DateSpan {
  /** null: open. Both ends are the same object when it is not an interval. */
  readonly from: DatePoint | null
  readonly to: DatePoint | null
  /** `~` or `%` */
  readonly about: boolean
  /** `?` or `%` */
  readonly uncertain: boolean
}

/** null when it is not such an expression, or open at both ends. */
export function readEdtf(edtf: string): DateSpan | null {
  // "[..1984]", one of all years up to 1984, reads as the interval with that open end.
  const bare = edtf
    .replace(/[~?%]/g, '')
    .replace(/^[[{]\.\.([^.,]+)[\]}]$/, '../$1')
    .replace(/^[[{]([^.,]+)\.\.[\]}]$/, '$1/..')
  const about = /[~%]/.test(edtf)
  const uncertain = /[?%]/.test(edtf)
  const ends = bare.split('/')
  if (ends.length > 2) return null
  const [first = '', second] = ends
  if (second === undefined) {
    const point = readPoint(first)
    return point === null ? null : { from: point, to: point, about, uncertain }
  }
  const [from, to] = [readEnd(first), readEnd(second)]
  if (from === undefined || to === undefined || (from === null && to === null)) return null
  return { from, to, about, uncertain }
}

/** undefined: not readable; null: open. */
function readEnd(end: string): DatePoint | null | undefined {
  return end === '' || end === '..' ? null : (readPoint(end) ?? undefined)
}

function readPoint(text: string): DatePoint | null {
  const parts = /^(-?\d{2,9}X{0,2})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?$/.exec(text)
  const [, digits = '', second, third] = parts ?? []
  if (digits.replace('-', '').length < 4) return null
  const year = Number(digits.replaceAll('X', '0'))
  if (second === undefined) {
    const unit = digits.endsWith('XX') ? 'century' : digits.endsWith('X') ? 'decade' : 'year'
    return { year, unit, part: 0, day: 0 }
  }
  if (digits.endsWith('X')) return null
  const [part, day] = [Number(second), Number(third ?? 0)]
  if (part >= 1 && part <= 12) {
    if (third === undefined) return { year, unit: 'month', part, day: 0 }
    return day >= 1 && day <= 31 ? { year, unit: 'day', part, day } : null
  }
  if (third !== undefined) return null
  if (part >= 21 && part <= 24) return { year, unit: 'season', part: part - 20, day: 0 }
  if (part >= 33 && part <= 36) return { year, unit: 'quarter', part: part - 32, day: 0 }
  if (part === 40 || part === 41) return { year, unit: 'half', part: part - 39, day: 0 }
  return null
}
