// Footnotes, endnotes and comments of a Word file, and how a revision or comment is called: who, and on which day.
import { attributeOf, childOf, type Element, elementsIn, treeOf } from './xml.ts'
import type { OfficeZip } from './zip.ts'

export interface Note {
  /** 1-based, in the order the text refers to them. */
  readonly count: number
  readonly content: Element
}

export class DocxNotes {
  readonly #contents: { readonly footnote: Map<string, Element>; readonly endnote: Map<string, Element> }
  readonly #counts = { footnote: 0, endnote: 0 }

  constructor(zip: OfficeZip, footnotes: string | null, endnotes: string | null) {
    this.#contents = { footnote: notesIn(zip, footnotes), endnote: notesIn(zip, endnotes) }
  }

  /** The note a mark in the text stands for; null for one that is not there. Each is given once. */
  refer(kind: 'footnote' | 'endnote', id: string): Note | null {
    const content = this.#contents[kind].get(id)
    if (content === undefined) return null
    this.#contents[kind].delete(id)
    this.#counts[kind] += 1
    return { count: this.#counts[kind], content }
  }
}

/** Separator lines between text and notes are stored as notes with a type of their own. */
function notesIn(zip: OfficeZip, part: string | null): Map<string, Element> {
  const notes = new Map<string, Element>()
  for (const note of elementsIn(part === null ? null : treeOf(zip, part))) {
    const type = note.attributes.get('w:type') ?? 'normal'
    const id = note.attributes.get('w:id')
    if (id !== undefined && type === 'normal') notes.set(id, note)
  }
  return notes
}

/** `Jane Sample, 2021-03-03`, as far as the file says. */
export function revisionLabel(element: Element): string {
  const author = element.attributes.get('w:author')?.trim() ?? ''
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(element.attributes.get('w:date') ?? '')?.[0] ?? ''
  return [author, day].filter((part) => part !== '').join(', ') || 'author unknown'
}

/** The run properties of a run, for what a run may be hidden by. */
export function runStyle(run: Element): { properties: Element | undefined; styleId: string | undefined } {
  const properties = childOf(run, 'w:rPr')
  return { properties, styleId: attributeOf(childOf(properties, 'w:rStyle'), 'w:val') }
}
