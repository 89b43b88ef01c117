// The words directly before a date: its article, which belongs to it, and what they make of it (about, before, since, …).

import type { Qualifier } from './mention.ts'
import type { Node } from './shape.ts'
import type { Token } from './token.ts'

const QUALIFIERS: Readonly<Record<string, Qualifier>> = {
  about: 'about',
  around: 'about',
  circa: 'about',
  ca: 'about',
  c: 'about',
  approximately: 'about',
  roughly: 'about',
  etwa: 'about',
  ungefähr: 'about',
  rund: 'about',
  gegen: 'about',
  before: 'before',
  vor: 'before',
  after: 'after',
  nach: 'after',
  since: 'since',
  seit: 'since',
  ab: 'since',
  until: 'until',
  till: 'until',
  bis: 'until',
  by: 'until',
  spätestens: 'until',
}

/** "on or after 3 May" takes the day in; so do "nicht vor" and "not before", which are the other bound. */
const WITH_THE_DAY: Readonly<Record<string, Qualifier>> = { before: 'on-or-before', after: 'on-or-after' }
const OTHER_BOUND: Readonly<Record<string, Qualifier>> = { before: 'on-or-after', after: 'on-or-before' }
const OR = new Set(['or', 'and', 'oder', 'und'])
const ON = new Set(['on', 'from', 'am'])
const NOT = new Set(['nicht', 'not'])

/** "within ten days after 3 May": the day that is counted to is the last. */
const WITHIN = new Set(['within', 'binnen', 'innerhalb'])

const ENGLISH_ARTICLE = new Set(['the'])
const GERMAN_ARTICLE = new Set(['der', 'die', 'das', 'den', 'dem', 'des'])
/** Before these an article belongs to what follows: "the 1998 elections", "die August-Ausgabe". */
const WITHOUT_ARTICLE =
  /^(?:year\.bare|month\.|date\.month-day-year|date\.numeric|date\.pair|time\.|relative\.today|holiday)/
const ABOUT_INSIDE = new Set(['about', 'around', 'circa'])
const MORE_OR_LESS = new Set(['over', 'almost', 'nearly', 'about', 'just', 'only', 'some'])

/** Where the mention begins, its article (and in English its "about") included. */
export function articleStart(node: Node, items: readonly Token[], index: number, german: boolean): number {
  const before = items[index - 1]
  if (before === undefined || before.node !== null || before.gap > 3 || items[index]?.gap !== 1) return node.start
  const article = german ? GERMAN_ARTICLE : ENGLISH_ARTICLE
  if (german && items[index - 2]?.text === 'auf') return node.start
  if (article.has(before.text))
    return WITHOUT_ARTICLE.test(node.rule) && !(node.rule.startsWith('month.relative') && !german)
      ? node.start
      : before.start
  if (german) return node.start
  if (ABOUT_INSIDE.has(before.text) && node.shape.kind === 'calendar') return before.start
  if (MORE_OR_LESS.has(before.text) && (node.rule === 'relative.earlier' || node.rule === 'relative.later'))
    return before.start
  if (
    before.text === 'than' &&
    node.rule.startsWith('relative.') &&
    /^(?:less|more)$/.test(items[index - 2]?.text ?? '')
  )
    return items[index - 2]?.start ?? node.start
  return node.start
}

/** What the words around make of the date. */
export function qualifierOf(node: Node, items: readonly Token[], index: number, german: boolean): Qualifier | null {
  return qualifierBefore(node, items, index, german) ?? (isOpenBehind(items, index) ? 'since' : null)
}

/** "until further notice", "bis auf Weiteres": what began on the day goes on. */
const FURTHER: readonly (readonly string[])[] = [
  ['until', 'further', 'notice'],
  ['till', 'further', 'notice'],
  ['bis', 'auf', 'weiteres'],
]

/** "from 3 May onwards", "vom 3. Mai an", "from 3 May until further notice": no end. */
function isOpenBehind(items: readonly Token[], index: number): boolean {
  const isAside = items[index + 1]?.text === ',' || OR.has(items[index + 1]?.text ?? '')
  const at = index + (isAside ? 2 : 1)
  if (FURTHER.some((words) => words.every((word, i) => items[at + i]?.text === word))) return true
  const behind = items[index + 1]
  if (behind === undefined || behind.gap > 2) return false
  if (/^(?:onwards?|forward)$/.test(behind.text)) return true
  const before = items[index - 1]?.text ?? ''
  // 'nahm das Angebot mit E-Mail vom 3. Mai an': the day is the mail's, and 'an' is the verb's.
  if (before === 'vom' && items[index - 2]?.capital === true) return false
  const isPair = (behind.text === 'on' && before === 'from') || (behind.text === 'an' && /^vo[mn]$/.test(before))
  return isPair && /^[.,;:)]$/.test(items[index + 2]?.text ?? '.')
}

/** What the words before make of the date; articles and "or" between are looked over. */
function qualifierBefore(node: Node, items: readonly Token[], index: number, german: boolean): Qualifier | null {
  let at = index - 1
  while (
    at >= 0 &&
    index - at < 4 &&
    /^(?:the|dem|den|der|zum|zur|am|im|on|at|least|mindestens|wenigstens|\.)$/.test(items[at]?.text ?? '')
  ) {
    // 'sperrte das Wasser ab. Am Tag danach': a sentence begins.
    if (items[at]?.text === '.' && at + 1 < index && items[at + 1]?.capital === true) return null
    at--
  }
  const word = items[at]
  if (word === undefined || word.node !== null || items[index]?.gap === 3) return null
  if (word.text === 'to' && items[at - 1]?.text === 'prior') return bounded('before', items, at - 2)
  if (word.text === 'than' && items[at - 1]?.text === 'later') return 'until'
  if (word.text === 'than' && /^(?:earlier|sooner)$/.test(items[at - 1]?.text ?? '')) return 'on-or-after'
  // "nicht bis zum 3. Mai" is a day that was missed, "not until 3 May" one that was waited for.
  if (!german && /^un?till?$/.test(word.text) && items[at - 1]?.text === 'not') return 'on-or-after'
  if (german && word.text === 'zum' && items[at - 1]?.text === 'bis') return 'until'
  if (/^(?:dem|den|zum)$/.test(items[index - 1]?.text ?? '') && word.text === 'bis') return 'until'
  if (node.rule.startsWith('count.')) {
    const bound = word.text === 'of' || word.text === 'von' ? items[at - 1] : word
    if (WITHIN.has(bound?.text ?? '')) return 'until'
  }
  // "over Christmas", "über Ostern": the days around it.
  if (node.rule === 'holiday.named' && at === index - 1 && AROUND_A_FEAST.has(word.text)) return 'about'
  return bounded(QUALIFIERS[word.text] ?? null, items, at - 1)
}

const AROUND_A_FEAST = new Set(['over', 'über'])

/** What "on or", "am oder" and "nicht" in front of a bound make of it. `at`: the word in front. */
function bounded(bound: Qualifier | null, items: readonly Token[], at: number): Qualifier | null {
  if (bound === null) return null
  const word = items[at]?.text ?? ''
  if (NOT.has(word)) return OTHER_BOUND[bound] ?? bound
  return OR.has(word) && ON.has(items[at - 1]?.text ?? '') ? (WITH_THE_DAY[bound] ?? bound) : bound
}

/** The words looked for here; the lexicon must know them. */
export const qualifierWords: readonly string[] = [
  ...Object.keys(QUALIFIERS),
  ...WITHIN,
  ...OR,
  ...ON,
  ...NOT,
  ...ENGLISH_ARTICLE,
  ...GERMAN_ARTICLE,
  ...MORE_OR_LESS,
  ...AROUND_A_FEAST,
  'at',
  'least',
  'mindestens',
  'wenigstens',
  'zum',
  'zur',
  'prior',
  'than',
  'later',
  'earlier',
  'sooner',
  'less',
  'more',
  'from',
  'vom',
  'von',
  'an',
  'onward',
  'onwards',
  'forward',
  ...FURTHER.flat(),
]
