// Properties of people's work: whatever is done is taken back without a trace, and whatever is gathered in between takes nothing of it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { EventReply, PartyReply } from '@muniment/contract'
import * as fc from 'fast-check'
import {
  type Answered,
  DELIVERY,
  type EditingHouse,
  jsonOf,
  MEETING,
  openEditingHouse,
  PAYMENT,
  seen,
} from './editing.test-builder.ts'
import { matched } from './filing.test-builder.ts'

let house: EditingHouse
before(async () => {
  house = await openEditingHouse()
})
after(() => house.close())

/** One act on the chronology as it stands: which rows it meets is drawn, what it answers is its edit. */
type Act = (matter: string, pick: (most: number) => number) => Promise<string | null>

const anyRow = async (matter: string, pick: (most: number) => number): Promise<EventReply | undefined> => {
  const rows = await house.events(matter)
  return rows[pick(rows.length)]
}
const onRow =
  (change: (row: EventReply, pick: (most: number) => number) => object): Act =>
  async (matter, pick) => {
    const row = await anyRow(matter, pick)
    return row === undefined ? null : (await house.edit(matter, row.id, change(row, pick))).edit
  }
const onParty =
  (act: (url: string, party: PartyReply, other: PartyReply) => Promise<string | null>): Act =>
  async (matter, pick) => {
    const parties = await house.parties(matter)
    const [party, other] = [parties[pick(parties.length)], parties[pick(parties.length)]]
    return party === undefined || other === undefined ? null : act(`/matters/${matter}/parties`, party, other)
  }
const one = ({ id, version }: { id: string; version: number }) => ({ id, version })

const ACTS: Readonly<Record<string, Act>> = {
  text: onRow((_row, pick) => ({ text: `Words of a person ${pick(3)}` })),
  date: onRow((_row, pick) => ({ date: pick(2) === 0 ? null : { edtf: `2021-0${1 + pick(9)}` } })),
  marks: onRow((_row, pick) => ({ status: pick(2) === 0 ? 'unsure' : null, isKey: pick(2) === 0, isReviewed: true })),
  tag: onRow((_row, pick) => ({ tags: { add: [`Tag ${pick(3)}`], remove: [`tag ${pick(3)}`] } })),
  uncite: onRow((row) => {
    const [cited] = row.citations
    if (cited === undefined) return {}
    const { document, page, start, end } = cited
    return { citations: { remove: [{ document, page, start, end }] } }
  }),
  cite: onRow((row) => {
    const [cited] = row.citations
    if (cited === undefined) return {}
    const { document, page, start } = cited
    return { citations: { add: [{ document, page, start, end: start + 2 }] } }
  }),
  async make(matter, pick) {
    const made = await house.post<Answered>(`/matters/${matter}/events`, { text: `A row ${pick(9)}`, tags: ['Tag 1'] })
    return made.edit
  },
  async remove(matter, pick) {
    const row = await anyRow(matter, pick)
    if (row === undefined) return null
    const reply = await house.editor.send('DELETE', `/matters/${matter}/events/${row.id}`, matched(row.version))
    return jsonOf<Answered>(reply).edit
  },
  async merge(matter, pick) {
    const [into, from] = [await anyRow(matter, pick), await anyRow(matter, pick)]
    if (into === undefined || from === undefined) return null
    const body = { into: one(into), from: [one(from)] }
    return (await house.post<Answered>(`/matters/${matter}/events/merge`, body)).edit
  },
  async split(matter, pick) {
    const row = (await house.events(matter)).filter(({ citations }) => citations.length > 1)[pick(2)]
    const cited = row?.citations[pick(row.citations.length)]
    if (row === undefined || cited === undefined) return null
    const { document, page, start, end } = cited
    const body = { citations: [{ document, page, start, end }] }
    return (await house.post<Answered>(`/matters/${matter}/events/${row.id}/split`, body, row.version)).edit
  },
  async move(matter, pick) {
    const row = await anyRow(matter, pick)
    if (row === undefined) return null
    const url = `/matters/${matter}/events/${row.id}/place`
    const reply = await house.editor.send('PUT', url, { ...matched(row.version), payload: { under: null } })
    return jsonOf<Answered>(reply).edit
  },
  async bulk(matter, pick) {
    const body = { select: { filter: {} }, change: { status: pick(2) === 0 ? 'undisputed' : 'unsure' } }
    return (await house.post<{ edit: string | null }>(`/matters/${matter}/events/bulk`, body)).edit
  },
  rename: onParty(async (url, party) => {
    const change = {
      ...matched(party.version),
      payload: { name: `${party.name} (so called)`, roles: { add: ['Witness'] } },
    }
    return jsonOf<{ edit: string }>(await house.editor.send('PATCH', `${url}/${party.id}`, change)).edit
  }),
  mergeParties: onParty(async (url, party, other) => {
    if (party.id === other.id) return null
    return (await house.post<{ edit: string }>(`${url}/merge`, { into: one(party), from: [one(other)] })).edit
  }),
  removeParty: onParty(
    async (url, party) =>
      jsonOf<{ edit: string }>(await house.editor.send('DELETE', `${url}/${party.id}`, matched(party.version))).edit,
  ),
}

const acts = fc.array(
  fc.record({ act: fc.constantFrom(...Object.keys(ACTS)), picks: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }) }),
  { minLength: 1, maxLength: 8 },
)

async function perform(matter: string, { act, picks }: { act: string; picks: readonly number[] }) {
  let at = 0
  const pick = (most: number) => (picks[at++ % picks.length] ?? 0) % Math.max(1, most)
  return (await ACTS[act]?.(matter, pick)) ?? null
}

const shown = async (matter: string) => ({
  rows: (await house.events(matter, '?limit=200')).map(seen),
  parties: (await house.parties(matter)).map(({ version: _v, ...party }) => party),
  tags: (await house.editor.get(`/matters/${matter}/tags`)).json<{ tags: { name: string; events: number }[] }>().tags
    .length,
})

test('any acts taken back in reverse order leave the chronology as it was', async () => {
  const matter = await house.matterOf('Back again', [DELIVERY, PAYMENT, MEETING, `To the file:\n\n${DELIVERY}`])
  const before = await shown(matter)
  assert.equal(before.rows.length, 3)
  await fc.assert(
    fc.asyncProperty(acts, async (list) => {
      const edits: string[] = []
      for (const drawn of list) {
        const edit = await perform(matter, drawn)
        if (edit !== null) edits.push(edit)
      }
      for (const edit of edits.toReversed()) await house.undo(matter, edit)
      await house.settled()
      assert.deepEqual(await shown(matter), before)
    }),
    { numRuns: 20 },
  )
  assert.deepEqual(house.logged, [])
})

const POOL = [
  DELIVERY,
  PAYMENT,
  MEETING,
  `Dear all,\n\n${DELIVERY}`,
  'On 7 July 2021 Erika Beispiel terminated the agreement with Nordlicht Muster GmbH.\n',
  `${MEETING}\n${PAYMENT}`,
]

test('whatever is gathered between edits, no edit is lost', async () => {
  const step = fc.oneof(
    fc.record({ file: fc.nat({ max: POOL.length - 1 }) }),
    fc.record({ trash: fc.nat() }),
    fc.record({ row: fc.nat(), text: fc.constantFrom('One', 'Two', 'Three'), isRemoved: fc.boolean() }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
      const matter = await house.matterOf('Between', [DELIVERY, PAYMENT])
      const done = new Map<string, { text: string; status: string; isRemoved: boolean }>()
      for (const drawn of steps) {
        if ('file' in drawn) await house.fileText(matter, `f${drawn.file}.txt`, POOL[drawn.file] ?? '')
        else if ('trash' in drawn) await trashOne(matter, drawn.trash)
        else {
          const rows = await house.events(matter)
          const row = rows[drawn.row % Math.max(1, rows.length)]
          if (row === undefined) continue
          await house.edit(matter, row.id, { text: drawn.text, status: 'disputed by us' })
          const url = `/matters/${matter}/events/${row.id}`
          const { version } = await house.event(matter, row.id)
          if (drawn.isRemoved) jsonOf(await house.editor.send('DELETE', url, matched(version)))
          done.set(row.id, { text: drawn.text, status: 'disputed by us', isRemoved: drawn.isRemoved })
        }
        for (const [id, wanted] of done) {
          const { text, status, isRemoved } = await house.event(matter, id)
          assert.deepEqual({ text, status, isRemoved }, wanted)
        }
        const rows = await house.events(matter, '?limit=200')
        const cited = rows.flatMap(({ citations }) => citations.map((place) => JSON.stringify(place)))
        assert.equal(new Set(cited).size, cited.length, 'no statement makes two rows')
      }
    }),
    { numRuns: 6 },
  )
  assert.deepEqual(house.logged, [])
})

async function trashOne(matter: string, nth: number): Promise<void> {
  const url = `/matters/${matter}/documents`
  const { documents } = (await house.editor.get(url)).json<{ documents: { id: string; version: number }[] }>()
  const document = documents[nth % Math.max(1, documents.length)]
  if (document === undefined) return
  jsonOf(await house.editor.send('DELETE', `/documents/${document.id}`, matched(document.version)))
  await house.settled()
}
