// What a list of demands hangs on: 'Wir fordern Sie daher auf,', 'We require you to:'. An item alone does not say that it is demanded, nor of whom.
import type { Span } from '../span.ts'

const LEAD =
  /(?<=^|\n|[.!?:]\s)(?<lead>(?:[^.!?\n]|(?<=\p{L}\.)\n|(?<=\b(?:Dr|Nr|No|Mr|Ms|Mrs)|\d)\.|\n(?!\s*\n)){0,160}?(?:(?:fordern?|auffordern|bitten|ersuchen|verlangen|verpflichten|verpflichtet)(?!\p{L})[^.!?]{0,90}[,:]|(?:require|request|demand|call (?:up)?on|ask|invite|urge|instruct)(?:s|ed)?\s[^.!?:]{0,60}(?:to|that you)?:|(?:you|[Ii]t|[Tt]hey) (?:must|shall|should|agree[sd]? to|undertakes? to|(?:are|is) (?:required|asked|requested) to)[^.!?:]{0,40}:|\p{Lu}\p{L}{1,24} (?:shall|must|will|agrees to|undertakes to) pay [^.!?:]{0,120}:))[ \t]*\n/gu
/** '1.', 'a)', '(ii)', '–' at the head of a line. */
const ITEM = /^[ \t]*(?:\d{1,2}[.)]|\p{Ll}\)|\((?:\p{Ll}{1,4}|\d{1,2})\)|[•–—*-])[ \t]+/u
const PAYS =
  /(?<=\n[ \t]*(?:\d{1,2}(?:\.\d{1,2}){0,2}\.? )?)\p{Lu}\p{L}{1,24} (?:shall|must|will|agrees to|undertakes to) pay [^\n]*$/u
/** A mark with its blanks, and the first word. Characters. */
const LONGEST_MARK = 40
/** Characters above the item. */
const REACH = 1800

/** The words a list begins with, for an item of it that is no sentence; null for anything else. */
export function leadInto(text: string, item: Span): Span | null {
  const ahead = text.slice(Math.max(0, item.start - LONGEST_MARK), item.start)
  const newline = ahead.lastIndexOf('\n')
  if (newline < 0) return null
  const line = item.start - ahead.length + newline + 1
  const words = text.slice(line, Math.min(item.end, item.start + LONGEST_MARK))
  if (!ITEM.test(words) || !/^(?:\p{Ll}|[£€$]\s?\d|(?:EUR|USD|GBP|CHF)\s)/u.test(words.replace(ITEM, ''))) return null
  const from = Math.max(0, line - REACH)
  const above = text.slice(from, line)
  const last = [...above.matchAll(LEAD)].at(-1)
  if (last === undefined) return null
  const behind = above.slice(last.index + last[0].length)
  // A sentence of its own between the two ends the list.
  if (/[.!?]\s*\n\s*\n\s*(?![\s\d(•–—*-]|\p{Ll}\))/u.test(behind) || /^\s*\p{Lu}\p{Ll}+[^\n]*[.!?]\s*\n/u.test(behind))
    return null
  const whole = last.groups?.['lead'] ?? ''
  // A heading above the clause is none of it.
  const lead = PAYS.exec(whole)?.[0] ?? whole
  const start = from + last.index + last[0].lastIndexOf(lead)
  return { start: start + (lead.length - lead.trimStart().length), end: start + lead.trimEnd().length }
}
