// Where Word's own pages begin, as far as the file tells: explicit breaks, and the marks Word leaves where its last layout broke a
// page. With those marks our pages bear Word's numbers, so that "page 3" is page 3 in Word too, though it may take two of ours.

export interface Placing {
  readonly newPage?: boolean
  readonly pageLabel?: string
}

/** What was known when a block began. */
interface Beginning {
  readonly breaks: boolean
  readonly count: number
}

export class WordPages {
  readonly #isCounted: boolean
  #count = 1
  #isPending = false
  #startsAt: number | null = null

  /** `isCounted`: the file holds marks of Word's last layout. */
  constructor(isCounted: boolean) {
    this.#isCounted = isCounted
  }

  get firstLabel(): string | null {
    return this.#isCounted ? '1' : null
  }

  /** The next block begins a page. */
  break(): void {
    this.#isPending = true
  }

  /** Word broke the page here: in front of the block being read, or within it. */
  rendered(isAtStart: boolean): void {
    this.#count += 1
    if (isAtStart) this.#startsAt = this.#count
    else this.#isPending = true
  }

  begin(): Beginning {
    const beginning = { breaks: this.#isPending, count: this.#count }
    this.#isPending = false
    this.#startsAt = null
    return beginning
  }

  /** How the block that began so, and was read since, is to be placed. */
  placing(beginning: Beginning): Placing {
    const count = this.#startsAt ?? beginning.count
    if (this.#startsAt === null && !beginning.breaks) return {}
    return this.#isCounted ? { newPage: true, pageLabel: String(count) } : { newPage: true }
  }
}
