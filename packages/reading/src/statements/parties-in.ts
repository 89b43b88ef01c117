// Who is named beside a date.
import { type Gender, genderOfGivenName } from '../names/index.ts'
import type { PartyMention } from '../names/party.ts'
import type { Span } from '../span.ts'
import { genderSaid } from './gender-said.ts'

/** Parties by where they stand. A party named twice in a quote counts once, under its full name. */
export class PartiesIn {
  private readonly mentions: readonly PartyMention[]

  constructor(mentions: readonly PartyMention[]) {
    this.mentions = mentions
  }

  private genders: Map<string, Gender> | null = null

  /** Whether a woman or a man bears the name, as any title beside it says, else the given name of a person; null where none does, or titles disagree. */
  genderOf(name: string): Gender | null {
    this.genders ??= gendersIn(this.mentions)
    return this.genders.get(name) ?? null
  }

  /** Each once, under its full name. */
  inside(span: Span): PartyMention[] {
    const known = new Map<string, PartyMention>()
    for (const mention of this.mentionsInside(span)) {
      const name = mention.refersTo ?? mention.name
      if (!known.has(name)) known.set(name, mention)
    }
    return [...known.values()]
  }

  mentionsInside(span: Span): PartyMention[] {
    let low = 0
    let high = this.mentions.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.mentions[middle]?.start ?? 0) < span.start) low = middle + 1
      else high = middle
    }
    const found: PartyMention[] = []
    for (let i = low; i < this.mentions.length; i++) {
      const mention = this.mentions[i]
      if (mention === undefined || mention.start >= span.end) break
      if (mention.end <= span.end) found.push(mention)
    }
    return found
  }
}

function gendersIn(mentions: readonly PartyMention[]): Map<string, Gender> {
  const genders = new Map<string, Gender>()
  const disputed = new Set<string>()
  for (const mention of mentions) {
    const said = genderSaid(mention)
    if (said === null) continue
    const whose = mention.refersTo ?? mention.name
    if ((genders.get(whose) ?? said) !== said) disputed.add(whose)
    genders.set(whose, said)
  }
  for (const whose of disputed) genders.delete(whose)
  for (const { kind, name, refersTo } of mentions) {
    const whose = refersTo ?? name
    const given = kind === 'person' && !genders.has(whose) && !disputed.has(whose) ? genderOfGivenName(whose) : null
    if (given !== null) genders.set(whose, given)
  }
  return genders
}
