// The cast of a matter from what its documents say and what people hold: pure. A party somebody changed keeps its id and its names; a
// name that means it goes to it, whatever else reading would make of the name. Every other party is read anew.
import type { LinkedParty } from '@muniment/reading/names'
import { type DocumentId, idOf, type MatterId, type PartyId } from '../../base/index.ts'
import { type Form, type FormKey, foldedName, formOfMention } from './forms.ts'
import { NO_WORK, type PartyRead, type PartyWork, shownParty } from './work.ts'

/** A party as it stands in the matter. */
export interface KnownParty {
  readonly id: PartyId
  readonly isHeld: boolean
  readonly read: PartyRead | null
  readonly work: PartyWork
  readonly forms: readonly Form[]
}

export interface SettledParty extends PartyRead {
  readonly id: PartyId
  readonly read: PartyRead | null
  readonly work: PartyWork
  readonly forms: readonly Form[]
}

export interface SettledCast {
  /** In the order of their first mention; held ones that no document names (any more) come last. */
  readonly parties: readonly SettledParty[]
  readonly ownerOf: ReadonlyMap<FormKey, PartyId>
}

interface Draft {
  readonly id: PartyId
  readonly held: KnownParty | null
  read: PartyRead | null
  readonly forms: Map<FormKey, Form>
}

export function settleCast(
  matter: MatterId,
  linked: readonly LinkedParty[],
  documents: readonly DocumentId[],
  known: readonly KnownParty[],
): SettledCast {
  const held = new Map(known.filter((party) => party.isHeld).map((party) => [party.id, party]))
  const claims = claimsOf([...held.values()])
  const drafts = new Map<PartyId, Draft>()
  const draftOf = (id: PartyId): Draft => {
    const party = held.get(id) ?? null
    const draft = drafts.get(id) ?? { id, held: party, read: null, forms: byKey(party?.forms ?? []) }
    drafts.set(id, draft)
    return draft
  }
  const isTaken = (id: PartyId) => drafts.has(id) || held.has(id)
  for (const party of linked) {
    const forms = [
      ...byKey(party.mentions.map(({ document, mention }) => formIn(documents, document, mention))).values(),
    ]
    const owners = [...new Set(forms.flatMap(({ key }) => claims.byForm.get(key) ?? []))]
    const first = owners.find((id) => held.get(id)?.work.isRemoved === false) ?? owners[0]
    if (first === undefined) {
      const draft = draftOf(freeId(matter, party, isTaken))
      draft.read = readOf(party)
      for (const form of forms) draft.forms.set(form.key, form)
      continue
    }
    for (const form of forms) draftOf(claims.byForm.get(form.key) ?? first).forms.set(form.key, form)
    for (const owner of owners) {
      const draft = draftOf(owner)
      const isMine = (name: string) => (claims.byName.get(foldedName(name)) ?? first) === owner
      draft.read = joined(draft.read, shareOf(party, isMine, owner === first))
    }
  }
  for (const id of held.keys()) draftOf(id)
  const parties = [...drafts.values()].map(settled)
  return { parties, ownerOf: new Map(parties.flatMap(({ id, forms }) => forms.map(({ key }) => [key, id]))) }
}

const byKey = (forms: readonly Form[]): Map<FormKey, Form> => new Map(forms.map((form) => [form.key, form]))

const formIn = (documents: readonly DocumentId[], index: number, mention: Parameters<typeof formOfMention>[1]): Form =>
  formOfMention(documents[index] ?? idOf<DocumentId>('no document'), mention)

function claimsOf(held: readonly KnownParty[]) {
  const byForm = new Map<FormKey, PartyId>()
  const byName = new Map<string, PartyId>()
  for (const { id, forms } of held) {
    for (const { key, name } of forms) {
      if (!byForm.has(key)) byForm.set(key, id)
      if (!byName.has(foldedName(name))) byName.set(foldedName(name), id)
    }
  }
  return { byForm, byName }
}

/** The same name gives the same id in every run; a held party that had the name and gave it away keeps the id. */
function freeId(matter: MatterId, { kind, name }: LinkedParty, isTaken: (id: PartyId) => boolean): PartyId {
  let id = idOf<PartyId>(matter, 'party', kind, name)
  for (let twin = 2; isTaken(id); twin++) id = idOf<PartyId>(matter, 'party', kind, name, String(twin))
  return id
}

const readOf = ({ name, kind, aliases, roles }: LinkedParty): PartyRead => ({ name, kind, aliases, roles })

/** What of a linked party one owner has: its own names; roles cannot be told apart and go to the first. */
function shareOf(party: LinkedParty, isMine: (name: string) => boolean, isFirst: boolean): PartyRead | null {
  const [name, ...aliases] = [party.name, ...party.aliases].filter(isMine)
  return name === undefined ? null : { name, kind: party.kind, aliases, roles: isFirst ? party.roles : [] }
}

function joined(one: PartyRead | null, other: PartyRead | null): PartyRead | null {
  if (one === null || other === null) return one ?? other
  return {
    ...one,
    aliases: [...new Set([...one.aliases, other.name, ...other.aliases])].filter((alias) => alias !== one.name),
    roles: [...new Set([...one.roles, ...other.roles])],
  }
}

/** Nothing a person saw vanishes: what no document says any more of a held party stays as it was last read. */
function settled({ id, held, read, forms }: Draft): SettledParty {
  const work = held?.work ?? NO_WORK
  const last = read ?? held?.read ?? null
  return { id, read: last, work, forms: [...forms.values()], ...shownParty(last, work) }
}
