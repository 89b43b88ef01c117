import { findDates } from '@muniment/reading/dates'

/** Calendar expressions with a value; `value` in TIMEX3. */
export function dates(line: Record<string, unknown>): Record<string, unknown> {
  const text = String(line['text'])
  const mentions = findDates(text, {
    language: line['lang'] === 'de' ? 'de' : 'en',
    reference: typeof line['ref'] === 'string' ? line['ref'] : null,
  })
  return {
    dates: mentions
      .filter((mention) => mention.value !== null)
      .map(({ start, end, value, edtf }) => ({ start, end, value, edtf })),
  }
}
