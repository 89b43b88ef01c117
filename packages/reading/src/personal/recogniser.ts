// What a national number is known by: its written form, its check digit, and the words that stand near it.
import { words } from './context.ts'

/** A check digit, the ranges that are given out, a date inside the number, or its length alone. */
export type CheckedBy = 'check digit' | 'range' | 'calendar' | 'length'

export interface Recogniser {
  readonly type: string
  /** Sticky; matches the written form from its first character and ends at the end of a word. */
  readonly pattern: RegExp
  /** Over the letters and digits in upper case, separators left out. */
  readonly check: ((compact: string) => boolean) | null
  /** What `check` goes by; null where there is none. */
  readonly checkedBy: CheckedBy | null
  readonly context: RegExp | null
  /** Words for its country: where several countries number alike, the one that is named. */
  readonly nation: RegExp | null
  /** Words of every country ("Reisepass"), which say what it is where its own country is named too. */
  readonly contextWithNation: RegExp | null
  /** Confidence where no word says what it is; 0 when the form and check alone would hit other numbers too often. */
  readonly alone: number
  /** The form is so common that even a text that is nothing but the number does not say what it is. */
  readonly common: boolean
  readonly rule: string
  /** What its first character can be, so that no pattern is tried in vain. */
  readonly begins: 'digit' | 'letter' | 'either'
}

interface Shape {
  readonly type: string
  /** Source of the pattern. `_` stands for an optional space, `~` for an optional space, hyphen or stop. */
  readonly form: string
  readonly check?: (compact: string) => boolean
  /** Where it is no check digit. */
  readonly checkedBy?: CheckedBy
  readonly near?: string
  readonly nearWithNation?: string
  readonly alone?: number
  readonly common?: boolean
}

const NATIONS: Readonly<Record<string, RegExp>> = {
  DE: words('german | germany | deutsch* | bundesrepublik'),
  AT: words('austria* | österreich* | oesterreich*'),
  CH: words('swiss | switzerland | schweiz*'),
  FR: words('french | france | français* | französisch* | frankreich'),
  NL: words('dutch | netherlands | niederländisch* | niederlande | nederland*'),
  UK: words('british | uk | united kingdom | britisch* | england | hm'),
  US: words('american | us | u.s. | usa | united states | amerikanisch*'),
  IT: words('italian | italy | italienisch* | italien'),
  ES: words('spanish | spain | spanisch* | spanien'),
  PL: words('polish | poland | polnisch* | polen'),
  SE: words('swedish | sweden | schwedisch* | schweden'),
  NO: words('norwegian | norway | norwegisch* | norwegen'),
  DK: words('danish | denmark | dänisch* | dänemark'),
  IN: words('indian | india | indisch* | indien'),
  KR: words('korean | korea | koreanisch* | südkorea'),
}

/** Read off the alternatives of a form: `\\d…` and `[1-9]…` begin with a digit, `[A-Z]…` and `DE…` with a letter. */
function beginningOf(form: string): Recogniser['begins'] {
  const alternatives = form.replaceAll('(?:', '').split('|')
  if (alternatives.every((part) => /^(?:\(\?![^)]*\))?(?:\\d|\d|\[[\d-]+\])(?!\?)/.test(part))) return 'digit'
  if (alternatives.every((part) => /^(?:[A-Z]|\[[A-Z-]+\](?!\?))/.test(part))) return 'letter'
  return 'either'
}

/** Lists that several numbers have in common are one expression: compiling one takes longer than all its searches in a contract. */
const CONTEXTS = new Map<string, RegExp>()

function contextOf(list: string): RegExp {
  const context = CONTEXTS.get(list) ?? words(list)
  CONTEXTS.set(list, context)
  return context
}

function recogniser(shape: Shape): Recogniser {
  const checkedBy = shape.check === undefined ? null : (shape.checkedBy ?? 'check digit')
  const source = shape.form.replaceAll('_', ' ?').replaceAll('~', '[ .-]?')
  return {
    type: shape.type,
    pattern: new RegExp(`(?:${source})(?![\\p{L}\\p{N}])`, 'iuy'),
    check: shape.check ?? null,
    checkedBy,
    context: shape.near === undefined ? null : contextOf(shape.near),
    nation: NATIONS[shape.type.slice(0, 2)] ?? null,
    contextWithNation: shape.nearWithNation === undefined ? null : contextOf(shape.nearWithNation),
    alone: shape.alone ?? 0,
    common: shape.common ?? false,
    begins: beginningOf(shape.form),
    rule: `${shape.type.toLowerCase().replaceAll('_', '-')}${checkedBy === null ? '' : `-${checkedBy.replace(' ', '-')}`}`,
  }
}

/** In the order in which the first of two equally sure ones is taken. */
export function recognisers(shapes: readonly Shape[]): Recogniser[] {
  return shapes.map(recogniser)
}
