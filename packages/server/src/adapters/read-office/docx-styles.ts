// What a Word style says that matters to reading: heading or not, numbered or not, hidden or not (ECMA-376 part 1, 17.7).
import { attributeOf, childOf, type Element, elementsIn, treeOf } from './xml.ts'
import type { OfficeZip } from './zip.ts'

export interface ListPlace {
  readonly listId: string
  /** 0 to 8; undefined where only the list itself says which of its levels is for this style. */
  readonly level: number | undefined
  readonly styleId: string | undefined
}

interface ParagraphStyle {
  /** 1 to 9, or null for a paragraph that is no heading. */
  readonly headingLevel: number | null
  readonly list: ListPlace | null
  /** Undefined where the style says nothing about it. */
  readonly isHidden: boolean | undefined
}

const PLAIN: ParagraphStyle = { headingLevel: null, list: null, isHidden: undefined }

/** Chains of styles are a few long; a longer one is a circle. */
const LONGEST_CHAIN = 20

export class Styles {
  readonly #byId = new Map<string, Element>()
  readonly #resolved = new Map<string, ParagraphStyle>()
  readonly #defaultParagraph: string | undefined

  constructor(zip: OfficeZip, part: string | null) {
    const tree = part === null ? null : treeOf(zip, part)
    for (const style of elementsIn(tree)) {
      const id = style.attributes.get('w:styleId')
      if (style.name === 'w:style' && id !== undefined) this.#byId.set(id, style)
    }
    const isDefault = (style: Element) =>
      style.attributes.get('w:type') === 'paragraph' && isOn(style.attributes.get('w:default'))
    this.#defaultParagraph = [...this.#byId].find(([, style]) => isDefault(style))?.[0]
  }

  paragraph(id: string | undefined): ParagraphStyle {
    const key = id ?? this.#defaultParagraph
    if (key === undefined) return PLAIN
    const known = this.#resolved.get(key)
    if (known !== undefined) return known
    const style = this.#resolve(key)
    this.#resolved.set(key, style)
    return style
  }

  /** Of the style of a run; undefined where it says nothing. */
  isHidden(id: string | undefined): boolean | undefined {
    return id === undefined ? undefined : this.paragraph(id).isHidden
  }

  #resolve(id: string): ParagraphStyle {
    let headingLevel: number | null | undefined
    let listId: string | undefined
    let level: number | undefined
    let isHidden: boolean | undefined
    let next: string | undefined = id
    for (let step = 0; step < LONGEST_CHAIN && next !== undefined; step++) {
      const style = this.#byId.get(next)
      const properties = childOf(style, 'w:pPr')
      headingLevel ??= outlineLevel(properties) ?? namedLevel(style)
      const list = childOf(properties, 'w:numPr')
      listId ??= attributeOf(childOf(list, 'w:numId'), 'w:val')
      level ??= numberIn(childOf(list, 'w:ilvl'))
      isHidden ??= toggle(childOf(style, 'w:rPr'), 'w:vanish')
      next = attributeOf(childOf(style, 'w:basedOn'), 'w:val')
    }
    const list = listId === undefined ? null : { listId, level, styleId: id }
    return { headingLevel: headingLevel ?? null, list, isHidden }
  }
}

/** 1 to 9; null where the paragraph says that it is body text; undefined where it says nothing. */
export function outlineLevel(properties: Element | undefined): number | null | undefined {
  const level = numberIn(childOf(properties, 'w:outlineLvl'))
  if (level === undefined) return undefined
  return level >= 0 && level <= 8 ? level + 1 : null
}

function namedLevel(style: Element | undefined): number | undefined {
  const name = attributeOf(childOf(style, 'w:name'), 'w:val')?.toLowerCase() ?? ''
  if (name === 'title') return 1
  const level = /^heading ([1-9])$/u.exec(name)?.[1]
  return level === undefined ? undefined : Number(level)
}

/** The value of a toggle property such as `w:vanish`; undefined where it is not set. */
export function toggle(properties: Element | undefined, name: string): boolean | undefined {
  const element = childOf(properties, name)
  return element === undefined ? undefined : isOn(element.attributes.get('w:val') ?? '1')
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}

/** The `w:val` of an element as a whole number. */
export function numberIn(element: Element | undefined): number | undefined {
  const value = Number.parseInt(attributeOf(element, 'w:val') ?? '', 10)
  return Number.isNaN(value) ? undefined : value
}
