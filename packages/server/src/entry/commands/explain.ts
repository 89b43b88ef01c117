// `muniment explain "…"`: what was understood in a sentence, and by which rule.
import { parseArgs } from 'node:util'
import { wordBasis } from '@muniment/contract/basis'
import { type ExplainedFact, explainContract } from '@muniment/reading/contract'
import { type DateMention, parseDay, type Undecided } from '@muniment/reading/dates'
import { findPersonal, type PersonalFinding } from '@muniment/reading/personal'
import { type Explanation, explainSentence } from '@muniment/reading/statements'
import { detectLanguage } from '@muniment/reading/text'
import { asTyped, oneOf, UsageError } from './usage.ts'

export function explain(words: string[]): number {
  const { values, positionals } = parse(words)
  const text = positionals.join(' ')
  if (text.trim() === '') throw new UsageError('Give the sentence to explain, in quotation marks.')
  if (values.date !== undefined && parseDay(values.date) === null)
    throw new UsageError('--date takes a day as YYYY-MM-DD.')
  const spoken = oneOf('--language', ['en', 'de'], values.language) ?? detectLanguage(text).language
  const explanation = explainSentence(text, {
    language: spoken === 'de' ? 'de' : 'en',
    reference: values.date ?? null,
    dayOrder: null,
  })
  const contract = explainContract(text)
  const personal = findPersonal(text, { language: explanation.language }).filter(({ type }) => !SHOWN.has(type))
  console.log(
    values.json
      ? JSON.stringify({ ...explanation, contract, personal }, null, 2)
      : describe(explanation, contract, personal),
  )
  return 0
}

function parse(words: string[]) {
  return asTyped(() =>
    parseArgs({
      args: words,
      options: { date: { type: 'string' }, language: { type: 'string' }, json: { type: 'boolean', default: false } },
      allowPositionals: true,
    }),
  )
}

const UNDECIDED: Readonly<Record<Undecided, (date: DateMention) => string>> = {
  'ambiguous-order': ({ candidates }) => `can mean ${candidates.join(' or ')}: not decided`,
  'impossible-day': () => 'names a day or week that the calendar does not have: not decided',
  'no-anchor': () => 'gives no date by itself: add --date YYYY-MM-DD to count from',
}

/** Already shown as dates and parties. */
const SHOWN: ReadonlySet<string> = new Set(['DATE', 'PERSON', 'ORGANIZATION'])

function describe(
  { text, language, dates, terms, parties, statements }: Explanation,
  contract: readonly ExplainedFact[],
  personal: readonly PersonalFinding[],
): string {
  const lines = [`Read as ${language === 'de' ? 'German' : 'English'}.`]
  for (const date of dates) {
    const { value, edtf, undecided, rule } = date.mention
    const meaning = undecided === null ? (edtf ?? value) : UNDECIDED[undecided](date.mention)
    lines.push(`Date   “${date.written}” = ${meaning}   [${rule}]`)
    lines.push(
      `       ${date.kind}${date.role === null ? '' : `, ${date.role}`}: ${date.why}   [${date.rule}]${date.isRow ? '' : '   kept out of a chronology'}`,
    )
    const basis = wordBasis(date.basis, 'en')
    if (basis !== null) lines.push(`       ${basis}`)
  }
  for (const { written, anchor, rule } of terms)
    lines.push(`Term   “${written}”: counted from “${anchor}”, of which no date is known; no row   [${rule}]`)
  for (const party of parties)
    lines.push(`Party  “${party.name}”: ${party.kind}${party.role === null ? '' : `, ${party.role}`}   [${party.rule}]`)
  for (const { type, start, end, rule } of personal)
    lines.push(`Data   “${text.slice(start, end)}”: ${type}   [${rule}]`)
  for (const statement of statements)
    lines.push(`Row    ${statement.text}   (confidence ${statement.confidence.toFixed(2)})   [${statement.rule}]`)
  for (const { fact, value, derivation, why, rule } of contract) {
    lines.push(`Fact   ${fact} = ${value}: ${why}   [${rule}]`)
    if (derivation !== null) lines.push(`       counted: ${wordBasis([derivation], 'en')}`)
  }
  if (dates.length === 0) lines.push('No date was found.')
  return lines.join('\n')
}
