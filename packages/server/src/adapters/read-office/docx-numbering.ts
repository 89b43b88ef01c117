// The labels that Word computes and does not store: "1.", "(a)", "§ 3", "•" (ECMA-376 part 1, 17.9). A reader sees them, so they
// belong to the text; without them "as set out in 4.2(b)" leads nowhere.
import { letters, ordinal, roman } from './counting.ts'
import type { ListPlace } from './docx-styles.ts'
import { numberIn, toggle } from './docx-styles.ts'
import { attributeOf, childOf, type Element, elementsIn, treeOf } from './xml.ts'
import type { OfficeZip } from './zip.ts'

interface Level {
  readonly start: number
  readonly format: string
  /** With %1 … %9 for the counts of the levels. */
  readonly text: string
  /** The level (1-based) whose use sets this one back; 0 for never; undefined for any higher one. */
  readonly restart: number | undefined
  /** Roman numbers and letters of higher levels in figures ("legal" numbering): Section 1.01 under Article I. */
  readonly isLegal: boolean
}

interface List {
  readonly abstractId: string
  readonly levels: ReadonlyMap<number, Level>
  /** Levels by the paragraph style they are for. */
  readonly byStyle: ReadonlyMap<string, number>
  /** Levels that this list begins again when it is first used. */
  readonly restarts: ReadonlySet<number>
}

const LEVELS = 9

export class Numbering {
  readonly #lists = new Map<string, List>()
  /** Lists that share an abstract definition go on counting together. */
  readonly #counts = new Map<string, (number | undefined)[]>()
  readonly #begun = new Set<string>()

  constructor(zip: OfficeZip, part: string | null) {
    const children = elementsIn(part === null ? null : treeOf(zip, part))
    const abstracts = new Map<string, Element>()
    const byStyle = new Map<string, Element>()
    for (const element of children) {
      if (element.name !== 'w:abstractNum') continue
      abstracts.set(element.attributes.get('w:abstractNumId') ?? '', element)
      const style = attributeOf(childOf(element, 'w:styleLink'), 'w:val')
      if (style !== undefined) byStyle.set(style, element)
    }
    for (const element of children) {
      if (element.name !== 'w:num') continue
      const abstractId = attributeOf(childOf(element, 'w:abstractNumId'), 'w:val') ?? ''
      const named = abstracts.get(abstractId)
      const link = attributeOf(childOf(named, 'w:numStyleLink'), 'w:val')
      const abstract = link === undefined ? named : (byStyle.get(link) ?? named)
      this.#lists.set(element.attributes.get('w:numId') ?? '', listOf(element, abstractId, abstract))
    }
  }

  /** The label of the next paragraph at this place, '' for one that shows none; null where there is no such list. */
  nextLabel(place: ListPlace): string | null {
    const list = this.#lists.get(place.listId)
    const index = place.level ?? list?.byStyle.get(place.styleId ?? '') ?? 0
    const level = list?.levels.get(index)
    if (list === undefined || level === undefined) return null
    const counts = this.#counts.get(list.abstractId) ?? []
    this.#counts.set(list.abstractId, counts)
    if (!this.#begun.has(place.listId)) for (const restarted of list.restarts) counts[restarted] = undefined
    this.#begun.add(place.listId)
    // A level that was skipped on the way down counts as begun.
    for (let higher = 0; higher < index; higher++) counts[higher] ??= list.levels.get(higher)?.start
    const before = counts[index]
    counts[index] = before === undefined ? level.start : before + 1
    for (let deeper = index + 1; deeper < LEVELS; deeper++) {
      const restart = list.levels.get(deeper)?.restart
      if (restart === undefined || index < restart) counts[deeper] = undefined
    }
    return labelText(list, level, counts)
  }
}

function listOf(num: Element, abstractId: string, abstract: Element | undefined): List {
  const levels = new Map<number, Level>()
  const restarts = new Set<number>()
  const byStyle = new Map<string, number>()
  for (const element of elementsIn(abstract)) {
    if (element.name !== 'w:lvl') continue
    addLevel(levels, element)
    const style = attributeOf(childOf(element, 'w:pStyle'), 'w:val')
    if (style !== undefined) byStyle.set(style, Number.parseInt(element.attributes.get('w:ilvl') ?? '0', 10))
  }
  for (const override of elementsIn(num)) {
    if (override.name !== 'w:lvlOverride') continue
    const own = childOf(override, 'w:lvl')
    if (own !== undefined) addLevel(levels, own)
    const start = numberIn(childOf(override, 'w:startOverride'))
    const level = Number.parseInt(override.attributes.get('w:ilvl') ?? '', 10)
    const overridden = levels.get(level)
    if (start === undefined || overridden === undefined) continue
    levels.set(level, { ...overridden, start })
    restarts.add(level)
  }
  return { abstractId, levels, byStyle, restarts }
}

function addLevel(levels: Map<number, Level>, element: Element): void {
  const index = Number.parseInt(element.attributes.get('w:ilvl') ?? '', 10)
  if (!(index >= 0 && index < LEVELS)) return
  // A format of newer programs stands beside one that all know.
  const fallback = childOf(childOf(element, 'mc:AlternateContent'), 'mc:Fallback')
  const format = childOf(element, 'w:numFmt') ?? childOf(fallback, 'w:numFmt')
  levels.set(index, {
    start: numberIn(childOf(element, 'w:start')) ?? 0,
    format: attributeOf(format, 'w:val') ?? 'decimal',
    text: (attributeOf(childOf(element, 'w:lvlText'), 'w:val') ?? '').slice(0, 200),
    restart: numberIn(childOf(element, 'w:lvlRestart')),
    isLegal: toggle(element, 'w:isLgl') ?? false,
  })
}

function labelText(list: List, level: Level, counts: readonly (number | undefined)[]): string {
  if (level.format === 'bullet') return bullet(level.text)
  const count = (digit: string): string => {
    const index = Number(digit) - 1
    const shown = list.levels.get(index)
    const value = counts[index] ?? shown?.start ?? 1
    const format = shown?.format ?? 'decimal'
    return counted(value, level.isLegal && format !== 'decimalZero' ? 'decimal' : format)
  }
  return level.text.replaceAll(/%([1-9])/gu, (_, digit: string) => count(digit)).trim()
}

/** Bullets are drawn with symbol fonts: a code in the private area, or an "o" for a hollow ring. */
function bullet(text: string): string {
  const sign = text.trim()
  if (sign === 'o') return '◦'
  const code = sign.codePointAt(0) ?? 0
  return sign === '' || (code >= 0xe000 && code <= 0xf8ff) ? '•' : sign
}

function counted(count: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(count).toUpperCase()
    case 'lowerRoman':
      return roman(count)
    case 'upperLetter':
      return letters(count).toUpperCase()
    case 'lowerLetter':
      return letters(count)
    case 'ordinal':
      return ordinal(count)
    case 'decimalZero':
      return String(count).padStart(2, '0')
    case 'none':
    case 'bullet':
      return ''
    default:
      return String(count)
  }
}
