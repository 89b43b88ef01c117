// A paper that one document dates otherwise than the paper itself: both stay, as a contradiction, for as long as both are there.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Chronology } from '@muniment/contract'
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

onEveryEditingHouse('papers that are dated otherwise', (house) => {
  test('an invoice that a letter names under another day is two rows that contradict each other', async () => {
    const there = house()
    const matter = await there.matterOf('Invoice', [INVOICE])
    const said = async () => {
      const { rows, contradictions } = (
        await there.editor.get(`/matters/${matter}/chronology?language=de`)
      ).json<Chronology>()
      const dayOf = (id: string) => rows.find((row) => row.id === id)?.date?.edtf
      return {
        days: rows.map(({ date }) => date?.edtf),
        pairs: contradictions.map(({ rows: pair }) => pair.map(dayOf)),
      }
    }
    assert.deepEqual(await said(), { days: ['2021-03-05'], pairs: [] })
    const letter = await there.fileText(matter, 'answer.txt', ANSWER)
    assert.deepEqual(await said(), {
      days: ['2021-03-03', '2021-03-05', '2021-05-25'],
      pairs: [['2021-03-05', '2021-03-03']],
    })
    const { version } = await there.detail(letter)
    assert.equal((await there.editor.send('DELETE', `/documents/${letter}`, matched(version))).statusCode, 200)
    await there.settled()
    assert.deepEqual(await said(), { days: ['2021-03-05'], pairs: [] })
  })
})
