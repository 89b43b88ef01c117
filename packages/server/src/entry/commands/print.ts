// The chronology for reading on a terminal: date, what happened, and where it says so.
import type { Chronology } from '@muniment/contract'
import { writeDate } from '../../evidence/exhibits/index.ts'

export function printChronology(chronology: Chronology): void {
  const names = new Map(chronology.documents.map((document) => [document.id, document.name]))
  const { language } = chronology
  for (const row of chronology.rows) {
    const [first, ...more] = row.citations
    const date = row.date === null ? (language === 'de' ? 'undatiert' : 'undated') : writeDate(row.date, language)
    const page = language === 'de' ? 'S.' : 'p.'
    const source =
      first === undefined
        ? ''
        : `${oneLine(names.get(first.document) ?? '')}, ${page} ${first.page}${more.length > 0 ? ` (+${more.length})` : ''}`
    console.log(`${date}\t${oneLine(row.text)}\t${source}`)
  }
}

/** What a document or a file name says must not move the cursor of the reader's terminal, nor forge a line. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
