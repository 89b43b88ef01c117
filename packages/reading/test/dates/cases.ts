// The form of the date sentences: one a line, each date marked «like this», its values behind `=>` in order. Sentences and people are invented.
//
//   2021-05-03        the TIMEX value
//   2021-05-03>       the first end of a stretch; `>2021-05-05` its last
//   2021-05-03T14:30  a day with its time
//   ../2021-05-03     a value with a slash, dots or a tilde is the EDTF
//   ?impossible-day   no value, and why

import type { Language } from '../../src/span.ts'

export interface Wanted {
  readonly start: number
  readonly end: number
  readonly value: string
}

export interface Case {
  readonly text: string
  readonly language: Language
  /** The day of the document, or null. */
  readonly reference: string | null
  readonly wanted: readonly Wanted[]
}

export function cases(language: Language, reference: string | null, lines: string): readonly Case[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => caseOf(language, reference, line))
}

function caseOf(language: Language, reference: string | null, line: string): Case {
  const [sentence = '', values = ''] = line.split(/ => /)
  const expected = values.split(' ').filter((value) => value !== '')
  const wanted: Wanted[] = []
  let text = ''
  for (const part of sentence.replaceAll('⏎', '\n').split(/(«[^»]*»)/)) {
    const written = part.startsWith('«') ? part.slice(1, -1) : part
    const value = part.startsWith('«') ? expected[wanted.length] : null
    if (value === undefined) throw new Error(`a date without a value: ${line}`)
    if (value !== null) wanted.push({ start: text.length, end: text.length + written.length, value })
    text += written
  }
  if (wanted.length !== expected.length) throw new Error(`more values than dates: ${line}`)
  return { text, language, reference, wanted }
}
