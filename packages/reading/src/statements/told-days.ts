// The day of a thing that the paper tells once and counts from elsewhere: 'five years from acceptance' where acceptance 'took place on 21 October',
// '30 days from the invoice date' in an invoice, 'within six months of the year end' where the year 'ended 30 June'.
import type { DateMention } from '../dates/index.ts'

interface Thing {
  /** The names it goes by, in lower case. */
  readonly name: RegExp
  /** In front of its day. */
  readonly before?: RegExp
  /** Behind its day, where the German verb stands. */
  readonly after?: RegExp
}

const GAP = '[^.;\\n]{0,60}'
const on = (words: string) =>
  new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})${GAP}(?:on|of|was|from|dated|at|am|vom|:)(?: the| dem)?\\s{0,4}$`, 'iu')
const then = (words: string) => new RegExp(`^[^.;\\n]{0,60}(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu')

const THINGS: readonly Thing[] = [
  { name: /^abnahme$/, before: on('(?:[\\p{L}-]*[Aa]bnahme)'), after: then('abgenommen|[Aa]bnahme') },
  { name: /^(?:date of )?acceptance$/, before: on('acceptance|accepted') },
  { name: /^übergabe$/, before: on('Übergabe|übergeben'), after: then('übergeben|Übergabe') },
  { name: /^(?:date of )?handover(?: date)?$/, before: on('handover|handed over') },
  {
    name: /^(?:an|aus|ab)?lieferung$/,
    before: on('(?:An|Aus|Ab)?[Ll]ieferung|geliefert'),
    after: then('(?:an|aus|ab)?geliefert'),
  },
  { name: /^(?:date of )?delivery(?: date)?$/, before: on('delivery(?: date)?|delivered|handed over') },
  { name: /^fertigstellung$/, before: on('Fertigstellung|fertiggestellt'), after: then('fertiggestellt') },
  { name: /^(?:date of )?completion(?: date)?$/, before: on('completion|completed') },
  {
    name: /^trial$/,
    before: /\btrial\b[^.;\n]{0,80}\b(?:on|for|beginning|commencing|starting|from)(?: the)?\s{0,4}$/iu,
  },
  { name: /^(?:financial )?year[ -]end$/, before: /\byear (?:ended|ending|to)(?: on)?\s{0,4}$/iu },
  {
    name: /^(?:invoice date|date of (?:the |our |your )?invoice|rechnungsdatum|rechnungsstellung|rechnungslegung)$/,
    before:
      /(?:\binvoice\b(?:[^.;\n]|(?<=\b(?:no|nr))\.){0,40}\b(?:of|dated|date:?)|rechnung(?!\p{L})(?:[^.;\n]|(?<=\b(?:Nr|No))\.){0,40}\b(?:vom|v\.))(?: the)?\s{0,4}$/iu,
  },
]

/** Its name stands so far in front of a day, or behind it. Characters. */
const REACH = 100
const INVOICE = /^[ \t]*(?:\p{Lu}+[ \t])?(?:INVOICE|Invoice|RECHNUNG|Rechnung)(?:\s|$)/mu
const HEAD = 1500

/** Null where it has several days or none; undefined where it is no such thing. @param written the day of the paper itself */
export function toldDay(
  text: string,
  dates: readonly DateMention[],
  name: string,
  written: string | null,
): string | null | undefined {
  const thing = THINGS.find((one) => one.name.test(name))
  if (thing === undefined) return undefined
  if (/invoice|rechnung/.test(name) && INVOICE.test(text.slice(0, HEAD))) return written
  const days = new Set<string>()
  for (const { start, end, value, precision, qualifier, basis } of dates) {
    if (value === null || precision !== 'day' || qualifier !== null || basis?.kind === 'last-mentioned') continue
    const isItsDay =
      thing.before?.test(text.slice(Math.max(0, start - REACH), start)) === true ||
      thing.after?.test(text.slice(end, end + REACH)) === true
    if (isItsDay) days.add(value.slice(0, 10))
  }
  const [day] = days
  return days.size === 1 && day !== undefined ? day : null
}
