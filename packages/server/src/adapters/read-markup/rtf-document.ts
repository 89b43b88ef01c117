// Reads the tokens of a Rich Text file into stories. As with Word files, the visible text keeps insertions; what was deleted, hidden
// and commented is collected aside.
import { type Block, joinBlocks, raised } from '@muniment/reading/page'
import { ReadRefusal } from '../../evidence/text/refusals.ts'
import { decodeBytes, pageOfCharset } from './rtf-code-pages.ts'
import {
  CHARACTERS,
  firstState,
  type GroupState,
  SKIPPED,
  STARRED_TEXT,
  STORIES,
  TARGETS,
  type Target,
} from './rtf-state.ts'
import { RtfStory, type StoryKind } from './rtf-story.ts'
import { type RtfToken, rtfTokens } from './rtf-tokens.ts'

/** Groups in groups; real files reach about 30. */
const DEEPEST = 2000

/** Characters of a name, title or time that are kept. */
const LONGEST_FACT = 1000

export class RtfDocument {
  readonly headers: Block[] = []
  readonly footers: Block[] = []
  readonly comments: Block[] = []
  readonly deleted: Block[] = []
  readonly hidden: Block[] = []
  readonly facts = new Map<Target, string>()
  objects = 0
  /** False when the file ends inside a group. */
  isWhole = false
  #state: GroupState = firstState()
  readonly #groups: GroupState[] = []
  readonly #stories: RtfStory[] = []
  #story = new RtfStory('body')
  #page = 1252
  readonly #fontPages = new Map<number, number>()
  #fontBeingDefined = -1
  #defaultFont = 0
  readonly #authors: string[] = []
  #author = ''
  #bytes: number[] = []
  #replaced = 0
  #isStarred = false
  #notes = 0
  #aside: { kind: 'deleted' | 'hidden'; label: string; text: string; at: number; story: RtfStory } | null = null

  read(bytes: Uint8Array): Block[] {
    for (const token of rtfTokens(bytes)) {
      if (token.kind === 'byte') this.#onByte(token.byte)
      else if (token.kind === 'word') this.#onWord(token)
      else if (token.kind === 'open') this.#open()
      else if (!this.#close()) break
    }
    this.#flush()
    while (this.#stories.length > 0) this.#endStory()
    const blocks = this.#story.end()
    this.#endAside()
    return blocks
  }

  #open(): void {
    this.#flush()
    this.#replaced = 0
    this.#groups.push(this.#state)
    this.#state = { ...this.#state, endsStory: false }
    if (this.#groups.length > DEEPEST) throw new ReadRefusal('text.damaged', { detail: 'nested-too-deep' })
  }

  /** False for the end of the outermost group: what follows is not the document's. */
  #close(): boolean {
    this.#flush()
    this.#replaced = 0
    if (this.#state.target === 'authors' && this.#author !== '') this.#endAuthor()
    if (this.#state.endsStory) this.#endStory()
    const outer = this.#groups.pop()
    if (outer !== undefined) this.#state = outer
    this.isWhole = this.#groups.length === 0
    return !this.isWhole
  }

  #onByte(byte: number): void {
    this.#isStarred = false
    if (this.#replaced > 0) {
      this.#replaced -= 1
      return
    }
    if (this.#state.target !== 'skip' && this.#state.target !== 'twin') this.#bytes.push(byte)
  }

  #flush(): void {
    if (this.#bytes.length === 0) return
    const { target, font } = this.#state
    // Names and titles are set in no font.
    const isSet = target === 'text' || target === 'label'
    const page = (isSet ? this.#fontPages.get(font < 0 ? this.#defaultFont : font) : undefined) ?? this.#page
    const text = decodeBytes(this.#bytes, page)
    this.#bytes = []
    this.#put(text)
  }

  #onWord(word: RtfToken & { kind: 'word' }): void {
    const { name, value } = word
    if (this.#replaced > 0 && name !== 'u') {
      this.#replaced -= 1
      return
    }
    this.#flush()
    if (name === '*') {
      this.#isStarred = true
      return
    }
    const isStarred = this.#isStarred
    this.#isStarred = false
    if (this.#enterGroup(name, isStarred)) return
    if (this.#state.target === 'skip' || this.#state.target === 'twin') return
    const character = CHARACTERS.get(name)
    if (character !== undefined) this.#put(character)
    else if (name === 'u') this.#onUnicode(value ?? 0)
    else if (!this.#onStructure(name) && !this.#onSetting(name, value)) this.#onCharacterProperty(name, value)
  }

  /** True when the word says what its group is. */
  #enterGroup(name: string, isStarred: boolean): boolean {
    const state = this.#state
    if (name === 'ud' && isStarred) {
      // The outermost of the twins is two groups up.
      state.target = this.#groups.at(-2)?.target ?? 'text'
      return true
    }
    if (state.target === 'skip') {
      const target = TARGETS.get(name)
      if (target !== undefined && target !== 'label' && target !== 'fonts') state.target = target
      return target !== undefined
    }
    const story = STORIES.get(name)
    if (story !== undefined && state.target !== 'twin') {
      this.#beginStory(story)
      return true
    }
    const target = TARGETS.get(name)
    if (target !== undefined) state.target = target
    else if (SKIPPED.has(name) || (isStarred && !STARRED_TEXT.has(name))) state.target = 'skip'
    else if (name === 'object') this.objects += 1
    else return false
    if (target === 'comment-author' || target === 'comment-date') this.facts.delete(target)
    return true
  }

  #beginStory(kind: StoryKind): void {
    this.#stories.push(this.#story)
    this.#story = new RtfStory(kind)
    Object.assign(this.#state, {
      ...firstState(),
      font: this.#state.font,
      replaced: this.#state.replaced,
      endsStory: true,
    })
    if (kind === 'footnote') this.#story.name = `${this.#notes}`
  }

  #endStory(): void {
    const story = this.#story
    this.#story = this.#stories.pop() ?? new RtfStory('body')
    const blocks = story.end()
    if (story.kind === 'text-box') {
      const boxes = blocks.map((block): Block => (block.kind === 'paragraph' ? { ...block, kind: 'text-box' } : block))
      this.#story.following.push(...boxes)
      return
    }
    const { text, zones } = joinBlocks(blocks)
    if (text === '') return
    if (story.kind === 'header' || story.kind === 'footer') {
      const among = story.kind === 'header' ? this.headers : this.footers
      if (!among.some((block) => block.kind !== 'table-row' && block.text === text))
        among.push({ kind: story.kind, label: null, text, zones })
    } else if (story.kind === 'comment') {
      const said = [this.facts.get('comment-author') ?? '', packedDay(Number(this.facts.get('comment-date') ?? 0))]
      this.comments.push({
        kind: 'comment',
        label: said.filter((part) => part !== '').join(', ') || 'author unknown',
        text,
        zones,
      })
    } else {
      const mark = story.name === '0' ? '' : `${raised(Number(story.name))} `
      this.#story.following.push({ kind: 'footnote', label: `footnote ${story.name}`, text: mark + text })
    }
  }

  #onUnicode(value: number): void {
    const code = value < 0 ? value + 0x10000 : value
    const isPrivate = code >= 0xf000 && code <= 0xf0ff
    this.#put(isPrivate ? '•' : String.fromCharCode(code & 0xffff))
    this.#replaced = this.#state.replaced
  }

  /** True when the word ends or begins a paragraph, row, page. */
  #onStructure(name: string): boolean {
    const story = this.#story
    if (this.#state.target !== 'text') return false
    switch (name) {
      case 'par':
        story.endParagraph()
        return true
      case 'sect':
      case 'page':
        story.endParagraph()
        story.breaksPage = story.kind === 'body'
        return true
      case 'cell':
        story.endCell()
        return true
      case 'row':
        story.endRow()
        return true
      case 'nestcell':
        this.#put('\t')
        return true
      case 'nestrow':
        this.#put('\n')
        return true
      case 'pard':
        story.isInTable = false
        story.headingLevel = null
        return true
      case 'intbl':
        story.isInTable = true
        return true
      case 'chftn':
        this.#noteMark()
        return true
      default:
        return false
    }
  }

  /** The mark stands in the text, and again at the head of the note. */
  #noteMark(): void {
    if (this.#story.kind === 'footnote') return
    this.#notes += 1
    this.#story.passage.addOwn(raised(this.#notes))
  }

  #onSetting(name: string, value: number | null): boolean {
    switch (name) {
      case 'mac':
        this.#page = 10000
        return true
      case 'pc':
        this.#page = 437
        return true
      case 'pca':
        this.#page = 850
        return true
      case 'ansicpg':
        if (value !== null && value > 0) this.#page = value
        return true
      case 'deff':
        this.#defaultFont = value ?? 0
        return true
      case 'f':
        if (this.#state.target === 'fonts') this.#fontBeingDefined = value ?? 0
        else this.#state.font = value ?? 0
        return true
      case 'fcharset':
        this.#setFontPage(pageOfCharset(value ?? 0))
        return true
      case 'cpg':
        this.#setFontPage(value ?? undefined)
        return true
      case 'outlinelevel':
        this.#story.headingLevel = value !== null && value >= 0 && value < 9 ? value + 1 : null
        return true
      default:
        return this.#onFact(name, value)
    }
  }

  /** Numbers of the times in the document's information. */
  #onFact(name: string, value: number | null): boolean {
    const { target } = this.#state
    if ((target !== 'created' && target !== 'modified') || value === null) return false
    const parts = ['yr', 'mo', 'dy', 'hr', 'min']
    if (parts.includes(name)) this.#fact(`${name}=${value};`)
    return true
  }

  #setFontPage(page: number | undefined): void {
    if (page !== undefined && this.#state.target === 'fonts') this.#fontPages.set(this.#fontBeingDefined, page)
  }

  #onCharacterProperty(name: string, value: number | null): void {
    const isOn = value !== 0
    const state = this.#state
    if (name === 'v') state.isHidden = isOn
    else if (name === 'deleted') state.isDeleted = isOn
    else if (name === 'revised') state.isInserted = isOn
    else if (name === 'revauth' || name === 'revauthdel') state.changeAuthor = value ?? 0
    else if (name === 'revdttm' || name === 'revdttmdel') state.changeTime = value ?? 0
    else if (name === 'uc') state.replaced = Math.max(0, Math.min(value ?? 1, 100))
    else if (name === 'plain') Object.assign(state, { isHidden: false, isDeleted: false, isInserted: false, font: -1 })
  }

  #put(text: string): void {
    const { target } = this.#state
    if (target === 'label') this.#putLabel(text)
    else if (target === 'authors') this.#putAuthor(text)
    else if (target === 'text') this.#putText(text)
    else if (target !== 'fonts' && target !== 'skip' && target !== 'twin') this.#fact(text)
  }

  /** The label of a list item; what its font cannot say is a bullet. */
  #putLabel(text: string): void {
    const label = `${this.#story.label}${text}`.replaceAll('\ufffd', '•').replaceAll(/\s+/gu, ' ')
    this.#story.label = label.slice(0, 100)
  }

  #fact(text: string): void {
    const { target } = this.#state
    this.facts.set(target, `${this.facts.get(target) ?? ''}${text}`.slice(0, LONGEST_FACT))
  }

  /** The table of authors is a list of names, each ended by a semicolon. */
  #putAuthor(text: string): void {
    for (const sign of text) {
      if (sign === ';') this.#endAuthor()
      else if (this.#author.length < 200) this.#author += sign
    }
  }

  #endAuthor(): void {
    this.#authors.push(this.#author.trim())
    this.#author = ''
  }

  #putText(text: string): void {
    const state = this.#state
    if (state.isDeleted) return this.#putAside('deleted', this.#changeLabel(), text)
    if (state.isHidden) return this.#putAside('hidden', 'hidden text', text)
    const { passage } = this.#story
    const start = passage.length
    passage.add(text)
    if (state.isInserted) passage.mark('inserted', this.#changeLabel(), start)
  }

  #putAside(kind: 'deleted' | 'hidden', label: string, text: string): void {
    const last = this.#aside
    const at = this.#story.passage.length
    const goesOn =
      last !== null && last.kind === kind && last.label === label && last.at === at && last.story === this.#story
    if (goesOn) {
      last.text += text
      return
    }
    this.#endAside()
    this.#aside = { kind, label, text, at, story: this.#story }
  }

  #endAside(): void {
    const last = this.#aside
    this.#aside = null
    const text = last?.text.trim() ?? ''
    if (last === null || text === '') return
    if (last.kind === 'deleted') this.deleted.push({ kind: 'deleted', label: last.label, text })
    else this.hidden.push({ kind: 'paragraph', label: last.label, text })
  }

  #changeLabel(): string {
    const author = this.#authors[this.#state.changeAuthor] ?? ''
    const parts = [author === 'Unknown' ? '' : author, packedDay(this.#state.changeTime)]
    return parts.filter((part) => part !== '').join(', ') || 'author unknown'
  }
}

/** The day of a packed time (RTF 1.9.1, "Track changes"): 5 bits of day, 4 of month, 9 of years since 1900; '' for none. */
function packedDay(packed: number): string {
  const day = (packed >> 11) & 0x1f
  const month = (packed >> 16) & 0xf
  const year = 1900 + ((packed >> 20) & 0x1ff)
  if (day === 0 || month === 0 || month > 12) return ''
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
