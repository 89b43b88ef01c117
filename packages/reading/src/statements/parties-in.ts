// Who is named beside a date.
import type { PartyMention } from '../names/party.ts'
import type { Span } from '../span.ts'

/** Parties by where they stand. A party named twice in a quote counts once, under its full name. */
export class PartiesIn {
  private readonly mentions: readonly PartyMention[]

  constructor(mentions: readonly PartyMention[]) {
    this.mentions = mentions
  }

  inside(span: Span): PartyMention[] {
    let low = 0
    let high = this.mentions.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.mentions[middle]?.start ?? 0) < span.start) low = middle + 1
      else high = middle
    }
    const known = new Map<string, PartyMention>()
    for (let i = low; i < this.mentions.length; i++) {
      const mention = this.mentions[i]
      if (mention === undefined || mention.start >= span.end) break
      if (mention.end > span.end) continue
      const name = mention.refersTo ?? mention.name
      if (!known.has(name)) known.set(name, mention)
    }
    return [...known.values()]
  }
}
