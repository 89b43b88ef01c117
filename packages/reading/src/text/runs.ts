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
  return runs.length === 0 ? [{ start: 0, end: text.length, language: document }] : runs
}

function languageOf(text: string, prior: Language): Language {
  const other = prior === 'en' ? 'de' : 'en'
  const { lead, known, days, words } = leadOf(text, other)
  const wanted = LEAD_SHORT + ((LEAD_LONG - LEAD_SHORT) * Math.min(text.length, LONG)) / LONG
  const says = words < FEW ? days > 0 || known > 1 : known + days > 0
  return says && lead >= wanted ? other : prior
}
