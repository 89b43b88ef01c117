// Whoever reads a chronology must be able to trust what is not on it: every date found in a text is the date of a row, is listed as not
// decided, or is listed as left out with the reason.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { findDates } from '@muniment/reading/dates'
import {
  isRowKind,
  readStatements,
  type Statement,
  type StatementInput,
  type StatementsRead,
  shownDates,
} from '@muniment/reading/statements'

interface Paper extends Pick<StatementInput, 'language' | 'text'> {
  readonly reference?: string
  /** Zones by the words they cover. */
  readonly rows?: readonly string[]
}

function inputOf({ language, text, reference, rows = [] }: Paper): StatementInput {
  const zones = rows.map((row) => ({
    kind: 'table-row',
    label: null,
    start: text.indexOf(row),
    end: text.indexOf(row) + row.length,
  }))
  return { text, language, zones, reference: reference ?? null, dayOrder: 'day-first' }
}

const isHour = (rule: string): boolean => rule.startsWith('time.clock')
const isNumberOfTable = (rule: string, words: string): boolean => rule === 'year.bare' && !/^(?:19|20)\d\d$/.test(words)

/** 'the weekend of 3 and 4 June': the weekend is that of the days named. */
const reachOf = (text: string, end: number): number => (text.startsWith(' of ', end) ? end + ' of '.length + 1 : end)

/** The words of the dates that stand neither on a row nor on a list. */
function lostIn(input: StatementInput, { statements, dates }: Pick<StatementsRead, 'statements' | 'dates'>): string[] {
  const listed = [
    ...statements.flatMap((one: Statement) => (isRowKind(one.kind) ? shownDates(one) : one.dates)),
    ...dates.filter(({ undecided }) => undecided !== null),
  ]
  const { text, language, reference, dayOrder } = input
  return findDates(text, { language, reference, dayOrder })
    .filter(({ rule, start, end }) => !isHour(rule) && !isNumberOfTable(rule, text.slice(start, end)))
    .filter(({ start, end }) => !listed.some((other) => other.start < reachOf(text, end) && other.end > start))
    .map(({ start, end }) => text.slice(start, end))
}

const undecidedIn = (input: StatementInput): string[] =>
  readStatements(input)
    .dates.filter(({ undecided }) => undecided !== null)
    .map(({ start, end }) => input.text.slice(start, end).replace(/\s+/g, ' '))

const LEDGER_ROWS = [
  'GR-201\t2023-05-04\tMooring winch\tordered 12/04/2023\t1830',
  'GR-202\t2023-05-19\tAnchor chain\tfree of charge; promised for 28/04/2023\t0',
]
const LOG_ROWS = ['7\t17 May\tBilge alarm (entered 20 May)\tK. Solberg', '8\t21 May\tPump seized\tK. Solberg']

const PAPERS: Readonly<Record<string, Paper>> = {
  letter: {
    language: 'en',
    text: 'Harbour Sample Yard Ltd\n12 Quay Road\n\n14 June 2023\n\nDear Ms Mirren\n\nThe winch was delivered on 4 May 2023 and paid for on 9 May 2023. Some three weeks after installation the brake slipped. Your invoice of 2 May 2023 is disputed. Please answer by Monday at the latest and repair it within 5 Business Days. We shall write again in the next few days.\n\nYours faithfully\nKit Solberg\n',
  },
  minutes: {
    language: 'en',
    text: 'Minutes of the meeting of the board of Harbour Sample Yard Ltd held on 7 June 2023\n\nThe minutes of the meeting held on 10 May 2023 were approved. The yard had confirmed on 1 June 2023 that the survey due at the end of July would be waived. It was resolved to withhold the sum falling due on 30 June 2023.\n',
  },
  ledger: { language: 'en', text: `Note\tDate\tItem\tRemarks\tValue\n${LEDGER_ROWS.join('\n')}\n`, rows: LEDGER_ROWS },
  log: {
    language: 'en',
    reference: '2023-05-30',
    text: `No.\tDate\tWhat happened\tReported by\n${LOG_ROWS.join('\n')}\n`,
    rows: LOG_ROWS,
  },
  statement: {
    language: 'en',
    text: 'WITNESS STATEMENT OF JOAN MIRREN\n\n1. I joined the yard in 1998. The winch arrived on 6 May 2023, two days after it had been promised. A few weeks later, on the weekend of 3 and 4 June 2023, it was taken out.\n\nDated 1 July 2023\n',
  },
  claim: {
    language: 'de',
    text: 'Klage\n\nLübeck, den 3. März 2023\n\nDie Parteien schlossen am 5. September 2022 einen Werkvertrag. Es galt eine Zahlungsfrist von zwei Wochen. Die Arbeiten sollten bis Ende November 2022 fertig sein; die Abnahme erfolgte am 9. Januar 2023, eine Woche später zeigten sich Risse.\n',
  },
  report: {
    language: 'de',
    text: 'Prüfbericht\n\nOrtstermin: 19.08.2023\nBaujahr 1974\n\nDie Leitung wurde vor etwa drei Jahren verlegt. Die Nachmessung soll vier Wochen nach Abschluss der Trocknung erfolgen. Der Schaden wurde am 4. Juli 2023 gemeldet.\n\nLübeck, den 26. August 2023\n',
  },
  chat: {
    language: 'de',
    text: '[03.02.23, 07:12:10] Pia Probst: Der Maler kommt am 20.\n[03.02.23, 07:15:40] Kai Beispiel: Ok\n[05.02.23, 17:32:00] Pia Probst: Ich habe dir heute 2.400 € überwiesen. Den Rest bis Ende des Monats.\n[06.02.23, 08:00:00] Kai Beispiel: Diese Nachricht wurde gelöscht.\n',
  },
  insurer: {
    language: 'de',
    text: 'Muster Versicherung AG\n\nKiel, den 2. August 2023\n\nSehr geehrte Frau Probst,\n\nIhre Schadenanzeige vom 17. Juni 2023 liegt uns vor. Wir melden uns in den nächsten Tagen. Es gelten die Bedingungen (Stand 01.01.2020).\n',
  },
  note: {
    language: 'de',
    text: 'Vermerk vom 20.01.2023\n\nGespräch heute 14:30 Uhr. Weihnachtsurlaub 23.12.2022 - 06.01.2023. Kündigung vom 16.01.2023 zum 30.04.2023.\nWV 27.01.2023\n',
  },
}

const textOf = (name: string): string => {
  const folder = join(import.meta.dirname, '../sample/files')
  return readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
}

test('no date of a letter, of minutes, a ledger, a log, a chat, a pleading or a report is lost', () => {
  for (const [name, paper] of Object.entries(PAPERS)) {
    const input = inputOf(paper)
    assert.deepEqual(lostIn(input, readStatements(input)), [], name)
  }
})

test('no date of the mails, texts and tables of the sample matter is lost', () => {
  const names = readdirSync(join(import.meta.dirname, '../sample/files')).filter((name) =>
    /\.(?:eml|txt|md|csv)$/.test(name),
  )
  assert.ok(names.length >= 3, names.join(' '))
  for (const name of names) {
    for (const language of ['en', 'de'] as const) {
      const input = inputOf({ language, text: textOf(name) })
      assert.deepEqual(lostIn(input, readStatements(input)), [], name)
    }
  }
})

test('dates whose rows are taken away are found to be lost', () => {
  for (const [name, paper] of Object.entries(PAPERS)) {
    const input = inputOf(paper)
    const { statements, dates } = readStatements(input)
    const without = statements.filter(({ kind }) => !isRowKind(kind))
    assert.ok(without.length < statements.length, name)
    assert.notDeepEqual(lostIn(input, { statements: without, dates }), [], name)
  }
})

test('a time told by how far it is from what has no day here is listed as not decided', () => {
  const wanted: Readonly<Record<string, readonly string[]>> = {
    letter: ['Some three weeks after installation', 'within 5 Business Days', 'in the next few days'],
    claim: ['Zahlungsfrist von zwei Wochen'],
    report: ['vor etwa drei Jahren', 'vier Wochen nach Abschluss'],
    insurer: ['in den nächsten Tagen'],
  }
  for (const [name, times] of Object.entries(wanted)) {
    const paper = PAPERS[name]
    assert.ok(paper !== undefined)
    const found = undecidedIn(inputOf(paper))
    for (const time of times) assert.ok(found.includes(time), `${name}: ${time} in ${found.join(' | ')}`)
  }
})
