// What is exported is what the list shows, whatever is filtered by, and every export says by what.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ExportPreview } from '@muniment/contract'
import { DELIVERY, jsonOf, MEETING, onEveryEditingHouse, PAYMENT } from './editing.test-builder.ts'
import { reworded } from './files.test-builder.ts'
import { importing } from './imports.test-builder.ts'

interface Exported {
  readonly filter: string | null
  readonly rows: readonly { id: string }[]
}

onEveryEditingHouse('filters of exports', (house) => {
  test('an export has the rows that the list has, and says in either language what was left out by what', async () => {
    const matter = await house().matterOf('Filtered', [DELIVERY, PAYMENT, MEETING])
    const [delivery, payment] = await house().events(matter)
    await house().edit(matter, delivery?.id ?? '', {
      status: 'disputed by them',
      isKey: true,
      tags: { add: ['Pumps', 'Kiel'] },
    })
    await house().edit(matter, payment?.id ?? '', { isReviewed: true, tags: { add: ['Pumps'] } })
    await house().post(`/matters/${matter}/events`, { text: 'By hand, and without a day' })
    const parties = await house().parties(matter)
    const party = (name: string) => parties.find((one) => one.name === name)?.id ?? ''
    const document = delivery?.citations[0]?.document ?? ''
    const both = `party=${party('Jane Sample')}&party=${party('Nordlicht Muster GmbH')}`
    const cases: readonly (readonly [string, number, string, string])[] = [
      [both, 2, 'naming “Jane Sample” and “Nordlicht Muster GmbH”', 'mit “Jane Sample” und “Nordlicht Muster GmbH”'],
      [`document=${document}`, 1, 'citing “1.txt”', 'belegt durch “1.txt”'],
      ['tag=pumps&tag=Kiel', 1, 'tagged “pumps” and “Kiel”', 'mit Schlagwort “pumps” und “Kiel”'],
      ['tag=Nowhere', 0, 'tagged “Nowhere”', 'mit Schlagwort “Nowhere”'],
      ['status=disputed%20by%20them', 1, 'status: disputed by them', 'Stand: von der Gegenseite bestritten'],
      ['status=none&kind=event', 3, 'status: none said, kind: Event', 'Stand: keiner angegeben, Art: Ereignis'],
      ['key=true', 1, 'key facts', 'Schlüsselereignisse'],
      ['reviewed=false', 3, 'rows not reviewed', 'ungeprüfte Zeilen'],
      ['dated=false', 1, 'undated rows', 'undatierte Zeilen'],
      ['touched=false', 1, 'rows as they were read', 'Zeilen, wie sie gelesen wurden'],
      ['text=invoice%20Jane', 1, 'with the words “invoice” and “Jane”', 'mit den Wörtern “invoice” und “Jane”'],
      [
        `${both}&from=2021-05-01&tag=Pumps`,
        1,
        'from 2021-05-01, naming “Jane Sample” and “Nordlicht Muster GmbH”, tagged “Pumps”',
        'ab 2021-05-01, mit “Jane Sample” und “Nordlicht Muster GmbH”, mit Schlagwort “Pumps”',
      ],
    ]
    for (const [query, count, english, german] of cases) {
      const listed = (await house().events(matter, `?${query}`)).map(({ id }) => id)
      for (const [language, words] of [
        ['en', english],
        ['de', german],
      ] as const) {
        const url = `/matters/${matter}/chronology`
        const data = jsonOf<Exported>(await house().viewer.get(`${url}?${query}&language=${language}`))
        assert.deepEqual([data.filter, data.rows.length], [words, count], query)
        assert.deepEqual(new Set(data.rows.map(({ id }) => id)), new Set(listed), query)
        const page = await house().viewer.get(`${url}.html?${query}&language=${language}`)
        assert.ok(page.body.includes(`Filter: ${words}`), `${query} in ${language}`)
      }
    }
    const whole = jsonOf<Exported>(await house().viewer.get(`/matters/${matter}/chronology`))
    assert.deepEqual([whole.filter, whole.rows.length], [null, 4])
  })

  test('a filter that is mistyped, or asks for what exports do not have, is refused and never ignored', async () => {
    const matter = await house().matterOf('Mistyped', [DELIVERY])
    for (const query of ['tags=Pumps', 'status=disputed', 'document=1.txt', 'removed=true', 'since=3', 'key=maybe'])
      assert.equal((await house().viewer.get(`/matters/${matter}/chronology.csv?${query}`)).statusCode, 400, query)
  })

  test('the columns of a file are chosen with it, shown before it is taken, and refused where they are no choice', async () => {
    const matter = await house().matterOf('Columns', [DELIVERY, PAYMENT])
    const [delivery] = await house().events(matter)
    await house().edit(matter, delivery?.id ?? '', { isKey: true, tags: { add: ['Pumps'] } })
    const url = `/matters/${matter}/chronology`
    const columns = 'columns=number,date,tags,event,key'
    const preview = jsonOf<ExportPreview>(await house().viewer.get(`${url}/preview?${columns}`))
    assert.deepEqual(preview.columns, ['number', 'date', 'tags', 'event', 'key'])
    assert.deepEqual([preview.first[0]?.cells['tags'], preview.first[0]?.cells['key']], [['Pumps'], ['yes']])
    const usual = jsonOf<ExportPreview>(await house().viewer.get(`${url}/preview`))
    assert.deepEqual(usual.columns, ['number', 'date', 'event', 'parties', 'source'])
    const page = (await house().viewer.get(`${url}.html?${columns}`)).body
    assert.ok(page.includes('Columns chosen: No., Date, Tags, Event, Key; left out: Parties, Source.'))
    assert.ok(!page.includes('<blockquote>'))
    const table = (await house().viewer.get(`${url}.csv?${columns}`)).body
    assert.match(table, /^\ufeffnumber,date,earliest,latest,edtf,time,zone,tags,text,key,id,origin,version\r\n/)
    for (const query of [
      'columns=',
      'columns=date',
      'columns=number,date,event,quotes',
      'columns=number,date,event,event',
    ])
      assert.equal((await house().viewer.get(`${url}.docx?${query}`)).statusCode, 400, query)
    assert.equal((await house().viewer.get(`/matters/${matter}/bundle.pdf?${columns}`)).statusCode, 400)
  })

  test('a workbook of few columns comes back and changes what was changed in it, and nothing else', async () => {
    const matter = await house().matterOf('Few columns', [DELIVERY, PAYMENT])
    const [delivery] = await house().events(matter)
    await house().edit(matter, delivery?.id ?? '', { isKey: true, tags: { add: ['Pumps'] }, status: 'disputed by us' })
    const reply = await house().editor.get(`/matters/${matter}/chronology.xlsx?columns=event,number,date`)
    const { imported } = importing(house)
    const same = await imported(matter, 'same.xlsx', reply.rawPayload)
    assert.deepEqual([same.counts['changed'], same.counts['added'], same.counts['removed']].map(Number), [0, 0, 0])
    const text = delivery?.text ?? ''
    const edited = reworded(reply.rawPayload, text, `${text} Twice.`)
    const { proposals } = await imported(matter, 'edited.xlsx', edited)
    const changed = proposals.filter(({ kind }) => kind === 'changed')
    assert.deepEqual(
      changed.map(({ event, changes }) => [event, changes.map(({ field }) => field)]),
      [[delivery?.id, ['text']]],
    )
  })
})
