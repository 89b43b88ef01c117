import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  exampleChronology,
  hostileChronology,
  hostileStrings,
  longChronology,
} from '../../evidence/exhibits/example/index.ts'
import { icsWriter } from './ics.ts'

/** Entries of a calendar, unfolded and unescaped; fails on a line that RFC 5545 does not allow. */
function readCalendar(bytes: Uint8Array): {
  readonly head: Map<string, string>
  readonly entries: readonly Map<string, string>[]
} {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  assert.ok(text.endsWith('\r\n'))
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
  const head = new Map<string, string>()
  const entries: Map<string, string>[] = []
  let open: Map<string, string> | null = null
  for (const line of text.replaceAll('\r\n ', '').trimEnd().split('\r\n')) {
    const [, name = '', value = ''] =
      /^([A-Z-]+(?:;[A-Z-]+=[A-Z-]+)*):(.*)$/u.exec(line) ?? assert.fail(`not a property: ${line}`)
    assert.doesNotMatch(value, /[\p{Cc}]/u)
    if (line === 'BEGIN:VEVENT') open = new Map()
    else if (line === 'END:VEVENT') {
      entries.push(open ?? assert.fail('END without BEGIN'))
      open = null
    } else (open ?? head).set(name, value.replaceAll(String.raw`\n`, '\n').replace(/\\([\\;,])/g, '$1'))
  }
  return { head, entries }
}

test('a day is one all-day entry, a month spans its days and says so', async () => {
  const { entries } = readCalendar(await icsWriter.write(exampleChronology()))
  const find = (text: string): Map<string, string> =>
    entries.find((entry) => entry.get('SUMMARY')?.includes(text) === true) ?? assert.fail(text)
  const contract = find('The Supply Agreement is made')
  assert.equal(contract.get('DTSTART;VALUE=DATE'), '20200228')
  assert.equal(contract.get('DTEND;VALUE=DATE'), '20200229')
  assert.equal(
    contract.get('SUMMARY'),
    'The Supply Agreement is made between Sample Components Ltd and Nordlicht Muster GmbH.',
  )
  const report = find('Gutachten')
  assert.equal(report.get('DTSTART;VALUE=DATE'), '20220501')
  assert.equal(report.get('DTEND;VALUE=DATE'), '20220601')
  assert.match(report.get('SUMMARY') ?? '', /^May 2022: /)
  assert.match(find('Drawings').get('SUMMARY') ?? '', /^before 4 April 2020: /)
  assert.match(find('Anlieferung').get('SUMMARY') ?? '', /^2 June 2020, 14:30 \(UTC\+02:00\): /)
  assert.equal(find('Anlieferung').get('STATUS'), 'TENTATIVE')
})

test('a signature says that it is one', async () => {
  for (const [language, said] of [
    ['en', 'signed'],
    ['de', 'unterzeichnet'],
  ] as const) {
    const chronology = exampleChronology(language)
    const [first, ...others] = chronology.rows
    assert.ok(first)
    const rows = [
      { ...first, text: 'Jane Sample – Lease', role: 'signed' },
      ...others.map((row) => ({ ...row, role: null })),
    ]
    const { entries } = readCalendar(await icsWriter.write({ ...chronology, rows }))
    const summaries = entries.map((entry) => entry.get('SUMMARY') ?? '')
    assert.ok(summaries.some((summary) => summary.endsWith(`Jane Sample – Lease (${said})`)))
    assert.equal(summaries.filter((summary) => summary.includes(`(${said})`)).length, 1)
  }
})

test('what cannot stand in a calendar is left out and counted in its description', async () => {
  const { head, entries } = readCalendar(await icsWriter.write(exampleChronology('de')))
  assert.equal(entries.length, 36)
  assert.match(head.get('X-WR-CALDESC') ?? '', /Nicht im Kalender: 3 Ereignisse ohne Kalenderdatum\./)
})

test('entries keep their UIDs from export to export, and no two share one', async () => {
  const uids = async (): Promise<readonly (string | undefined)[]> =>
    readCalendar(await icsWriter.write(exampleChronology())).entries.map((entry) => entry.get('UID'))
  const first = await uids()
  assert.deepEqual(await uids(), first)
  assert.equal(new Set(first).size, 36)
})

test('hostile words cannot begin an entry, a property or a line of their own', async () => {
  for (const text of hostileStrings) {
    const { entries } = readCalendar(await icsWriter.write(hostileChronology(text)))
    assert.equal(entries.length, 12)
    assert.ok(entries.every((entry) => entry.size === 9))
  }
})

test('five thousand rows are written', async () => {
  assert.equal(readCalendar(await icsWriter.write(longChronology(5000))).entries.length, 5000)
})
