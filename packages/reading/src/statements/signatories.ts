// Who signed: the person and the organisation named in the block above a signature's date.
import type { PartyMention } from '../names/party.ts'
import type { Span } from '../span.ts'
import { type Block, blockAbove, cellBelow } from './columns.ts'
import type { PartiesIn } from './parties-in.ts'

/** Who signed at `at`, named above it or else below. */
export function signatories(text: string, at: number, parties: PartiesIn): PartyMention[] {
  const below = signerAbove(text, at) === null ? signatoriesBelow(text, at, parties) : []
  return below.length > 0 ? below : signatoriesAbove(text, at, parties)
}

/** The signatory first, then the organisation nearest above; empty where the block names nobody. In the column of the date. */
function signatoriesAbove(text: string, at: number, parties: PartiesIn): PartyMention[] {
  const block = blockAbove(text, at)
  const signer = signerAbove(text, at)
  const mentions = block.lines.flatMap((line, i) => [
    ...(line.isWhole ? ofColumn(parties.inside(line), block) : parties.inside(line)),
    ...acrossLines(text, line, block.lines[i + 1], parties),
  ])
  const nameOf = (mention: PartyMention) => mention.refersTo ?? mention.name
  const person = mentions.find(
    (mention) => mention.kind === 'person' && signer !== null && isSame(nameOf(mention), signer),
  )
  const organization = mentions.find((mention) => mention.kind !== 'person')
  return [person, organization].filter((mention) => mention !== undefined)
}

/** 'SAMPLE PUMPS DISTRIBUTION⏎COMPANY LTD.': a name that begins on the line above. */
function acrossLines(text: string, line: Span, above: Span | undefined, parties: PartiesIn): PartyMention[] {
  if (above === undefined || text.slice(above.end, line.start).trim() !== '') return []
  return parties
    .inside({ start: above.start, end: line.end })
    .filter(({ start, end }) => start < above.end && end > line.start)
}

/** Of a line that names one party for each column, the one of this column; of any other line nobody when there are several columns. */
function ofColumn(mentions: readonly PartyMention[], { columns, column }: Block): PartyMention[] {
  if (columns < 2) return [...mentions]
  return [true, false].flatMap((isPerson) => {
    const alike = mentions.filter((mention) => (mention.kind === 'person') === isPerson)
    const own = alike[column]
    if (alike.length === columns && own !== undefined) return [own]
    return column === 0 && alike.length === 1 ? alike : []
  })
}

function isSame(name: string, printed: string): boolean {
  const plain = (words: string) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}]+/gu, ' ')
      .trim()
  return plain(printed).includes(plain(name)) || plain(name).includes(plain(printed))
}

/**
 * Who signed above a signature's date, as printed there ('Name: …', '/s/ …'), in the column of the date when lines hold several.
 * Null when no name stands within the block.
 */
export function signerAbove(text: string, at: number): string | null {
  const { lines, columns, column } = blockAbove(text, at)
  for (const pattern of SIGNERS) {
    for (const line of lines) {
      // A line that is not cut names the first of two signatories, if it names one of them at all.
      if (line.isWhole && columns > 1 && column > 0) continue
      const found = pattern.exec(text.slice(line.start, line.end).replaceAll('\t', '   '))?.[1]
      if (found !== undefined) return found.trim()
    }
  }
  return null
}

/** Who signed below place and day, in their column: 'Musterstadt, den 3. Mai', and 'gez. Erika Beispiel' under it. */
export function signerBelow(text: string, at: number): string | null {
  const cell = cellBelow(text, at)
  return cell === null ? null : signerIn(text.slice(cell.start, cell.end))
}

function signatoriesBelow(text: string, at: number, parties: PartiesIn): PartyMention[] {
  const cell = cellBelow(text, at)
  return cell === null || signerIn(text.slice(cell.start, cell.end)) === null ? [] : parties.inside(cell)
}

/** Who signed by what stands on the line itself: 'By: ____ s/ Jane Sample'. */
export function signerIn(line: string): string | null {
  for (const pattern of SIGNERS) {
    const found = pattern.exec(line.trimEnd())?.[1]
    if (found !== undefined) return found.trim()
  }
  return null
}

const NAME_END = '(?= {3}|\\s*$|\\s+\\p{Lu}\\p{L}{1,12} ?:)'
const SIGNERS = [
  new RegExp(`\\b(?:Name|NAME)(?: ?\\([^)]{1,20}\\))? ?: *(?:/s/ *)?(\\p{Lu}[^\\n:]{3,50}?)${NAME_END}`, 'u'),
  new RegExp(`(?:/|^|[\\s_])s/ *(\\p{Lu}[^\\n:]{3,50}?)${NAME_END}`, 'u'),
  new RegExp(`\\bgez\\. *(\\p{Lu}[^\\n:]{3,50}?)${NAME_END}`, 'u'),
]
