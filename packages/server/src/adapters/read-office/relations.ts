// How the parts of an Office Open XML file refer to each other (ECMA-376 part 2, 6.5), and what it says about itself.
import type { DocumentFact } from '../../evidence/text/reader.ts'
import { childOf, elementsIn, textIn, treeOf } from './xml.ts'
import type { OfficeZip } from './zip.ts'

export interface Relation {
  readonly id: string
  /** The last word of the type's address: `footnotes`, `header`, `worksheet`. */
  readonly type: string
  /** A part name, or an address outside when `isExternal`. */
  readonly target: string
  readonly isExternal: boolean
}

/** The relations of a part; those of the file itself for ''. */
export function relationsOf(zip: OfficeZip, part: string): Relation[] {
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1)
  const tree = treeOf(zip, `${folder}_rels/${part.slice(slash + 1)}.rels`)
  return elementsIn(tree).map((element) => {
    const isExternal = element.attributes.get('TargetMode') === 'External'
    const target = element.attributes.get('Target') ?? ''
    return {
      id: element.attributes.get('Id') ?? '',
      type: (element.attributes.get('Type') ?? '').split('/').at(-1) ?? '',
      target: isExternal ? target : resolve(folder, target),
      isExternal,
    }
  })
}

/** The first related part of a type that is really there. */
export function relatedPart(zip: OfficeZip, relations: readonly Relation[], type: string): string | null {
  return relations.find((one) => one.type === type && !one.isExternal && zip.has(one.target))?.target ?? null
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = folder.split('/').slice(0, -1)
  for (const step of target.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Title, people and times from the core properties (ECMA-376 part 2, 8). */
export function* factsOf(zip: OfficeZip, relations: readonly Relation[]): Generator<DocumentFact> {
  const core = treeOf(zip, relatedPart(zip, relations, 'core-properties') ?? 'docProps/core.xml')
  const value = (name: string): string => textIn(childOf(core, name)).trim()
  const title = value('dc:title')
  if (title !== '') yield { fact: 'title', value: title }
  for (const [name, role] of [['dc:creator', 'author'] as const, ['cp:lastModifiedBy', 'last-editor'] as const]) {
    const person = value(name)
    if (person !== '') yield { fact: 'person', role, name: person, address: null }
  }
  for (const name of ['created', 'modified'] as const) {
    const time = value(`dcterms:${name}`)
    if (/^\d{4}-\d{2}-\d{2}/u.test(time)) yield { fact: 'date', name, value: time }
  }
}
