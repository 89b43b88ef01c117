// Who is named in one text: pure, run where a long reading harms nobody.
import { findParties, type PartyMention } from '@muniment/reading/names'
import { joinPages } from '@muniment/reading/page'
import type { TextToUnderstand } from '../text/index.ts'

/** Throws `UnderstandingStopped` at a limit, the signal's reason when that ends the call, any other error for a fault of ours. */
export type PartyReading = (text: TextToUnderstand, signal: AbortSignal) => Promise<readonly PartyMention[]>

/** One mention of each form, those the format names first. */
export function partiesIn({ pages, facts, language }: TextToUnderstand): PartyMention[] {
  const people = facts.flatMap((fact) => (fact.fact === 'person' ? mentionOfPerson(fact) : []))
  return distinct([...people, ...findParties(joinPages(pages).text, { language })])
}

/** A person the format names: in a mail's header. Properties of a file name whoever owned the program; they are no party. */
function mentionOfPerson(person: { role: string; name: string | null; address: string | null }): PartyMention[] {
  if (person.role === 'author' || person.role === 'last-editor' || person.name === null || person.name.includes('@'))
    return []
  const parsed = findParties(`${person.name} <${person.address ?? 'unknown@invalid'}>`, { language: 'en' })
  return parsed.slice(0, 1)
}

/** Where a name stands again and again says nothing more about who it is. */
function distinct(mentions: readonly PartyMention[]): PartyMention[] {
  const seen = new Map<string, PartyMention>()
  for (const mention of mentions) {
    const key = JSON.stringify([mention.kind, mention.name, mention.refersTo, mention.role, mention.address ?? null])
    if (!seen.has(key)) seen.set(key, mention)
  }
  return [...seen.values()]
}
