// What a firm knows its documents by: date, custodian, exhibit mark and Bates numbers; how they are listed, found and cited by them.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Chronology, DocumentReply } from '@muniment/contract'
import { newId } from '../src/base/index.ts'
import { writerApart } from '../src/entry/write-apart.ts'
import { onEveryEngine, type TestDatabase } from './engines.test-builder.ts'
import { type FilingHouse, houseOn, matched, NOTE, OTHER, openFilingHouse } from './filing.test-builder.ts'

const LETTER =
  'Jane Sample\n1 Sample Street\nLondon\n\n4 March 2021\n\nDear Ms Beispiel,\n\nOn 1 March 2021 you delivered forty pumps.\n\nYours sincerely,\nJane Sample\n'
/** Lines for several of the pages that we set. */
const LONG = Array.from({ length: 200 }, (_, line) => `Pump ${line} stands in the yard.`).join('\n\n')

interface Answer {
  readonly documents: readonly DocumentReply[]
  readonly next: number | string | null
  readonly code: string
}

function suite(engine: () => Promise<TestDatabase>): void {
  let house: FilingHouse
  let drop: () => Promise<void>
  before(async () => {
    const on = await houseOn(engine)
    drop = on.drop
    house = await openFilingHouse(undefined, on.options, writerApart)
  })
  after(async () => {
    await house.close()
    await drop()
  })

  const change = async (id: string, payload: object) => {
    const { version } = await house.detail(id)
    return house.editor.send('PATCH', `/documents/${id}`, { ...matched(version), payload })
  }
  const number = (matter: string, payload: object, by = house.editor) =>
    by.send('POST', `/matters/${matter}/documents/bates`, { payload })
  const list = async (matter: string, query: string) =>
    (await house.editor.get(`/matters/${matter}/documents?${query}`)).json<Answer>()
  const names = async (matter: string, query: string) => (await list(matter, query)).documents.map(({ name }) => name)

  test('a document has the date it was read to have until a person says another, and again when they take that back', async () => {
    const matter = await house.openMatter('Dated')
    const [id = '', note = ''] = await house.file(matter.id, [
      { name: 'letter.txt', bytes: LETTER },
      { name: 'note.txt', bytes: NOTE },
    ])
    const told = async () => {
      const { datedOn, datedBy } = await house.detail(id)
      return [datedOn, datedBy]
    }
    assert.deepEqual(await told(), ['2021-03-04', 'reading'])
    assert.equal((await house.detail(note)).datedOn, null)
    assert.equal((await change(id, { datedOn: '2021-03-05' })).statusCode, 200)
    assert.deepEqual(await told(), ['2021-03-05', 'person'])
    assert.equal((await house.editor.send('POST', `/documents/${id}/read-again`)).statusCode, 202)
    await house.settled()
    assert.deepEqual(await told(), ['2021-03-05', 'person'], 'reading again leaves what a person said')
    assert.equal((await change(id, { datedOn: null })).statusCode, 200)
    assert.deepEqual(await told(), ['2021-03-04', 'reading'])
    for (const datedOn of ['2021-02-30', '5 March', '2021-3-5', ''])
      assert.equal((await change(id, { datedOn })).statusCode, 400, datedOn)
  })

  test('a list goes by any of its columns, both ways and page by page, and what has no value stands last', async () => {
    const matter = await house.openMatter('Ordered')
    const [a = '', b = ''] = await house.file(matter.id, [
      { name: 'b.txt', bytes: LETTER },
      { name: 'A.txt', bytes: LONG },
      { name: 'c.md', bytes: OTHER },
    ])
    assert.equal((await change(a, { custodian: 'Erika Beispiel', exhibit: 'K 2' })).statusCode, 200)
    assert.equal((await change(b, { custodian: 'jane Sample', datedOn: '2020-01-01' })).statusCode, 200)
    const inPages = async (order: string): Promise<string[]> => {
      const all: string[] = []
      for (let cursor = ''; ; ) {
        const { documents, next } = await list(matter.id, `order=${order}&limit=1${cursor}`)
        all.push(...documents.map(({ name }) => name))
        if (next === null) return all
        cursor = `&cursor=${next}`
      }
    }
    const expected: Readonly<Record<string, readonly string[]>> = {
      filed: ['b.txt', 'A.txt', 'c.md'],
      '-filed': ['c.md', 'A.txt', 'b.txt'],
      name: ['A.txt', 'b.txt', 'c.md'],
      '-name': ['c.md', 'b.txt', 'A.txt'],
      dated: ['A.txt', 'b.txt', 'c.md'],
      '-dated': ['b.txt', 'A.txt', 'c.md'],
      custodian: ['b.txt', 'A.txt', 'c.md'],
      '-custodian': ['A.txt', 'b.txt', 'c.md'],
      '-pages': ['A.txt', 'b.txt', 'c.md'],
      exhibit: ['b.txt', 'A.txt', 'c.md'],
      '-status': ['b.txt', 'A.txt', 'c.md'],
    }
    for (const [order, wanted] of Object.entries(expected)) {
      assert.deepEqual(await names(matter.id, `order=${order}`), wanted, order)
      assert.deepEqual(await inPages(order), wanted, `${order}, page by page`)
    }
    assert.deepEqual(await names(matter.id, 'custodian=SAMPLE'), ['A.txt'])
    assert.deepEqual(await names(matter.id, 'name=k%202'), ['b.txt'])
    assert.equal((await house.editor.get(`/matters/${matter.id}/documents?order=bytes`)).statusCode, 400)
    const { next } = await list(matter.id, 'limit=1')
    const forged = Buffer.from(JSON.stringify({ position: 1, id: newId() })).toString('base64url')
    assert.notEqual(next, null)
    assert.equal((await house.editor.get(`/matters/${matter.id}/documents?cursor=${forged}`)).statusCode, 400)
  })

  test('pages are counted through over documents, found by their number, and cited by it in every file', async () => {
    const matter = await house.openMatter('Produced')
    const [long = '', note = ''] = await house.file(matter.id, [
      { name: 'yard.txt', bytes: LONG },
      { name: 'note.txt', bytes: NOTE },
    ])
    const { pages } = await house.detail(long)
    assert.ok(pages > 1)
    const reply = await number(matter.id, { documents: [long, note, long], prefix: 'SMP-', first: 99, digits: 6 })
    assert.equal(reply.statusCode, 200, reply.body)
    const { documents, next } = reply.json<Answer>()
    assert.deepEqual(
      documents.map(({ id, bates }) => [id, bates]),
      [
        [long, { prefix: 'SMP-', first: 99, digits: 6 }],
        [note, { prefix: 'SMP-', first: 99 + pages, digits: 6 }],
      ],
    )
    assert.equal(next, 100 + pages)
    assert.deepEqual(await house.acts(matter.id).then((acts) => acts.filter((act) => act === 'document.numbered')), [
      'document.numbered',
    ])
    assert.deepEqual(await names(matter.id, `name=smp-${99 + pages}`), ['note.txt'])
    assert.deepEqual(await names(matter.id, 'name=SMP-000099'), ['yard.txt'])
    for (const missing of ['SMP-98', `SMP-${100 + pages}`, 'SMP-', '99', 'SMP-9999999999999'])
      assert.deepEqual(await names(matter.id, `name=${missing}`), [], missing)
    assert.equal((await change(note, { exhibit: 'Anlage K 7' })).statusCode, 200)
    const chronology = (await house.editor.get(`/matters/${matter.id}/chronology`)).json<Chronology>()
    const cited = chronology.documents.find(({ id }) => id === note)
    assert.deepEqual([cited?.exhibit, cited?.bates?.first], ['Anlage K 7', 99 + pages])
    const csv = (await house.editor.get(`/matters/${matter.id}/chronology.csv`)).body
    assert.match(csv, new RegExp(`Anlage K 7, note\\.txt, SMP-000${99 + pages}`))
    assert.equal((await change(note, { bates: null })).statusCode, 200)
    assert.equal((await house.detail(note)).bates, null)
  })

  test('a Bates number is one page of a matter, and what cannot be numbered is refused whole', async () => {
    const matter = await house.openMatter('Refused')
    const [a = '', b = '', broken = ''] = await house.file(matter.id, [
      { name: 'a.txt', bytes: NOTE },
      { name: 'b.txt', bytes: OTHER },
      { name: 'broken.pdf', bytes: '%PDF-1.7 not really' },
    ])
    const elsewhere = await house.openMatter('Elsewhere')
    const [other = ''] = await house.file(elsewhere.id, [{ name: 'o.txt', bytes: NOTE }])
    const run = (documents: readonly string[], first = 1, prefix = 'SMP-') =>
      number(matter.id, { documents, prefix, first, digits: 6 })
    assert.equal((await run([a])).statusCode, 200)
    const refused: readonly [reply: ReturnType<typeof run>, code: string][] = [
      [run([b], 1, 'smp-'), 'document.bates-taken'],
      [change(b, { bates: { prefix: 'SMP-', first: 1, digits: 3 } }), 'document.bates-taken'],
      [run([b, broken], 2), 'document.without-pages'],
      [change(broken, { bates: { prefix: 'X', first: 1, digits: 3 } }), 'document.without-pages'],
      [run([b, a], 999_999_999), 'document.bates-too-high'],
      [run([b, other], 2), 'document.not-found'],
      [run([b, newId()], 2), 'document.not-found'],
    ]
    for (const [reply, code] of refused) assert.equal((await reply).json<Answer>().code, code)
    assert.equal((await house.detail(b)).bates, null, 'nothing of what was refused was done')
    assert.equal((await run([b], 1, 'ABC-')).statusCode, 200, 'another prefix is another production')
    assert.equal((await run([a, b], 1)).statusCode, 200, 'the same documents are numbered anew')
    assert.equal((await house.detail(b)).bates?.first, 2)
    for (const wrong of [{ digits: 0 }, { first: -1 }, { prefix: 'a\nb' }, { documents: [] }]) {
      const payload = { documents: [a], prefix: 'SMP-', first: 1, digits: 6, ...wrong }
      assert.equal((await number(matter.id, payload)).statusCode, 400, JSON.stringify(wrong))
    }
  })

  test('nobody numbers what is not theirs: another workspace, a viewer, a closed matter', async () => {
    const matter = await house.openMatter('Theirs')
    const [id = ''] = await house.file(matter.id, [{ name: 'a.txt', bytes: NOTE }])
    const payload = { documents: [id], prefix: 'SMP-', first: 1, digits: 6 }
    assert.equal((await number(matter.id, payload, house.viewer)).statusCode, 403)
    const foreign = await number(matter.id, payload, house.stranger)
    const missing = await number(newId(), payload, house.stranger)
    assert.deepEqual([foreign.statusCode, foreign.json<Answer>().code], [404, missing.json<Answer>().code])
    const theirs = await house.openMatter('Of the stranger', house.stranger)
    assert.equal((await number(theirs.id, payload, house.stranger)).json<Answer>().code, 'document.not-found')
    assert.equal((await house.detail(id)).bates, null)
    const closed = await house.editor.send('PATCH', `/matters/${matter.id}`, {
      ...matched(1),
      payload: { archived: true },
    })
    assert.equal(closed.statusCode, 200, closed.body)
    assert.equal((await number(matter.id, payload)).json<Answer>().code, 'matter.archived')
  })
}

onEveryEngine('productions', suite)
