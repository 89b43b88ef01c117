// Which stretches of a text are in which language: a German sentence in an English letter is read as German. A sentence takes the language of
// its paragraph, a paragraph that of the document, unless its own words clearly say otherwise. Linear in the text.
import type { Language, LanguageRun } from '../span.ts'
import { leadOf } from './language.ts'
import { splitParagraphs } from './paragraphs.ts'
import { splitSentences } from './sentences.ts'

/** What a language must lead by, in weights of `leadOf` (a small word weighs 3): one word and a little more in a short line, three words in a long one. */
const LEAD_SHORT = 4
const LEAD_LONG = 9
/** Characters a lead is asked to grow over. */
const LONG = 160
/** Fewer words are a name or a heading, unless there is a day among them or most are small words ("im Mai 2018"). */
const FEW = 4

/**
 * The languages of `text` as runs, in order, without gaps, from its first character to its last; two neighbours never have the same language. What is in
 * neither English nor German, or says too little, is in the language of what it stands in.
 */
export function languageRuns(text: string, document: Language): readonly LanguageRun[] {
  const runs: { start: number; end: number; language: Language }[] = []
  for (const paragraph of splitParagraphs(text)) {
    const written = text.slice(paragraph.start, paragraph.end)
    const own = languageOf(written, document)
    // German rules cut less, so that no German sentence is cut at "am 3."
    for (const sentence of splitSentences(written, 'de')) {
      const language = languageOf(written.slice(sentence.start, sentence.end), own)
      const start = paragraph.start + sentence.start
      const last = runs.at(-1)
      if (last === undefined) runs.push({ start: 0, end: text.length, language })
      else if (last.language !== language) {
        last.end = start
        runs.push({ start, end: text.length, language })
      }
    }
  }
  return withMailDates(text, runs.length === 0 ? [{ start: 0, end: text.length, language: document }] : runs)
}

/** RFC 5322, section 3.3: the days and months of a mail's head are English whatever its text is in. */
const MAIL_DATE =
  /(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), {1,2})\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}(?: \d\d:\d\d(?::\d\d)?(?: [+-]\d{4}| [A-Z]{2,4}\b)?)?/g

function withMailDates(text: string, runs: readonly LanguageRun[]): readonly LanguageRun[] {
  if (runs.every(({ language }) => language === 'en')) return runs
  const heads = [...text.matchAll(MAIL_DATE)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
  if (heads.length === 0) return runs
  const cut: LanguageRun[] = []
  let next = 0
  for (const run of runs) {
    let { start } = run
    for (let head = heads[next]; head !== undefined && head.start < run.end; head = heads[next]) {
      if (run.language !== 'en') {
        // A date never reaches over the end of its line, and runs end between sentences.
        const end = Math.min(head.end, run.end)
        if (head.start > start) cut.push({ start, end: head.start, language: run.language })
        cut.push({ start: head.start, end, language: 'en' })
        start = end
      }
      next++
    }
    if (start < run.end) cut.push({ start, end: run.end, language: run.language })
  }
  return cut.reduce<LanguageRun[]>((joined, run) => {
    const last = joined.at(-1)
    if (last?.language === run.language) joined[joined.length - 1] = { ...last, end: run.end }
    else joined.push(run)
    return joined
  }, [])
}

function languageOf(text: string, prior: Language): Language {
  const other = prior === 'en' ? 'de' : 'en'
  const { lead, known, days, words } = leadOf(text, other)
  const wanted = LEAD_SHORT + ((LEAD_LONG - LEAD_SHORT) * Math.min(text.length, LONG)) / LONG
  const says = words < FEW ? days > 0 || known > 1 : known + days > 0
  return says && lead >= wanted ? other : prior
}
