// The chronology for reading on a terminal: date, what happened, where it says so and, where it is not certain, that it is not.
import type { Chronology } from '@muniment/contract'
import { citedDocuments, wordsIn, writeDate, writePlace } from '../../evidence/exhibits/index.ts'

export function printChronology(chronology: Chronology): void {
  const documents = citedDocuments(chronology)
  const { language } = chronology
  const words = wordsIn(language)
  for (const row of chronology.rows) {
    const [first, ...more] = row.citations
    const date = row.date === null ? words.undated : writeDate(row.date, language)
    const source =
      first === undefined
        ? ''
        : oneLine(writePlace(first, documents.get(first.document), language)) +
          (more.length > 0 ? ` (+${more.length})` : '')
    const confidence = words.confidenceNote[row.confidence]
    console.log([date, oneLine(row.text), source, ...(confidence === null ? [] : [confidence])].join('\t'))
  }
}

/** What a document or a file name says must not move the cursor of the reader's terminal, nor forge a line. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
