// A paper that one document dates otherwise than the paper itself: both stay, as a contradiction, for as long as both are there.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Chronology, CoverageReply } from '@muniment/contract'
import { onEveryEditingHouse } from './editing.test-builder.ts'
import { matched } from './filing.test-builder.ts'

const INVOICE = `Beispiel Pumpen AG
Marktplatz 3, 04109 Leipzig

Nordlicht Muster GmbH
Hafenstraße 12, 18055 Rostock

Rechnung Nr. 4711

Datum: 5. März 2021

Für die Wartung der Pumpen berechnen wir 500,00 EUR.
`
const ANSWER = `Nordlicht Muster GmbH
Hafenstraße 12, 18055 Rostock

Beispiel Pumpen AG
Marktplatz 3, 04109 Leipzig

Rostock, den 25. Mai 2021

Sehr geehrte Damen und Herren,

Ihre Rechnung Nr. 4711 vom 3. März 2021 liegt uns vor.

Mit freundlichen Grüßen

Nordlicht Muster GmbH
`

/** What a row tells is not left out as well. */
const NONE_LEFT_OUT = { leftOut: [], remarks: 0, counted: 0 }

onEveryEditingHouse('papers that are dated otherwise', (house) => {
  test('an invoice that a letter names under another day is two rows that contradict each other', async () => {
    const there = house()
    const matter = await there.matterOf('Invoice', [INVOICE])
    const said = async () => {
      const { rows, contradictions, leftOut, coverage } = (
        await there.editor.get(`/matters/${matter}/chronology?language=de`)
      ).json<Chronology>()
      const counted = (await there.editor.get(`/matters/${matter}/coverage`)).json<CoverageReply>().leftOut
      const dayOf = (id: string) => rows.find((row) => row.id === id)?.date?.edtf
      return {
        days: rows.map(({ date }) => date?.edtf),
        pairs: contradictions.map(({ rows: pair }) => pair.map(dayOf)),
        leftOut: leftOut.map(({ words }) => words),
        remarks: coverage.filter(({ code }) => code === 'events.left-out').length,
        counted: counted.reference,
      }
    }
    assert.deepEqual(await said(), { days: ['2021-03-05'], pairs: [], ...NONE_LEFT_OUT })
    const letter = await there.fileText(matter, 'answer.txt', ANSWER)
    assert.deepEqual(await said(), {
      days: ['2021-03-03', '2021-03-05', '2021-05-25'],
      pairs: [['2021-03-05', '2021-03-03']],
      ...NONE_LEFT_OUT,
    })
    const { version } = await there.detail(letter)
    assert.equal((await there.editor.send('DELETE', `/documents/${letter}`, matched(version))).statusCode, 200)
    await there.settled()
    assert.deepEqual(await said(), { days: ['2021-03-05'], pairs: [], ...NONE_LEFT_OUT })
    // Without the invoice itself nothing disputes its day: it is what the letter says of it.
    const other = await there.matterOf('Letter', [ANSWER])
    const file = (await there.editor.get(`/matters/${other}/chronology?language=de`)).json<Chronology>()
    assert.deepEqual(
      file.rows.map(({ date }) => date?.edtf),
      ['2021-03-03', '2021-05-25'],
    )
    assert.deepEqual([file.contradictions, file.leftOut], [[], []])
  })
})
