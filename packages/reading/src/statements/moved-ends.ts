// Ends of contracts that another document of the matter moves: an amendment, a letter or a mail says 'the term is extended to 30 June 2024'.
// The end stays a row; it is only said that it was moved, and by what. Careful rather than complete: the mover must name the contract by
// its day, by the end it moves, or by its title and a party; where two contracts could be meant, none is.

import type { ToldStatement } from './content.ts'
import { isBareTitle, paperIn } from './one-paper.ts'
import type { Amends, Statement } from './statement.ts'

export interface MovedEnd<T extends ToldStatement = ToldStatement> {
  /** The row that says the end as it was. */
  readonly end: T
  /** The sentence of another document that moves it. */
  readonly by: T
  /** The day it is moved to, ISO. */
  readonly to: string
}

interface Paper<T> {
  readonly titles: Set<string>
  /** The days it says of itself. */
  readonly days: Set<string>
  readonly parties: Set<string>
  readonly ends: End<T>[]
}

/** A row with the day on which it says a contract ends, ISO. */
interface End<T> {
  readonly row: T
  readonly day: string
}

/** A contract with all its copies. */
interface Contract<T> {
  readonly paper: Paper<T>
  readonly endDays: ReadonlySet<string>
  /** Equal for contracts of one day and one end: either may be meant where the other is. */
  readonly key: string
  readonly documents: string[]
  readonly ends: End<T>[]
}

/** Each end once, with the next day it is moved to. Near linear: copies are looked at as one contract, and each mover by its keys. */
export function findMovedEnds<T extends ToldStatement>(items: readonly T[]): MovedEnd<T>[] {
  if (!items.some(({ statement }) => statement.amends !== undefined)) return []
  const { papers, movers } = papersOf(items)
  const contracts = contractsOf(papers)
  const known = byKey([...new Set(contracts.values())])
  const moves = new Map<Contract<T>, End<T>[]>()
  const meant = new Map<string, readonly Contract<T>[]>()
  const partiesOf = numbered([...papers].map(([document, { parties }]) => [document, setKey(parties)]))
  for (const mover of movers) {
    const { document, statement } = mover.row
    const own = papers.get(document)
    const lonely = contracts.get(document)?.documents.length === 1 ? document : ''
    // Copies of a letter say the same of the same contracts.
    const saying = JSON.stringify([statement.amends, lonely, partiesOf.get(document)])
    const found = meant.get(saying) ?? meantBy(mover.row, own, nearTo(statement.amends, known))
    meant.set(saying, found)
    for (const contract of found) {
      const by = moves.get(contract)
      if (by === undefined) moves.set(contract, [mover])
      else by.push(mover)
    }
  }
  const moved = new Map<T, MovedEnd<T>>()
  for (const [{ ends }, by] of moves)
    for (const move of movedBy(ends, by)) if (!moved.has(move.end)) moved.set(move.end, move)
  return [...moved.values()]
}

/** The same number for documents of the same words. */
function numbered(words: readonly (readonly [document: string, said: string])[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  return new Map(
    words.map(([document, said]) => {
      const number = numbers.get(said) ?? numbers.size
      numbers.set(said, number)
      return [document, number]
    }),
  )
}

/** Each of the ends, those of the movers among them, with the first mover of the next later day that is of another document. */
function* movedBy<T extends ToldStatement>(ends: readonly End<T>[], movers: readonly End<T>[]): Generator<MovedEnd<T>> {
  const byDay = new Map<string, T[]>()
  for (const { row, day } of movers) {
    const same = byDay.get(day)
    if (same === undefined) byDay.set(day, [row])
    // The first, and one of another document for the ends of the first: more are never asked for.
    else if (same.length === 1 && same[0]?.document !== row.document) same.push(row)
  }
  const days = [...byDay.keys()].sort()
  const inOrder = [...ends, ...movers].sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1))
  let next = 0
  for (const { row: end, day } of inOrder) {
    while (next < days.length && (days[next] ?? '') <= day) next++
    const to = days[next]
    const by = to === undefined ? undefined : byDay.get(to)?.find(({ document }) => document !== end.document)
    if (to !== undefined && by !== undefined) yield { end, by, to }
  }
}

function papersOf<T extends ToldStatement>(
  items: readonly T[],
): { papers: ReadonlyMap<string, Paper<T>>; movers: readonly End<T>[] } {
  const papers = new Map<string, Paper<T>>()
  const movers: End<T>[] = []
  for (const item of items) {
    const { document, quote, statement } = item
    const paper = papers.get(document) ?? emptyPaper<T>()
    papers.set(document, paper)
    const { role, dates, parties } = statement
    for (const party of parties)
      if (party.kind === 'organization') paper.parties.add((party.refersTo ?? party.name).toLowerCase())
    if (role === 'dated' || role === 'effective' || role === 'signed' || (role === null && MADE_HERE.test(quote))) {
      const title = paperIn(quote) ?? paperIn(statement.text)
      if (title !== null) paper.titles.add(title)
      if (dates[0]?.precision === 'day' && dates[0].value !== null) paper.days.add(dates[0].value)
    }
    const day = endOf(statement)
    if (day !== null) (statement.amends === undefined ? paper.ends : movers).push({ row: item, day })
  }
  return { papers, movers }
}

/** Each document that holds a contract with the contract it is a copy of. */
function contractsOf<T extends ToldStatement>(papers: ReadonlyMap<string, Paper<T>>): ReadonlyMap<string, Contract<T>> {
  const known = new Map<string, Contract<T>>()
  const contracts = new Map<string, Contract<T>>()
  for (const [document, paper] of papers) {
    if (paper.ends.length === 0) continue
    const endDays = new Set(paper.ends.map(({ day }) => day))
    const key = `${setKey(paper.days)}|${setKey(endDays)}`
    const whole = `${key}|${setKey(paper.titles)}|${setKey(paper.parties)}`
    const contract = known.get(whole) ?? { paper, endDays, key, documents: [], ends: [] }
    known.set(whole, contract)
    contract.documents.push(document)
    for (const end of paper.ends) contract.ends.push(end)
    contracts.set(document, contract)
  }
  return contracts
}

/** 'Zwischen A und B wird am 1. März 2019 folgender Liefervertrag geschlossen': told like any event, and yet of this paper. */
const MADE_HERE =
  /(?<!\p{L})(?:this\s[^.;]{0,80}\b(?:made|concluded|entered into)|(?:diese[rs]?|folgende[rn]?|nachstehende[rn]?)\s[^;]{0,200}geschlossen)(?!\p{L})/iu

const emptyPaper = <T>(): Paper<T> => ({
  titles: new Set(),
  days: new Set(),
  parties: new Set(),
  ends: [],
})

/** The day on which a contract ends, where the statement says so of its own paper. */
function endOf({ kind, role, dates }: Statement): string | null {
  const [day] = dates
  return kind === 'document-date' && role === 'expires' && day?.precision === 'day' ? day.value : null
}

/** So many contracts of one day, end or name are looked at; among more nobody could say which is meant. */
const MOST_ALIKE = 50

/** The contracts by what an extension may call them: their days, their ends, the last two words of their names. */
function byKey<T extends ToldStatement>(
  contracts: readonly Contract<T>[],
): ReadonlyMap<string, readonly Contract<T>[]> {
  const known = new Map<string, Contract<T>[]>()
  for (const contract of contracts) {
    const { paper, endDays } = contract
    for (const key of new Set([...paper.days, ...endDays, ...[...paper.titles].map(nameKey)])) {
      const alike = known.get(key)
      if (alike === undefined) known.set(key, [contract])
      else alike.push(contract)
    }
  }
  return known
}

const nameKey = (title: string): string => title.split(' ').slice(-2).join(' ')

function nearTo<T extends ToldStatement>(
  amends: Amends | undefined,
  contracts: ReadonlyMap<string, readonly Contract<T>[]>,
): readonly Contract<T>[] {
  if (amends === undefined) return []
  const keys = [
    ...amends.from,
    ...amends.papers.flatMap(({ title, day }) => [nameKey(title), ...(day === null ? [] : [day])]),
  ]
  const near = keys.map((key) => contracts.get(key) ?? []).filter((alike) => alike.length <= MOST_ALIKE)
  return [...new Set(near.flat())]
}

/** The contract an extension means; its copies with it. */
function meantBy<T extends ToldStatement>(
  { document, statement }: T,
  own: Paper<T> | undefined,
  contracts: readonly Contract<T>[],
): readonly Contract<T>[] {
  const amends = statement.amends
  if (amends === undefined) return []
  const others = contracts.filter(({ documents }) => documents.length > 1 || documents[0] !== document)
  const sure = others.filter((contract) => refersTo(amends, own, contract) === 'sure')
  const meant = sure.length > 0 ? sure : others.filter((contract) => refersTo(amends, own, contract) === 'likely')
  const [first] = meant
  return first !== undefined && meant.every(({ key }) => key === first.key) ? meant : []
}

const setKey = (values: ReadonlySet<string>): string => [...values].sort().join(' ')

function refersTo<T extends ToldStatement>(
  { papers, from }: Amends,
  own: Paper<T> | undefined,
  { paper, endDays }: Contract<T>,
): 'sure' | 'likely' | null {
  const named = papers.filter(
    ({ title }) => !isBareTitle(title) && [...paper.titles].some((own) => isAlike(own, title)),
  )
  const hasDay = papers.some(
    ({ title, day }) => day !== null && paper.days.has(day) && ![...paper.titles].some((own) => isOther(own, title)),
  )
  if (hasDay) return 'sure'
  // A contract of that name, but of another day.
  if (named.some(({ day }) => day !== null) && paper.days.size > 0) return null
  const hasParty = own !== undefined && own.parties.intersection(paper.parties).size > 0
  if (from.some((day) => endDays.has(day)) && (hasParty || named.length > 0)) return 'sure'
  return hasParty && named.length > 0 ? 'likely' : null
}

/** 'master supply agreement' is what is called 'supply agreement' elsewhere. */
const isAlike = (a: string, b: string): boolean => a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`)

const isGerman = (title: string): boolean => /vertrag$|vereinbarung$|nachtrag$/.test(title)

/** Two names in one language that cannot mean one paper. */
const isOther = (a: string, b: string): boolean =>
  !isBareTitle(a) && !isBareTitle(b) && isGerman(a) === isGerman(b) && !isAlike(a, b)
