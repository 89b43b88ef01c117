// A heading and the sentence below it: 'Delivery of the pumps on 9 March', then 'On 9 March forty pumps were delivered'. One thing told twice.
import type { Content, ToldStatement } from './content.ts'
import { clash, sameSet, shared } from './content.ts'

/** So far below its heading a sentence may begin, in characters: the heading may stand over a paragraph of introduction. */
const BELOW = 800

/** Of two statements of one day: one is the heading of the other, and says nothing that the other does not. */
export function isHeadingOf(a: ToldStatement, x: Content, b: ToldStatement, y: Content): boolean {
  return heads(a, x, b, y) || heads(b, y, a, x)
}

function heads(heading: ToldStatement, x: Content, sentence: ToldStatement, y: Content): boolean {
  const [s, t] = [heading.statement, sentence.statement]
  if (s.rule !== 'event.heading' || t.rule === 'event.heading' || t.kind !== 'event') return false
  if (heading.document !== sentence.document || t.start < s.end || t.start - s.end > BELOW) return false
  if (clash(x.numbers, y.numbers) || clash(x.ordinals, y.ordinals)) return false
  // 'After the meeting he resigned' tells more than that there was a meeting.
  if (x.acts.size > 0 && !sameSet(x.acts, y.acts)) return false
  return x.words.size > 0 && shared(x.words, y.words) === x.words.size
}
