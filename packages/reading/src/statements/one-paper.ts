// One paper told of in several documents: filed twice, or named in a recital by the day it says of itself.
import { isSlip } from '../names/index.ts'
import type { Content, ToldStatement } from './content.ts'
import { dateKey, differ, shared } from './content.ts'

/** Letters of an opening ('This Agreement is made as of … between …') that only copies of one paper have in common. */
const OPENING = 60

/** Letters of a sentence that no two texts have by chance. */
const SENTENCE = 30
/** Copies have so many sentences in common, and of the shorter's so large a share. */
const LEAST_COMMON = 2
const COMMON_SHARE = 0.8

export interface Papers {
  /** For each document the papers it holds: a paper is known by the sentence in which it says its own day. */
  readonly held: ReadonlyMap<string, ReadonlySet<string>>
  /** The same text twice, as a word processor's file and as the PDF made of it: nearly all that one tells, the other tells. */
  areCopies(one: string, other: string): boolean
}

export function papersOf(items: readonly ToldStatement[], contents: readonly Content[]): Papers {
  const held = new Map<string, Set<string>>()
  const sentences = new Map<string, Set<string>>()
  for (const [i, { document, statement }] of items.entries()) {
    const key = contents[i]?.quoteKey ?? ''
    if (statement.kind === 'document-date' && key.length >= OPENING) add(held, document, key)
    if (!statement.isQuoted && key.length >= SENTENCE) add(sentences, document, key)
  }
  const known = new Map<string, boolean>()
  const areCopies = (one: string, other: string): boolean => {
    const [a, b] = [sentences.get(one), sentences.get(other)]
    if (one === other || a === undefined || b === undefined) return false
    const least = Math.min(a.size, b.size)
    if (least < LEAST_COMMON) return false
    const pair = one < other ? `${one}\n${other}` : `${other}\n${one}`
    const before = known.get(pair)
    if (before !== undefined) return before
    const both = shared(a, b)
    const are = both >= LEAST_COMMON && both >= least * COMMON_SHARE
    known.set(pair, are)
    return are
  }
  return { held, areCopies }
}

function add(sets: Map<string, Set<string>>, name: string, key: string): void {
  const known = sets.get(name)
  if (known === undefined) sets.set(name, new Set([key]))
  else known.add(key)
}

export function holdOnePaper({ held }: Papers, a: ToldStatement, b: ToldStatement): boolean {
  const [one, other] = [held.get(a.document), held.get(b.document)]
  return one !== undefined && other !== undefined && shared(one, other) > 0
}

/** A heading or a short line that tells something, in the same words in both: too short to be the same in any two documents. */
export function isSameLine(a: ToldStatement, x: Content, b: ToldStatement, y: Content): boolean {
  const [s, t] = [a.statement, b.statement]
  return (
    s.kind === t.kind &&
    s.kind !== 'document-date' &&
    dateKey(s.dates) === dateKey(t.dates) &&
    x.quoteKey === y.quoteKey &&
    s.text === t.text
  )
}

/** 'Date: 4/30/97' below the same name in two copies of a paper: alike in everything a short field says. */
export function isSameField(a: ToldStatement, x: Content, b: ToldStatement, y: Content): boolean {
  const [s, t] = [a.statement, b.statement]
  if (a.document === b.document || s.kind !== 'document-date' || t.kind !== 'document-date') return false
  if (s.role !== t.role || s.role === 'sent' || dateKey(s.dates) !== dateKey(t.dates)) return false
  // One letter to two people is two letters.
  if (x.quoteKey !== y.quoteKey || differ(x.parties, y.parties)) return false
  // One copy may stand below its title page, the other without it.
  const [short = '', long = ''] = [s.text.toLowerCase(), t.text.toLowerCase()].sort(
    (one, two) => one.length - two.length,
  )
  return long === short || (long.startsWith(short) && /^(?: –)? /.test(long.slice(short.length)))
}

/** 'A and B entered into a Supply Agreement dated 3 May 2021' tells what that agreement says of itself, of the same two parties. */
export function nameOnePaper(a: ToldStatement, x: Content, b: ToldStatement, y: Content): boolean {
  return names(a, x, b, y) || names(b, y, a, x)
}

function names(naming: ToldStatement, x: Content, paper: ToldStatement, y: Content): boolean {
  const { kind, role, text } = paper.statement
  if (naming.statement.rule !== 'named.contracting' || naming.document === paper.document) return false
  if (kind !== 'document-date' || (role !== 'dated' && role !== 'effective')) return false
  if (sharedAlike(x.parties, y.parties) < 2) return false
  const [one, other] = [paperIn(naming.statement.text), paperIn(text)]
  return one !== null && other !== null && (one === other || BARE.test(one) || BARE.test(other))
}

/** How many parties both name, a slip of the pen in a name forgiven: 'A. Sampel, Inc.' in one copy is 'A. Sample, Inc.' in the other. */
function sharedAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = shared(a, b)
  if (both === 0) return 0
  const others = [...b].filter((name) => !a.has(name))
  return both + [...a].filter((name) => !b.has(name) && others.some((other) => isOneName(name, other))).length
}

/** Shorter names differ by a letter because their bearers do. */
const LEAST_LETTERS = 8

function isOneName(a: string, b: string): boolean {
  const [one = '', other = ''] = [a, b].map((name) => name.replace(/[^\p{L}\p{N}]+/gu, ''))
  return one === other || (Math.min(one.length, other.length) >= LEAST_LETTERS && isSlip(one, other))
}

/** 'Commencement Date: 1 July 2017' in the form of a paper that says it was made on that day. */
export function isOwnDayAgain(
  { document, statement: s }: ToldStatement,
  { document: other, statement: t }: ToldStatement,
): boolean {
  if (document !== other || s.kind !== 'document-date' || t.kind !== 'document-date') return false
  const [label, paper] = s.rule.startsWith('label.') ? [s, t] : [t, s]
  return (
    label.role === 'effective' &&
    label.rule.startsWith('label.') &&
    paper.role === 'dated' &&
    paper.rule.startsWith('paper.')
  )
}

/** An amendment that sets out a clause anew says what the clause said: the end of the contract on the same day is one row. */
export function isRestated(
  { document, statement: s }: ToldStatement,
  { document: other, statement: t }: ToldStatement,
): boolean {
  if (document === other) return false
  const [end, term] = s.role === 'expires' ? [s, t] : [t, s]
  if (end.role !== 'expires' || term.kind !== 'term') return false
  const [clause = '', anew = ''] = [end, term].map(({ text }) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''))
  return clause.length >= OPENING && anew.includes(clause.slice(0, OPENING))
}

const PAPER =
  /(?:\p{Lu}[\p{L}&-]{1,24}\s){0,4}(?:[Aa]greement|AGREEMENT|[Cc]ontract|CONTRACT|[Aa]mendment|AMENDMENT|[Aa]ddendum|ADDENDUM|[Ll]ease|LEASE|\p{Lu}\p{Ll}{0,24}vertrag(?:e?s)?|Vertrag(?:e?s)?|VERTRAG|\p{Lu}\p{Ll}{0,24}vereinbarung|Vereinbarung|VEREINBARUNG|Nachtrag|NACHTRAG)(?!\p{L})/u
const BARE = /^(?:agreement|contract|vertrag|vereinbarung)$/

/** What the paper is called, in lower case, without what points to it. */
export function paperIn(text: string): string | null {
  const name = PAPER.exec(text.replace(/\s+/g, ' '))?.[0]
  return name === undefined ? null : titleOf(name)
}

/** The bare name: 'des Liefervertrages' speaks of the 'liefervertrag'. */
const titleOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:this|that|the|dieser|diese|dieses|der|die|das|den|dem|des) /, '')
    .replace(/(vertrag)e?s$/, '$1')

/** 'Agreement', 'Vertrag': any may be meant. */
export const isBareTitle = (title: string): boolean => BARE.test(title)

/** Every paper a text calls by name, as `paperIn`, with where the name ends in it. */
export const papersIn = (text: string): { readonly title: string; readonly end: number }[] =>
  [...text.matchAll(new RegExp(PAPER, 'gu'))].map(({ 0: name, index }) => ({
    title: titleOf(name.replace(/\s+/g, ' ')),
    end: index + name.length,
  }))
