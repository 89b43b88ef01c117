// Tables that are sent to a matter, looked at and approved.
import assert from 'node:assert/strict'
import type { RowDate } from '@muniment/contract'
import { formOf } from './door.test-builder.ts'
import { type EditingHouse, jsonOf } from './editing.test-builder.ts'

export interface Proposal {
  readonly position: number
  readonly place: string
  readonly kind: string
  readonly event: string | null
  readonly changes: readonly {
    field: string
    before: string
    after: string
    dates?: { before: RowDate | null; after: RowDate | null }
  }[]
  readonly problems: readonly { field: string; code: string; words: string; why: string; candidates: string[] }[]
  readonly note: string
}
export interface Imported {
  readonly id: string
  readonly version: number
  readonly sequence: number
  readonly table: string
  readonly tables: readonly { name: string; rows: number }[]
  readonly findings: readonly string[]
  readonly headers: readonly string[]
  readonly mapping: { columns: string[]; language: string; dayOrder: string | null }
  readonly counts: Record<string, number>
  readonly proposals: readonly Proposal[]
}
export interface Applied {
  readonly edit: string | null
  readonly rows: readonly { position: number | null; event: string | null; outcome: string }[]
}
export type Named = 'added-and-changed' | { rows?: readonly number[]; removals?: readonly string[] }

export const importing = (house: () => EditingHouse) => {
  const file = (matter: string, name: string, bytes: Uint8Array | string, query = '') =>
    house().editor.send('POST', `/matters/${matter}/imports${query}`, formOf([{ name, bytes }]))
  const shown = async (matter: string, id: string, query = '?limit=200') =>
    jsonOf<Imported>(await house().editor.get(`/matters/${matter}/imports/${id}${query}`))
  return {
    file,
    shown,
    imported: async (matter: string, name: string, bytes: Uint8Array | string, query = ''): Promise<Imported> => {
      const { id } = jsonOf<Imported>(await file(matter, name, bytes, query), 201)
      return shown(matter, id)
    },
    apply: (matter: string, { id, version, sequence }: Imported, approve: Named) =>
      house().post<Applied>(`/matters/${matter}/imports/${id}/apply`, { approve, sequence }, version),
    exported: async (matter: string, format: string): Promise<Buffer> => {
      const reply = await house().editor.get(`/matters/${matter}/chronology.${format}`)
      assert.equal(reply.statusCode, 200)
      return reply.rawPayload
    },
    /** The code of a refusal. */
    refused: async (matter: string, name: string, bytes: Uint8Array | string): Promise<string> => {
      const reply = await file(matter, name, bytes)
      assert.ok(reply.statusCode >= 400 && reply.statusCode < 500, reply.body)
      return reply.json<{ code: string }>().code
    },
  }
}

/** Each row as its date, or what is in the way of it, and its words. */
export const told = ({ proposals }: Imported): (readonly [string, string, string])[] =>
  proposals.map(({ kind, problems, changes }) => {
    const of = (field: string) => changes.find((change) => change.field === field)?.after ?? ''
    return [kind, problems[0]?.code ?? of('date'), of('text')]
  })
