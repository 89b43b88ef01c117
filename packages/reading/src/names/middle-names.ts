// One person with and without the middle name: 'Jane A. Sample' and 'Jane Sample' are the one 'Jane Anna Sample' of the matter. Of two such they are neither.
import type { PartyKind, PartyMention } from './party.ts'
import { PARTICLES } from './words.ts'

interface Cluster {
  /** 'person jane anna sample': names in lower case, without initials in the middle. */
  readonly key: string
  readonly kind: PartyKind
  readonly mentions: { document: number; mention: PartyMention }[]
}

/** The mentions of the shorter name join the fuller; a middle initial that is another's keeps them apart. */
export function mergeMiddleNames(clusters: Map<string, Cluster>): void {
  const fuller = new Map<string, Cluster[]>()
  for (const cluster of clusters.values()) {
    const [first, middle, ...more] = cluster.kind === 'person' ? cluster.key.slice('person '.length).split(' ') : []
    const last = more[0]
    if (first === undefined || middle === undefined || last === undefined || more.length > 1 || PARTICLES.has(middle))
      continue
    fuller.set(`person ${first} ${last}`, [...(fuller.get(`person ${first} ${last}`) ?? []), cluster])
  }
  for (const [key, [full, another]] of fuller) {
    const short = clusters.get(key)
    if (short === undefined || full === undefined || another !== undefined) continue
    const middle = full.key.split(' ')[2]?.charAt(0)
    const initials = short.mentions.flatMap(({ mention }) => MIDDLE.exec(mention.refersTo ?? mention.name)?.[1] ?? [])
    if (initials.some((initial) => initial.toLowerCase() !== middle)) continue
    for (const mention of short.mentions) full.mentions.push(mention)
    clusters.delete(key)
  }
}

const MIDDLE = /\s(\p{Lu})\.?\s/u
