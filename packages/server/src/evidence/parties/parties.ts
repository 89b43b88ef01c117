// Who is named in a document, and who they are across the matter.
import { findParties, type LinkedParty, linkParties, type PartyMention } from '@muniment/reading/names'
import { joinPages } from '@muniment/reading/page'
import { type DocumentId, idOf, type MatterId, type PartyId } from '../../base/index.ts'
import type { Db, Scope } from '../../platform/db/index.ts'
import { idIn, type JobHandler, type JobKind } from '../../platform/jobs/index.ts'
import { type DocumentRow, documentOf } from '../documents/index.ts'
import { factsOf, pagesOf, textOf } from '../text/index.ts'
import * as queries from './queries.ts'

export const findPartiesJob: JobKind = { name: 'parties.find', retryLimit: 2, expireSeconds: 900, isSingle: false }

export interface PartiesMadeWith {
  readonly db: Db
  readonly onReady: (scope: Scope, document: DocumentRow) => Promise<void>
  readonly afterReady: () => void
}

export function makePartiesJob({ db, onReady, afterReady }: PartiesMadeWith): JobHandler {
  const done = async (scope: Scope, document: DocumentRow, version: number, mentions: readonly PartyMention[]) => {
    await queries.replaceMentions(scope, document.id, version, mentions)
    await onReady(scope, document)
  }
  return {
    kind: findPartiesJob,
    async run(authority, data) {
      await db.inWorkspace(authority, async (scope) => {
        const document = await documentOf(scope, idIn<DocumentId>(data, 'document'))
        if (document.text_version === null) return
        const version = document.text_version
        const text = joinPages(await pagesOf(scope, document.id, version)).text
        const language = (await textOf(scope, document.id, version))?.language === 'de' ? 'de' : 'en'
        const people = (await factsOf(scope, document.id, version)).flatMap((fact) =>
          fact.fact === 'person' ? [fact] : [],
        )
        await done(
          scope,
          document,
          version,
          distinct([...people.flatMap(mentionOfPerson), ...findParties(text, { language })]),
        )
      })
      afterReady()
    },
    /** Without parties the events of the document still stand; they are found without them. */
    async poisoned(authority, data) {
      await db.inWorkspace(authority, async (scope) => {
        const document = await documentOf(scope, idIn<DocumentId>(data, 'document'))
        if (document.text_version !== null) await done(scope, document, document.text_version, [])
      })
      afterReady()
    },
  }
}

/** A person the format names: in a mail's header. Properties of a file name whoever owned the program; they are no party. */
function mentionOfPerson(person: { role: string; name: string | null; address: string | null }): PartyMention[] {
  if (person.role === 'author' || person.role === 'last-editor' || person.name === null || person.name.includes('@'))
    return []
  const parsed = findParties(`${person.name} <${person.address ?? 'unknown@invalid'}>`, { language: 'en' })
  return parsed.slice(0, 1)
}

/** One of each form: where a name stands again and again says nothing more about who it is. */
function distinct(mentions: readonly PartyMention[]): PartyMention[] {
  const seen = new Map<string, PartyMention>()
  for (const mention of mentions) {
    const key = JSON.stringify([mention.kind, mention.name, mention.refersTo, mention.role, mention.address ?? null])
    if (!seen.has(key)) seen.set(key, mention)
  }
  return [...seen.values()]
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
