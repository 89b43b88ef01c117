// Who is named in a document, and who they are across the matter.
import { type LinkedParty, linkParties, type PartyMention } from '@muniment/reading/names'
import { type DocumentId, idOf, type MatterId, type PartyId } from '../../base/index.ts'
import type { Db, Scope } from '../../platform/db/index.ts'
import { idIn, type JobData, type JobHandler, type JobKind } from '../../platform/jobs/index.ts'
import type { Authority } from '../../platform/tenancy/index.ts'
import type { DocumentRow } from '../documents/index.ts'
import { isCurrentText, storedText, type TextToUnderstand, UnderstandingStopped } from '../text/index.ts'
import * as queries from './queries.ts'
import type { NamedForm, PartyReading } from './read-parties.ts'

export const findPartiesJob: JobKind = { name: 'parties.find', retryLimit: 2, expireSeconds: 900, isSingle: false }

export interface PartiesMadeWith {
  readonly db: Db
  readonly read: PartyReading
  readonly onReady: (scope: Scope, document: DocumentRow) => Promise<void>
  readonly afterReady: () => void
}

export function makePartiesJob({ db, read, onReady, afterReady }: PartiesMadeWith): JobHandler {
  const find = async (
    authority: Authority,
    data: JobData,
    formsOf: (text: TextToUnderstand) => Promise<readonly NamedForm[]>,
  ): Promise<void> => {
    const stored = await db.inWorkspace(authority, (scope) => storedText(scope, idIn<DocumentId>(data, 'document')))
    if (stored === null) return
    const { document, version } = stored
    const forms = await formsOf(stored.text)
    await db.inWorkspace(authority, async (scope) => {
      // A newer text has its own jobs; what was found in this one would stand over theirs.
      if (!(await isCurrentText(scope, document.id, version))) return
      await queries.replaceForms(scope, document.id, version, forms)
      await onReady(scope, document)
    })
    afterReady()
  }
  return {
    kind: findPartiesJob,
    run: (authority, data, signal) => find(authority, data, (text) => readOrNone(read, text, signal)),
    /** Without parties the events of the document still stand; they are found without them. */
    poisoned: (authority, data) => find(authority, data, async () => []),
  }
}

/** What is too long for its parties is too long for its events, whose stage says so where a person sees it. */
async function readOrNone(
  read: PartyReading,
  text: TextToUnderstand,
  signal: AbortSignal,
): Promise<readonly NamedForm[]> {
  try {
    return await read(text, signal)
  } catch (error) {
    if (error instanceof UnderstandingStopped) return []
    throw error
  }
}

export interface Cast {
  readonly parties: readonly (LinkedParty & { readonly id: PartyId })[]
  /** The party a mention in a document means, by the name it carries; null for a name the cast does not hold. */
  partyOf(document: DocumentId, mention: Pick<PartyMention, 'name' | 'refersTo' | 'kind'>): PartyId | null
}

/** Links the mentions of all documents of a matter and writes its cast. */
export async function gatherCast(scope: Scope, matter: MatterId): Promise<Cast> {
  const mentions = await queries.mentionsOfMatter(scope, matter)
  const documents = [...new Set(mentions.map(({ document }) => document))]
  const place = new Map(documents.map((document, index) => [document, index]))
  const perDocument: PartyMention[][] = documents.map(() => [])
  for (const { document, mention } of mentions) perDocument[place.get(document) ?? 0]?.push(mention)
  const parties = linkParties(perDocument).map((party) => ({
    ...party,
    id: idOf<PartyId>(matter, 'party', party.kind, party.name),
  }))
  await queries.replaceParties(
    scope,
    matter,
    parties.map(({ id, name, kind, aliases, roles }) => ({ id, name, kind, aliases, roles })),
  )
  const owners = new Map<string, PartyId>()
  for (const party of parties) {
    for (const { document, mention } of party.mentions)
      owners.set(keyOf(document, mention.refersTo ?? mention.name, mention.kind), party.id)
  }
  return {
    parties,
    partyOf: (document, mention) =>
      owners.get(keyOf(place.get(document) ?? -1, mention.refersTo ?? mention.name, mention.kind)) ?? null,
  }
}

const keyOf = (document: number, name: string, kind: string): string => JSON.stringify([document, kind, name])
