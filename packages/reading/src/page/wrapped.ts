// Texts typed or converted with a paragraph for every line: the lines of a sentence, and of an address, stand close under one another again,
// as a page shows them. Only the gap between paragraphs changes, and a hyphen that marks a line end; every character keeps its place in the
// raw text. Doubtful paragraphs stay apart.
import { continues, splitsWord } from './joint.ts'
import type { Block, TextBlock } from './typeset.ts'

/** So many paragraphs are looked at together. */
const LONGEST_RUN = 400
/** The lines of a text that was wrapped, in characters: no line is longer, and the longest is no shorter. */
const LONGEST_LINE = 120
const SHORTEST_LINE = 40
/** A line that was wrapped fills so much of the longest. */
const FULL = 0.8
/** So many of its lines go on for certain, and so large a share, before a full line is believed to go on as well. */
const CERTAIN_LINES = 2
const CERTAIN_SHARE = 0.25
/** An address, a signature: few and short lines between blank ones. */
const MOST_SET_LINES = 9
const SET_LINE = 60
/** A sentence ends here; the form of a firm does not end one. */
const SENTENCE_END = /(?<!\b(?:Ltd|Inc|Corp|Co|LLC|St|V))[.!?:;]\s*$/u
/** Shorter lines end where their author ended them: 'Jane Sample', and below it 'managing director'. */
const LEAST_LINE = 25
/** 'Helen,' is a greeting; a line that was wrapped is longer. */
const GREETING = 45
const SALUTATION = /^(?:Sehr geehrte|Liebe[rs]?\s|Dear\s|Hallo\s|Guten Tag|Werte[rs]?\s|Hello\s|Hi\s)/u

/** The blocks, paragraphs of empty text left out: they are the blank lines of such a text, and nothing in any other. */
export function* wrappedLines(blocks: Iterable<Block>): Generator<Block> {
  let run: TextBlock[] = []
  let isAfterBlank = true
  const close = function* (isBeforeBlank: boolean): Generator<Block> {
    yield* joinedRun(run, isAfterBlank && isBeforeBlank)
    run = []
  }
  for (const block of blocks) {
    const isLine = block.kind === 'paragraph' || block.kind === 'quoted'
    const isBlank = isLine && block.text.trim() === ''
    if (isBlank && !beginsPage(block)) {
      yield* close(true)
      isAfterBlank = true
      continue
    }
    const last = run.at(-1)
    const goesOn = isLine && (last === undefined || isAlike(last, block)) && run.length < LONGEST_RUN
    if (!goesOn) {
      yield* close(false)
      isAfterBlank = false
    }
    if (isLine) run.push(block)
    else yield block
  }
  yield* close(false)
}

const beginsPage = ({ newPage, pageLabel }: Block): boolean => newPage === true || pageLabel !== undefined

function isAlike(last: TextBlock, next: TextBlock): boolean {
  return last.kind === next.kind && (last.indent ?? 0) === (next.indent ?? 0) && !beginsPage(next)
}

function* joinedRun(run: readonly TextBlock[], isBetweenBlanks: boolean): Generator<Block> {
  const longest = Math.max(0, ...run.map(({ text }) => text.length))
  const isSet =
    isBetweenBlanks &&
    run.length <= MOST_SET_LINES &&
    longest <= SET_LINE &&
    !run.some(({ text }) => text.includes('\n') || SENTENCE_END.test(text))
  const certain = run.filter((block, i) => goesOnInto(run[i - 1], block, null)).length
  const isWrapped =
    longest <= LONGEST_LINE &&
    longest >= SHORTEST_LINE &&
    certain >= CERTAIN_LINES &&
    certain >= (run.length - 1) * CERTAIN_SHARE
  let open: TextBlock | null = null
  for (const [i, block] of run.entries()) {
    const before = run[i - 1]
    const isFull = isWrapped && (before?.text.length ?? 0) >= longest * FULL
    const goesOn = goesOnInto(before, block, isFull ? true : null)
    if (goesOn && open !== null && splitsWord(open.text, open.text.length, block.text, 0)) {
      open = asOneWord(open, block)
      continue
    }
    if (open !== null) yield open
    open = goesOn || (isSet && before !== undefined) ? { ...block, joined: true } : block
  }
  if (open !== null) yield open
}

function goesOnInto(before: TextBlock | undefined, block: TextBlock, isFull: boolean | null): boolean {
  if (before === undefined) return false
  const line = before.text.trimEnd()
  if (line.length < LEAST_LINE || SALUTATION.test(line)) return false
  if (line.endsWith(',') && line.length < GREETING) return false
  return continues(line, line.length, block.text, 0, isFull)
}

/** Two lines with a word broken between them, its hyphen in the raw text alone. */
function asOneWord(first: TextBlock, second: TextBlock): TextBlock {
  const [one, other] = [first.raw ?? first.text, second.raw ?? second.text]
  const kept = first.text.length - 1
  const shift = one.length + 1
  const rawIndex = [
    ...Array.from({ length: kept }, (_, i) => (first.raw === undefined ? i : (first.rawIndex?.[i] ?? -1))),
    ...Array.from({ length: second.text.length }, (_, i) => {
      const at = second.raw === undefined ? i : (second.rawIndex?.[i] ?? -1)
      return at < 0 ? at : at + shift
    }),
  ]
  const zones = [
    ...(first.zones ?? [])
      .map((zone) => ({ ...zone, end: Math.min(zone.end, kept) }))
      .filter(({ start, end }) => start < end),
    ...(second.zones ?? []).map((zone) => ({ ...zone, start: zone.start + kept, end: zone.end + kept })),
  ]
  return { ...first, text: first.text.slice(0, kept) + second.text, zones, raw: `${one}\n${other}`, rawIndex }
}
