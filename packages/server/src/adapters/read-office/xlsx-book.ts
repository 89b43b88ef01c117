// What the sheets of a workbook share: their names and order, its strings, and how its number formats show numbers.
import { builtInFormat, type ShowNumber, showNumber } from './number-format.ts'
import { type Relation, relatedPart, relationsOf } from './relations.ts'
import { childOf, type Element, elementsIn, elementsOf, textIn, treeOf } from './xml.ts'
import type { OfficeZip } from './zip.ts'

export interface Sheet {
  readonly name: string
  readonly part: string
  readonly isHidden: boolean
}

export interface Book {
  readonly sheets: readonly Sheet[]
  readonly strings: readonly string[]
  /** By the style number of a cell. */
  readonly formats: readonly ShowNumber[]
  /** The people of threaded comments, by id. */
  readonly people: ReadonlyMap<string, string>
}

export function openBook(zip: OfficeZip, main: string): Book {
  const relations = relationsOf(zip, main)
  const tree = treeOf(zip, main)
  const is1904 = ['1', 'true'].includes(childOf(tree, 'x:workbookPr')?.attributes.get('date1904') ?? '')
  return {
    sheets: elementsIn(childOf(tree, 'x:sheets')).flatMap((sheet) => sheetOf(zip, sheet, relations)),
    strings: sharedStrings(zip, relatedPart(zip, relations, 'sharedStrings')),
    formats: numberFormats(zip, relatedPart(zip, relations, 'styles'), is1904),
    people: peopleOf(zip, relatedPart(zip, relations, 'person')),
  }
}

/** Chart sheets and macro sheets hold no cells and are no sheets here. */
function sheetOf(zip: OfficeZip, sheet: Element, relations: readonly Relation[]): Sheet[] {
  const relation = relations.find((one) => one.id === sheet.attributes.get('r:id'))
  if (relation?.type !== 'worksheet' || !zip.has(relation.target)) return []
  const state = sheet.attributes.get('state') ?? 'visible'
  return [{ name: sheet.attributes.get('name') ?? '', part: relation.target, isHidden: state !== 'visible' }]
}

function sharedStrings(zip: OfficeZip, part: string | null): string[] {
  const strings: string[] = []
  if (part === null) return strings
  for (const item of elementsOf(zip, part, (name) => name === 'x:si')) strings.push(richText(item))
  return strings
}

/** Plain or formatted text, without the readings of Asian characters. Line ends of old systems become ours. */
export function richText(element: Element | undefined): string {
  let text = ''
  for (const child of elementsIn(element)) {
    if (child.name === 'x:t') text += textIn(child)
    else if (child.name === 'x:r') text += richText(child)
  }
  return text.replaceAll(/_x000D_|\r/gu, '')
}

function numberFormats(zip: OfficeZip, part: string | null, is1904: boolean): ShowNumber[] {
  const tree = part === null ? null : treeOf(zip, part)
  const codes = new Map<number, string>()
  for (const format of elementsIn(childOf(tree, 'x:numFmts'))) {
    codes.set(Number(format.attributes.get('numFmtId')), format.attributes.get('formatCode') ?? 'General')
  }
  const byId = new Map<number, ShowNumber>()
  return elementsIn(childOf(tree, 'x:cellXfs')).map((style) => {
    const id = Number(style.attributes.get('numFmtId') ?? 0)
    const known = byId.get(id) ?? showNumber(codes.get(id) ?? builtInFormat(id), is1904)
    byId.set(id, known)
    return known
  })
}

function peopleOf(zip: OfficeZip, part: string | null): Map<string, string> {
  const tree = part === null ? null : treeOf(zip, part)
  return new Map(
    elementsIn(tree).map((one) => [one.attributes.get('id') ?? '', one.attributes.get('displayName') ?? '']),
  )
}
