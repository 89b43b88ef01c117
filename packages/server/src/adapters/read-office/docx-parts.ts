// What the readers of one Word file share: its styles, lists and notes, the places for text that is not visible, and tracked changes.
import type { Block } from '@muniment/reading/page'
import { type DocxNotes, revisionLabel } from './docx-notes.ts'
import type { Numbering } from './docx-numbering.ts'
import type { Styles } from './docx-styles.ts'
import { childOf, type Element } from './xml.ts'

/** What is not part of the visible text. */
export interface Asides {
  readonly deleted: Block[]
  readonly hidden: Block[]
}

export interface DocxParts {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly notes: DocxNotes
  readonly asides: Asides
}

/** Who changed what, for the text inside a revision. */
export interface Change {
  readonly inserted: string | null
  readonly deleted: string | null
}

export function withInserted(element: Element, change: Change): Change {
  return { ...change, inserted: revisionLabel(element) }
}

export function withDeleted(element: Element, change: Change): Change {
  const label = revisionLabel(element)
  return { ...change, deleted: element.name === 'w:moveFrom' ? `${label}, moved` : label }
}

/** The same content written for newer and older programs: the first choice stands for all (ECMA-376 part 3, 10.2). */
export function oneBranch(element: Element): Element {
  return childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? { ...element, children: [] }
}
