// The labels of OpenDocument lists and numbered headings, which the file describes and does not hold (OpenDocument 1.3 part 3, 16.30
// to 16.34).
import { letters, roman } from './counting.ts'
import { type Element, elementsIn } from './xml.ts'

interface Level {
  /** `1`, `a`, `A`, `i`, `I`; '' for no number. */
  readonly format: string
  readonly prefix: string
  readonly suffix: string
  /** How many levels, from this one upwards, the label shows. */
  readonly shown: number
  readonly start: number
  /** Of a bullet list. */
  readonly bullet: string | null
}

const DEEPEST = 10

export class OdtLists {
  readonly #styles = new Map<string, ReadonlyMap<number, Level>>()
  #outline: ReadonlyMap<number, Level> = new Map()
  readonly #counts = new Map<string, (number | undefined)[]>()
  readonly #outlineCounts: (number | undefined)[] = []

  /** Takes the list styles of a group of styles; later ones of the same name stand. */
  learn(styles: Element): void {
    for (const style of elementsIn(styles)) {
      if (style.name === 'text:list-style') this.#styles.set(style.attributes.get('style:name') ?? '', levelsOf(style))
      if (style.name === 'text:outline-style') this.#outline = levelsOf(style)
    }
  }

  /** A list begins at its top level: counts begin again unless it goes on from the one before of its style. */
  begin(style: string, goesOn: boolean): void {
    if (!goesOn) this.#counts.delete(style)
  }

  /** The label of the next item at this depth (1 is the top); '' for none. */
  nextLabel(style: string, depth: number, startValue: number | undefined): string {
    const counts = this.#counts.get(style) ?? []
    this.#counts.set(style, counts)
    return nextLabel(this.#styles.get(style), counts, depth, startValue)
  }

  /** The label of the next heading of this outline level. */
  nextHeading(level: number): string {
    return nextLabel(this.#outline, this.#outlineCounts, level, undefined)
  }
}

function nextLabel(
  levels: ReadonlyMap<number, Level> | undefined,
  counts: (number | undefined)[],
  depth: number,
  startValue: number | undefined,
): string {
  const level = levels?.get(depth)
  if (level === undefined || depth > DEEPEST) return ''
  if (level.bullet !== null) return level.bullet
  const before = counts[depth]
  counts[depth] = startValue ?? (before === undefined ? level.start : before + 1)
  counts.length = depth + 1
  if (level.format === '') return `${level.prefix}${level.suffix}`.trim()
  const parts: string[] = []
  for (let shown = Math.max(1, depth - level.shown + 1); shown <= depth; shown++) {
    const upper = levels?.get(shown)
    if (upper === undefined || upper.format === '') continue
    parts.push(counted(counts[shown] ?? upper.start, upper.format))
  }
  return `${level.prefix}${parts.join('.')}${level.suffix}`.trim()
}

function levelsOf(style: Element): ReadonlyMap<number, Level> {
  const levels = new Map<number, Level>()
  for (const element of elementsIn(style)) {
    const value = (name: string): string => element.attributes.get(name) ?? ''
    const isBullet = element.name === 'text:list-level-style-bullet'
    levels.set(Number(value('text:level')), {
      format: value('style:num-format'),
      prefix: value('style:num-prefix'),
      suffix: value('style:num-suffix'),
      shown: Math.min(DEEPEST, Number(value('text:display-levels')) || 1),
      start: Number(value('text:start-value') || 1),
      bullet: isBullet ? bulletOf(value('text:bullet-char')) : null,
    })
  }
  return levels
}

/** Codes of symbol fonts lie in the private area. */
function bulletOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  return sign === '' || (code >= 0xe000 && code <= 0xf8ff) ? '•' : sign
}

function counted(count: number, format: string): string {
  switch (format) {
    case 'a':
      return letters(count)
    case 'A':
      return letters(count).toUpperCase()
    case 'i':
      return roman(count)
    case 'I':
      return roman(count).toUpperCase()
    default:
      return String(count)
  }
}
