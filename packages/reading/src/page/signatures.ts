// Signature pages: parties sign beside each other, each in a column of its own, and what stands on one line belongs to different
// people. Told by the form: what a signatory fills in ('By:', 'Name:', 'Date:', a '/s/') comes again at the same height across the gap.
import { type Line, middleOf } from './lines.ts'
import type { Segment } from './segments.ts'

/** What a signature block asks for, lower case, by the first word of its line; the first three are for the signature itself. */
const FIELDS = new Map<string, string>()
for (const [field, words] of [
  ['by', 'by per'],
  ['drawn', '/s/ s/'],
  ['signature', 'signature signed unterschrift gez witness authorized'],
  ['name', 'name print printed'],
  ['title', 'title its position capacity funktion office'],
  ['date', 'date dated datum ort'],
] as const)
  for (const word of words.split(' ')) FIELDS.set(word, field)

const SIGNING: ReadonlySet<string> = new Set(['by', 'drawn', 'signature'])

/** What a signatory is asked for at the beginning of this word, or null. 'By:____', '/s/Jane' and 'DATE:' count. */
export function signatureField(word: string): string | null {
  const label = /^(?:\/?s\/|\p{L}+)/iu.exec(word)?.[0] ?? ''
  return /^\p{Ll}/u.test(label) && !label.endsWith('/') && label !== 'gez'
    ? null
    : (FIELDS.get(label.toLowerCase()) ?? null)
}

/** Two fields that answer each other across a gap, one of them for the signature itself. */
const LEAST_ANSWERS = 2
const SAME_HEIGHT = 0.6

/** Whether the two sides of a gap are signed by different people. Lines from top to bottom; linear. */
export function areSignatories(
  left: readonly Line[],
  right: readonly Line[],
  fieldOf: (segment: Segment) => string | null,
): boolean {
  let k = 0
  let answers = 0
  let isSigned = false
  for (const line of left) {
    const first = line.segments[0]
    const field = first === undefined ? null : fieldOf(first)
    if (field === null) continue
    const slack = SAME_HEIGHT * line.em
    while (k < right.length && middleOf(right[k]) < middleOf(line) - slack) k++
    const beside = right[k]?.segments[0]
    if (beside === undefined || Math.abs(middleOf(right[k]) - middleOf(line)) > slack) continue
    if (fieldOf(beside) !== field) continue
    answers++
    if (SIGNING.has(field)) isSigned = true
  }
  return isSigned && answers >= LEAST_ANSWERS
}
