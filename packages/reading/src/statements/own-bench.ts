// 'Der Senatsbeschluss vom 20. Februar 2018': a decision of the bench that speaks names its court, as 'der Beschluss des Senats' does.
import { isBench, type PartyMention } from '../names/index.ts'
import type { PartiesIn } from './parties-in.ts'
import { collapse } from './place.ts'
import type { Verdict } from './rule.ts'

const OWN_DECISION =
  /(?<!\p{L})(?:Senats|Kammer)(?:urteil|beschlu(?:ss|ß)|beschlüss|entscheidung|verfügung)(?:e?n|e?s|e)?(?!\p{L})/gu

/** The mentions with those of the bench's own decisions, in order; the same where no bench speaks. */
export function withOwnBench(text: string, named: readonly PartyMention[]): readonly PartyMention[] {
  const bench = named.find((mention) => isBench(mention) && /senat|kammer/iu.test(mention.name))
  if (bench === undefined) return named
  const found = Array.from(
    text.matchAll(OWN_DECISION),
    ({ 0: words, index }): PartyMention => ({ ...bench, start: index, end: index + words.length, name: words }),
  )
  return found.length === 0 ? named : [...named, ...found].sort((a, b) => a.start - b.start || a.end - b.end)
}

/**
 * 'Der Senat hat die Revision gegen das Urteil des Landgerichts Muster vom … verworfen': the Landgericht gave that judgment, and the bench did
 * not. A day that stands beside no name in the heading ('Verkündet am') is that of the bench.
 */
export function whoDecided(
  { rule, role }: Verdict,
  words: string,
  { input: { text }, parties }: { readonly input: { readonly text: string }; readonly parties: PartiesIn },
  said: readonly PartyMention[],
): readonly PartyMention[] {
  if (role === 'decided' && said.length === 0) {
    const bench = parties.mentionsInside({ start: 0, end: HEAD }).find(isBench)
    return bench === undefined ? said : [bench]
  }
  if (rule !== 'named.decision') return said
  return said.filter((one) => !isBench(one) || words.includes(collapse(text.slice(one.start, one.end)).trim()))
}

/** The heading of a decision. Characters. */
const HEAD = 1500
