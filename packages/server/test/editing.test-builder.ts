// Rooms in which a chronology is worked on, with four people: of one workspace an owner, an editor and a viewer, and somebody of another.
import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import type { EventReply, PartyReply } from '@muniment/contract'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { InstallationOptions } from '../src/entry/compose.ts'
import type { Installation } from '../src/entry/installation.ts'
import { writerOf } from '../src/entry/writers.ts'
import { editingRoutes } from '../src/features/editing/index.ts'
import type { Person } from './door.test-builder.ts'
import { onEveryEngine } from './engines.test-builder.ts'
import { type FilingHouse, houseOn, matched, openFilingHouse } from './filing.test-builder.ts'

export const DELIVERY = 'On 3 March 2021 Nordlicht Muster GmbH delivered forty pumps to Jane Sample in Kiel.\n'
export const PAYMENT = 'On 5 May 2021 Jane Sample paid Nordlicht Muster GmbH the invoice K17 in full.\n'
export const MEETING = 'On 5 May 2021 Erika Beispiel met Max Mustermann of Beispiel Handels AG in Bremen.\n'

export interface Answered {
  readonly event: EventReply
  readonly edit: string | null
}

export interface EditingHouse extends FilingHouse {
  /** A matter with these texts in files of their own, read and gathered. */
  matterOf(name: string, texts: readonly string[]): Promise<string>
  events(matter: string, query?: string, by?: Person): Promise<EventReply[]>
  event(matter: string, id: string): Promise<EventReply>
  /** Changes a row as it stands now. */
  edit(matter: string, id: string, change: object): Promise<Answered>
  post<T>(path: string, payload: object, version?: number): Promise<T>
  undo(matter: string, edit: string | null): Promise<string>
  parties(matter: string): Promise<PartyReply[]>
  /** Files one more text and waits until all is gathered. */
  fileText(matter: string, name: string, text: string): Promise<string>
}

export const jsonOf = <T>(reply: LightMyRequestResponse, status = 200): T => {
  assert.equal(reply.statusCode, status, reply.body)
  return reply.json<T>()
}

export async function openEditingHouse(
  more: (app: FastifyInstance, installation: Installation) => Promise<void> = async () => undefined,
  options: Partial<InstallationOptions> = {},
): Promise<EditingHouse> {
  const house = await openFilingHouse(
    async (app, installation) => {
      await app.register(async (routes) => editingRoutes(routes, installation.editing))
      await more(app, installation)
    },
    options,
    writerOf,
  )
  const { editor } = house
  const event = async (matter: string, id: string) =>
    jsonOf<EventReply>(await editor.get(`/matters/${matter}/events/${id}`))
  const fileText = async (matter: string, name: string, text: string) => {
    const [id = ''] = await house.file(matter, [{ name, bytes: text }])
    return id
  }
  return {
    ...house,
    event,
    fileText,
    async matterOf(name, texts) {
      const matter = await house.openMatter(name)
      for (const [index, text] of texts.entries()) await fileText(matter.id, `${index + 1}.txt`, text)
      return matter.id
    },
    events: async (matter, query = '', by = editor) =>
      jsonOf<{ events: EventReply[] }>(await by.get(`/matters/${matter}/events${query}`)).events,
    async edit(matter, id, payload) {
      const { version } = await event(matter, id)
      return jsonOf<Answered>(
        await editor.send('PATCH', `/matters/${matter}/events/${id}`, { ...matched(version), payload }),
      )
    },
    async post<T>(path: string, payload: object, version?: number) {
      const reply = await editor.send('POST', path, { ...(version === undefined ? {} : matched(version)), payload })
      assert.ok(reply.statusCode < 300, reply.body)
      return reply.json<T>()
    },
    async undo(matter, edit) {
      const reply = jsonOf<{ edit: string }>(await editor.send('POST', `/matters/${matter}/edits/${edit}/undo`))
      await house.settled()
      return reply.edit
    },
    parties: async (matter) =>
      jsonOf<{ parties: PartyReply[] }>(await editor.get(`/matters/${matter}/parties?limit=200`)).parties,
  }
}

/** The suite once an engine, each time with a house and a database of its own. */
export const onEveryEditingHouse = (title: string, suite: (house: () => EditingHouse) => void): void =>
  onEveryEngine(title, (make) => {
    let house: EditingHouse | undefined
    let drop = async (): Promise<void> => undefined
    before(async () => {
      const on = await houseOn(make)
      drop = on.drop
      house = await openEditingHouse(undefined, on.options)
    })
    after(async () => {
      await house?.close()
      await drop()
    })
    suite(() => {
      assert.ok(house)
      return house
    })
  })

/** What people see of a row, without its number and its place in time. */
export const seen = ({ version: _v, sequence: _s, ...row }: EventReply) => row
