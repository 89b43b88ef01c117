// Cuts a text into sentences. Promises: spans are trimmed, in order and apart, and together hold everything but white space; an empty
// line always ends a sentence; one pass, time linear in the length.
import type { Language, LanguageRun, Span } from '../span.ts'
import { isLower, isSpace, skipSpace, wordAt } from './characters.ts'
import { endsSentence, isStarter } from './full-stop.ts'
import { type Block, blockFrom, breaksSentence } from './line-break.ts'
import { FORMS } from './words.ts'

const CLOSING = new Set(Array.from(`)]}"'”“’‘»«›‹`, (mark) => mark.charCodeAt(0)))
const STOP = 46
const NEWLINE = 10

/** Sentences of `text`, headings, list items and table rows among them; each in its own language where runs are given. Never throws. */
export function splitSentences(text: string, language: Language | readonly LanguageRun[]): Span[] {
  if (typeof language === 'string') return sentencesIn(text, language)
  const [first] = language
  if (language.length === 1 && first !== undefined) return sentencesIn(text, first.language)
  return language.flatMap((run) =>
    sentencesIn(text.slice(run.start, run.end), run.language).map(({ start, end }) => ({
      start: run.start + start,
      end: run.start + end,
    })),
  )
}

function sentencesIn(text: string, language: Language): Span[] {
  const sentences: Span[] = []
  const marks = /[.!?…。\n]/g
  let from = skipSpace(text, 0)
  let block: Block | null = null
  let line = 0
  const cut = (at: number) => {
    let end = at
    while (end > from && isSpace(text.charCodeAt(end - 1))) end--
    if (end > from) sentences.push({ start: from, end })
    from = Math.max(from, skipSpace(text, at))
  }
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    const at = mark.index
    if (text.charCodeAt(at) !== NEWLINE) {
      const after = stopAt(text, at, from, language)
      if (after.ends) cut(after.end)
      marks.lastIndex = Math.max(after.end, at + 1)
      continue
    }
    const next = skipSpace(text, at + 1)
    const empty = text.slice(at + 1, next).includes('\n') || next === text.length
    if (empty) {
      cut(at)
      block = null
      line = next
      marks.lastIndex = next
      continue
    }
    block ??= blockFrom(text, line)
    const stop = trimmedEnd(text, line, at)
    if (from < at && breaksSentence(text, line, stop, next, block.width)) cut(at)
    line = at + 1
    marks.lastIndex = Math.max(next, at + 1)
  }
  cut(text.length)
  return sentences
}

function trimmedEnd(text: string, start: number, at: number): number {
  let end = at
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return end
}

/** A closing mark, also one set apart by a space: `. “ Then`. */
function closesAt(text: string, at: number): boolean {
  if (CLOSING.has(text.charCodeAt(at))) return true
  if (text.charCodeAt(at) !== 32 || !CLOSING.has(text.charCodeAt(at + 1))) return false
  return at + 2 >= text.length || isSpace(text.charCodeAt(at + 2)) || text.charAt(at + 2) === ')'
}

/** The run of stops at `at` with the marks that close after it, and whether a sentence ends there. */
function stopAt(text: string, at: number, from: number, language: Language): { ends: boolean; end: number } {
  let end = at
  let strong = false
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (code === 0x3002) return { ends: true, end: end + 1 }
    if (code === 33 || code === 63) strong = true
    else if (code !== STOP && code !== 0x2026) break
  }
  const single = end === at + 1 && text.charCodeAt(at) === STOP
  while (end < text.length && closesAt(text, end)) end++
  if (end === text.length) return { ends: true, end }
  if (!isSpace(text.charCodeAt(end))) return { ends: false, end }
  const next = skipSpace(text, end)
  if (next === text.length) return { ends: true, end }
  if (strong) return { ends: !isLower(text.charCodeAt(next)) && !FORMS.has(wordAt(text, next).toLowerCase()), end }
  if (!single) return { ends: !isLower(text.charCodeAt(next)) && isStarter(text, next), end }
  return { ends: endsSentence(text, at, next, from, language), end }
}
