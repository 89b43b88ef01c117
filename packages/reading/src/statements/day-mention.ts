// A day that no words of the text write out: it follows from what stands elsewhere, and is mentioned where the words stand that mean it.
import type { DateMention } from '../dates/mention.ts'
import type { Span } from '../span.ts'

type DayMention = Pick<DateMention, 'basis' | 'rule'> & Partial<Pick<DateMention, 'time' | 'undecided' | 'qualifier'>>

/** @param day `YYYY-MM-DD`; null where nothing says which */
export function dayMention({ start, end }: Span, day: string | null, said: DayMention): DateMention {
  return {
    start,
    end,
    value: day,
    edtf: day,
    earliest: day,
    latest: day,
    precision: 'day',
    qualifier: null,
    time: null,
    range: null,
    list: null,
    undecided: null,
    candidates: [],
    ...said,
  }
}
