// The runs of a Word paragraph: characters, fields (their result, not the instruction), symbols, breaks, and the anchors of notes
// and text boxes (ECMA-376 part 1, 17.3 and 17.16).
import { type Passage } from '@muniment/reading/page'
import { runStyle } from './docx-notes.ts'
import { type Change, type DocxParts, oneBranch, withDeleted, withInserted } from './docx-parts.ts'
import { numberIn, toggle } from './docx-styles.ts'
import { attributeOf, childOf, type Element, elementsIn, textIn } from './xml.ts'

/** What a run can hold that is more than characters. */
interface RunEvents {
  onTextBox(content: Element, change: Change): void
  onWatermark(text: string): void
  /** Gives back the mark to show, '' for none. */
  onNote(kind: 'footnote' | 'endnote', id: string): string
  onPageBreak(): void
  /** Where Word's last layout began a page: at the start of the paragraph, or within it. */
  onRenderedBreak(isAtStart: boolean): void
}

interface Field {
  phase: 'instruction' | 'result'
  instruction: string
  /** Text that stands where an instruction should. */
  swallowed: string
  readonly start: number
  readonly formData: Element | undefined
}

interface Context {
  readonly change: Change
  readonly isHidden: boolean
}

/** Old formatting kept for tracked changes, instructions, and readings above ruby text. */
const SKIPPED = new Set([
  'w:pPr',
  'w:rPr',
  'w:fldData',
  'w:rt',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:instrText',
  'w:delInstrText',
])

/** Characters; a real instruction has a hundred. */
const LONGEST_SWALLOWED = 1_000_000

/** Fields whose result is set by the program on opening or printing, not by the author. */
const MOVING_FIELDS = new Set(['DATE', 'TIME', 'CREATEDATE', 'SAVEDATE', 'PRINTDATE'])

const SYMBOLS = new Map([
  ['wingdings:fc', '✓'],
  ['wingdings:fe', '☑'],
  ['wingdings:fd', '☒'],
  ['wingdings:a8', '☐'],
  ['wingdings:6f', '☐'],
  ['wingdings:78', '☒'],
  ['wingdings:e0', '→'],
  ['symbol:d2', '®'],
  ['symbol:d3', '©'],
  ['symbol:b0', '°'],
  ['symbol:b1', '±'],
  ['symbol:b3', '≥'],
  ['symbol:a3', '≤'],
  ['symbol:ae', '→'],
  ['symbol:de', '⇒'],
])

export class RunReader {
  readonly #parts: DocxParts
  readonly #events: RunEvents
  #fields: Field[] = []
  /** How many of the open fields are still at their instruction. */
  #instructions = 0
  /** Text taken out of the paragraph being read, in stretches of one author or of hidden text. */
  #asides: { kind: 'deleted' | 'hidden'; label: string; text: string; at: number }[] = []

  constructor(parts: DocxParts, events: RunEvents) {
    this.#parts = parts
    this.#events = events
  }

  paragraph(element: Element, passage: Passage, context: Context): void {
    const outer = this.#asides
    this.#asides = []
    this.#walk(element, passage, context)
    for (const { kind, label, text } of this.#asides) {
      if (text.trim() === '') continue
      if (kind === 'deleted') this.#parts.asides.deleted.push({ kind: 'deleted', label, text: text.trim() })
      else this.#parts.asides.hidden.push({ kind: 'paragraph', label, text: text.trim() })
    }
    this.#asides = outer
  }

  /** Fields belong to one story: a note or text box inside begins with none. */
  leaveFields(): readonly Field[] {
    const fields = this.#fields
    this.enterFields([])
    return fields
  }

  enterFields(fields: readonly Field[]): void {
    this.#fields = [...fields]
    this.#instructions = fields.filter((field) => field.phase === 'instruction').length
  }

  /** A field that never ends would swallow all text after it; what it swallowed is handed out as hidden. */
  endFields(): void {
    for (const field of this.leaveFields()) {
      const text = field.swallowed.trim()
      if (text !== '') this.#parts.asides.hidden.push({ kind: 'paragraph', label: 'unfinished field', text })
    }
  }

  #walk(element: Element, passage: Passage, context: Context): void {
    for (const child of elementsIn(element)) this.#one(child, passage, context)
  }

  #one(element: Element, passage: Passage, context: Context): void {
    if (SKIPPED.has(element.name) && element.name !== 'w:instrText') return
    switch (element.name) {
      case 'w:r':
        return this.#walk(element, passage, { ...context, isHidden: this.#isHidden(element) ?? context.isHidden })
      case 'w:ins':
      case 'w:moveTo':
        return this.#walk(element, passage, { ...context, change: withInserted(element, context.change) })
      case 'w:del':
      case 'w:moveFrom':
        return this.#walk(element, passage, { ...context, change: withDeleted(element, context.change) })
      case 'mc:AlternateContent':
        return this.#walk(oneBranch(element), passage, context)
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return this.#drawing(element, context)
      case 'w:fldChar':
        return this.#fieldMark(element, passage, context)
      case 'w:instrText':
        return this.#instruction(element)
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return this.#note(element, passage, context)
      default:
        return this.#characters(element, passage, context)
    }
  }

  /** What the run itself says, or its style; the paragraph's style comes last. */
  #isHidden(run: Element): boolean | undefined {
    const { properties, styleId } = runStyle(run)
    return toggle(properties, 'w:vanish') ?? this.#parts.styles.isHidden(styleId)
  }

  #characters(element: Element, passage: Passage, context: Context): void {
    switch (element.name) {
      case 'w:t':
      case 'm:t':
        return this.#put(runText(element), passage, context)
      case 'w:delText': {
        const deleted = context.change.deleted ?? 'author unknown'
        return this.#put(runText(element), passage, { ...context, change: { ...context.change, deleted } })
      }
      case 'w:tab':
      case 'w:ptab':
        return this.#put('\t', passage, context)
      case 'w:noBreakHyphen':
        return this.#put('-', passage, context)
      case 'w:softHyphen':
        return this.#put('\u00ad', passage, context)
      case 'w:cr':
        return this.#put('\n', passage, context)
      case 'w:br':
        if (element.attributes.get('w:type') === 'page' && context.change.deleted === null) this.#events.onPageBreak()
        return this.#put('\n', passage, context)
      case 'w:lastRenderedPageBreak':
        return this.#events.onRenderedBreak(passage.length === 0)
      case 'w:sym':
        return this.#put(symbol(element), passage, context)
      default:
        return this.#walk(element, passage, context)
    }
  }

  #put(text: string, passage: Passage, context: Context): void {
    const field = this.#fields.at(-1)
    if (this.#instructions > 0) {
      if (field !== undefined && field.swallowed.length < LONGEST_SWALLOWED) field.swallowed += text
      return
    }
    if (context.change.deleted !== null) return this.#aside('deleted', context.change.deleted, text, passage)
    if (context.isHidden) return this.#aside('hidden', 'hidden text', text, passage)
    const start = passage.length
    passage.add(text)
    if (context.change.inserted !== null) passage.mark('inserted', context.change.inserted, start)
  }

  #aside(kind: 'deleted' | 'hidden', label: string, text: string, passage: Passage): void {
    const last = this.#asides.at(-1)
    if (last !== undefined && last.kind === kind && last.label === label && last.at === passage.length)
      last.text += text
    else this.#asides.push({ kind, label, text, at: passage.length })
  }

  #note(element: Element, passage: Passage, context: Context): void {
    if (context.change.deleted !== null || context.isHidden) return
    const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote'
    passage.addOwn(this.#events.onNote(kind, element.attributes.get('w:id') ?? ''))
  }

  #drawing(element: Element, context: Context): void {
    if (context.isHidden) return
    for (const shown of shownIn(element)) {
      const watermark = shown.attributes.get('string')?.trim() ?? ''
      if (shown.name === 'w:txbxContent') this.#events.onTextBox(shown, context.change)
      else if (watermark !== '' && context.change.deleted === null) this.#events.onWatermark(watermark)
    }
  }

  #fieldMark(element: Element, passage: Passage, context: Context): void {
    const field = this.#fields.at(-1)
    const mark = element.attributes.get('w:fldCharType')
    if (mark === 'begin') {
      const formData = childOf(element, 'w:ffData')
      this.#instructions += 1
      this.#fields.push({ phase: 'instruction', instruction: '', swallowed: '', start: passage.length, formData })
    }
    if (field === undefined) return
    if (mark !== 'separate' && mark !== 'end') return
    if (field.phase === 'instruction') this.#instructions -= 1
    field.phase = 'result'
    if (mark === 'separate') return
    this.#fields.pop()
    this.#endField(field, passage, context)
  }

  #endField(field: Field, passage: Passage, context: Context): void {
    const name = field.instruction.trim().split(/\s/u)[0]?.toUpperCase() ?? ''
    if (MOVING_FIELDS.has(name)) passage.mark('field', name, field.start)
    if (passage.length === field.start) this.#put(formText(name, field.formData), passage, context)
  }

  #instruction(element: Element): void {
    const field = this.#fields.at(-1)
    if (field?.phase === 'instruction' && field.instruction.length < 200) field.instruction += textIn(element)
  }
}

/** What a form shows that keeps its value beside the text. */
function formText(name: string, data: Element | undefined): string {
  if (name === 'FORMCHECKBOX') {
    const box = childOf(data, 'w:checkBox')
    return (toggle(box, 'w:checked') ?? toggle(box, 'w:default') ?? false) ? '☒' : '☐'
  }
  if (name === 'FORMDROPDOWN') {
    const list = childOf(data, 'w:ddList')
    const chosen = numberIn(childOf(list, 'w:result')) ?? numberIn(childOf(list, 'w:default')) ?? 0
    const entries = elementsIn(list).filter((entry) => entry.name === 'w:listEntry')
    return attributeOf(entries[chosen], 'w:val') ?? ''
  }
  return ''
}

/** Line ends in the XML are its layout, and so is white space at the ends unless it is said to be kept. */
function runText(element: Element): string {
  const text = textIn(element).replaceAll(/[\t\n\r]/gu, ' ')
  return element.attributes.get('space') === 'preserve' ? text : text.trim()
}

function symbol(element: Element): string {
  const code = (element.attributes.get('w:char') ?? '').toLowerCase().padStart(4, '0')
  const font = (element.attributes.get('w:font') ?? '').toLowerCase()
  const known = SYMBOLS.get(`${font}:${code.slice(-2)}`)
  if (known !== undefined) return known
  const value = Number.parseInt(code, 16)
  const isPrivate = !(value > 0x20) || (value >= 0xd800 && value <= 0xf8ff)
  return isPrivate ? '•' : String.fromCodePoint(value & 0xffff)
}

/** Text boxes and texts set along a line (watermarks) of a drawing. */
function* shownIn(element: Element): Generator<Element> {
  for (const child of elementsIn(element)) {
    if (child.name === 'w:txbxContent' || child.name === 'v:textpath') yield child
    else yield* shownIn(child.name === 'mc:AlternateContent' ? oneBranch(child) : child)
  }
}
