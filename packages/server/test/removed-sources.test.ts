// A row that people worked on outlives the document it was read from, and says so wherever it is shown.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DELIVERY, jsonOf, MEETING, onEveryEditingHouse } from './editing.test-builder.ts'
import { matched } from './filing.test-builder.ts'

onEveryEditingHouse('removed sources', (house) => {
  test('that a document was removed for good is told on the row, in its history and in the coverage, in either language', async () => {
    const matter = await house().matterOf('Removed', [DELIVERY, MEETING])
    const [delivery, meeting] = await house().events(matter)
    assert.deepEqual(delivery?.removedSources, [])
    await house().edit(matter, delivery.id, { status: 'undisputed' })
    const document = delivery.citations[0]?.document ?? ''
    const { version } = await house().detail(document)
    assert.equal((await house().editor.send('DELETE', `/documents/${document}`, matched(version))).statusCode, 200)
    await house().settled()
    const inTrash = await house().event(matter, delivery.id)
    assert.deepEqual([inTrash.citations, inTrash.removedSources], [[], []], 'it may come back')
    assert.equal((await house().editor.send('POST', `/documents/${document}/restore`)).statusCode, 200)
    await house().settled()
    assert.equal((await house().event(matter, delivery.id)).citations.length, 1)
    const again = await house().detail(document)
    assert.equal(
      (await house().editor.send('DELETE', `/documents/${document}`, matched(again.version))).statusCode,
      200,
    )
    await house().settled()
    assert.equal((await house().owner.send('POST', `/documents/${document}/remove`)).statusCode, 204)
    await house().settled()

    const row = await house().event(matter, delivery.id)
    assert.deepEqual(row.citations, [])
    assert.deepEqual(
      row.removedSources.map((source) => source.document),
      [document],
    )
    const history = jsonOf<{ history: { act: string }[]; removedSources: unknown[] }>(
      await house().viewer.get(`/matters/${matter}/events/${row.id}/history`),
    )
    assert.deepEqual(
      [history.history.map(({ act }) => act), history.removedSources],
      [['event.edit'], row.removedSources],
    )
    assert.deepEqual((await house().event(matter, meeting?.id ?? '')).removedSources, [])

    for (const [language, finding, source] of [
      [
        'en',
        'One row lost a source: a document that had been cited there was removed for good.',
        'No document is cited any more.',
      ],
      [
        'de',
        'Ein Eintrag hat einen Beleg verloren: Ein dort angeführtes Dokument wurde endgültig entfernt.',
        'Kein Dokument wird mehr angeführt.',
      ],
    ] as const) {
      const url = `/matters/${matter}/chronology`
      const { coverage } = jsonOf<{ coverage: { code: string; detail: string; kind: string }[] }>(
        await house().viewer.get(`${url}?language=${language}`),
      )
      const told = coverage.filter(({ code }) => code === 'events.source-removed')
      assert.equal(told.length, 1)
      assert.ok(told[0]?.detail.startsWith(finding))
      const page = (await house().viewer.get(`${url}.html?language=${language}`)).body
      assert.ok(page.includes(finding))
      assert.ok(page.includes(source))
    }
  })
})
