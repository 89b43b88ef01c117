// Who is named in one text: pure, run where a long reading harms nobody. What is found here is stored with all its places, so that
// the stages after this one need not look for names again.
import { partiesNamedIn } from '@muniment/reading/contract'
import { addressAlone, findParties, type PartyMention } from '@muniment/reading/names'
import { runningTextOf, type TextToUnderstand } from '../text/index.ts'

/** A name with everything that is known of it, and every place where the running text has it in this very form. */
export interface NamedForm {
  readonly mention: PartyMention
  /** Start and end; none for a name that only the format knows, as a mail's header does. */
  readonly places: readonly (readonly [start: number, end: number])[]
}

/** Throws `UnderstandingStopped` at a limit, the signal's reason when that ends the call, any other error for a fault of ours. */
export type PartyReading = (text: TextToUnderstand, signal: AbortSignal) => Promise<readonly NamedForm[]>

/** The forms in the order of their first place, those the format names first. */
export function partiesIn({ pages, facts, language }: TextToUnderstand): NamedForm[] {
  const people = facts.flatMap((fact) => (fact.fact === 'person' ? mentionOfPerson(fact) : []))
  return formsOf(people, partiesNamedIn(runningTextOf({ pages, language }).text, { language }))
}

/** The mentions of the running text again, in its order. */
export const mentionsIn = (forms: readonly NamedForm[]): PartyMention[] =>
  forms
    .flatMap(({ mention, places }) => places.map(([start, end]) => ({ ...mention, start, end })))
    .sort((a, b) => a.start - b.start || a.end - b.end)

/** A person the format names: in a mail's header. Properties of a file name whoever owned the program; they are no party. */
function mentionOfPerson(person: { role: string; name: string | null; address: string | null }): PartyMention[] {
  if (person.role === 'author' || person.role === 'last-editor') return []
  if (person.name === null || person.name.includes('@'))
    return person.address === null ? [] : [addressAlone(person.address)]
  const parsed = findParties(`${person.name} <${person.address ?? 'unknown@invalid'}>`, { language: 'en' })
  return parsed.slice(0, 1)
}

/** A form holds all that a mention says but its place: a text of a thousand mentions has some forty of them. */
function formsOf(people: readonly PartyMention[], mentions: readonly PartyMention[]): NamedForm[] {
  const forms = new Map<string, { mention: PartyMention; places: [number, number][] }>()
  const formOf = (mention: PartyMention) => {
    const key = JSON.stringify({ ...mention, start: 0, end: 0 })
    const form = forms.get(key) ?? { mention, places: [] }
    forms.set(key, form)
    return form
  }
  for (const person of people) formOf(person)
  for (const mention of mentions) formOf(mention).places.push([mention.start, mention.end])
  return [...forms.values()]
}
