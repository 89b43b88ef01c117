// Who signed: the person and the organisation named in the block above a signature's date.
import type { PartyMention } from '../names/party.ts'
import type { PartiesIn } from './parties-in.ts'
import { signerAbove } from './title.ts'
import { lineAt } from './units.ts'

/** A block has few lines, and none of them is a line of prose. */
const LINES = 9
const LINE_LENGTH = 120

/** The signatory first, then the organisation nearest above; empty where the block names nobody. In the column of the date. */
export function signatoriesAbove(text: string, at: number, parties: PartiesIn): PartyMention[] {
  const signer = signerAbove(text, at)
  const column = columnOf(text, at)
  const mentions: PartyMention[] = []
  let top = lineAt(text, { start: at, end: at }).start
  for (let i = 0; i < LINES && top > 0; i++) {
    const line = lineAt(text, { start: top - 1, end: top - 1 })
    const words = text.slice(line.start, line.end)
    // The date of the block above, or the prose above the first block.
    if (words.length > LINE_LENGTH || /\b(?:Date|Datum|Dated)\b\W{0,3}/.test(words)) break
    mentions.push(...parties.inside(line).filter((mention) => columnOf(text, mention.start) === column))
    top = line.start
  }
  const nameOf = (mention: PartyMention) => mention.refersTo ?? mention.name
  const person = mentions.find(
    (mention) => mention.kind === 'person' && signer !== null && isSame(nameOf(mention), signer),
  )
  const organization = mentions.find((mention) => mention.kind !== 'person')
  return [person, organization].filter((mention) => mention !== undefined)
}

function columnOf(text: string, at: number): number {
  const { start } = lineAt(text, { start: at, end: at })
  return text.slice(start, at).split('\t').length
}

function isSame(name: string, printed: string): boolean {
  const plain = (words: string) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}]+/gu, ' ')
      .trim()
  return plain(printed).includes(plain(name)) || plain(name).includes(plain(printed))
}
