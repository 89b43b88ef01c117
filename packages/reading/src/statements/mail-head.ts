// The head of the mail that a sending date stands in: who sent it to whom, and under which subject. Read from the lines around the
// date, so that the head of a mail quoted in another is read like the head of a file.
import type { Span } from '../span.ts'
import { collapse } from './place.ts'
import { lineAt } from './spans.ts'

export interface MailHead {
  readonly subject: string | null
  readonly sender: string | null
  /** The lines that name sender and recipients. */
  readonly people: readonly Span[]
  readonly from: Span | null
  /** Whom it was sent to, those who got a copy left out. */
  readonly to: Span | null
}

const FIELD =
  /^[> \t]*(From|Von|Absender|To|An|Cc|Kopie|Bcc|Sent|Gesendet|Date|Datum|Received|Subject|Betreff|Reply-To|Attachments?|Anlagen?|Importance|Wichtigkeit|Message-ID)[ \t]*:[ \t]*/i
/** A head has few fields; a hostile text may repeat them for ever. */
const FIELDS = 10

/** Null where no line around `at` names a sender. */
export function mailHeadAround(text: string, at: number): MailHead | null {
  const people: Span[] = []
  let subject: string | null = null
  let sender: string | null = null
  let from: Span | null = null
  let to: Span | null = null
  for (const line of fieldLines(text, at)) {
    const words = text.slice(line.start, line.end)
    const field = FIELD.exec(words)
    const name = field?.[1]?.toLowerCase() ?? ''
    const value = collapse(words.slice(field?.[0].length ?? 0)).trim()
    if (value === '') continue
    if (/^(?:from|von|absender)$/.test(name)) {
      from ??= line
      sender = value.replace(/\s*<[^>]{0,200}>/g, '').replace(/^["']|["']$/g, '')
    }
    if (/^(?:to|an)$/.test(name)) to ??= line
    if (/^(?:subject|betreff)$/.test(name)) subject = value
    if (/^(?:from|von|absender|to|an|cc|kopie|bcc)$/.test(name)) people.push(line)
  }
  return sender === null || sender === '' ? null : { subject, sender, people, from, to }
}

function fieldLines(text: string, at: number): Span[] {
  const own = lineAt(text, { start: at, end: at })
  const lines = [own]
  for (let line = own; line.start > 0 && lines.length < FIELDS; ) {
    line = lineAt(text, { start: line.start - 1, end: line.start - 1 })
    if (!FIELD.test(text.slice(line.start, line.end))) break
    lines.unshift(line)
  }
  for (let line = own; line.end < text.length && lines.length < 2 * FIELDS; ) {
    line = lineAt(text, { start: line.end + 1, end: line.end + 1 })
    if (!FIELD.test(text.slice(line.start, line.end))) break
    lines.push(line)
  }
  return lines
}

/** So far down a printed mail or a memorandum has its head. Characters. */
const TOP = 1_500

/** The head of a printed mail or of a memorandum; null where its first lines do not say who writes to whom. */
export function headAtTop(text: string): MailHead | null {
  const at = text.slice(0, TOP).search(/^[ \t]*(?:From|Von|To|An)[ \t]*:/m)
  const head = at < 0 ? null : mailHeadAround(text, at)
  return head?.from === null || head?.to === null ? null : head
}
