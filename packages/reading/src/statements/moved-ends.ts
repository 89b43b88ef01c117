// Ends of contracts that another document of the matter moves: an amendment, a letter or a mail says 'the term is extended to 30 June 2024'.
// The end stays a row; it is only said that it was moved, and by what. Careful rather than complete: the mover must name the contract by
// its day, by the end it moves, or by its title and a party; where two contracts could be meant, none is.
import type { Amends } from './amends.ts'
import type { ToldStatement } from './content.ts'
import { isBareTitle, paperIn } from './one-paper.ts'
import type { Statement } from './statement.ts'

export interface MovedEnd<T extends ToldStatement = ToldStatement> {
  /** The row that says the end as it was. */
  readonly end: T
  /** The sentence of another document that moves it. */
  readonly by: T
  /** The day it is moved to, ISO. */
  readonly to: string
}

interface Paper<T> {
  readonly document: string
  readonly titles: Set<string>
  /** The days it says of itself. */
  readonly days: Set<string>
  readonly parties: Set<string>
  readonly ends: T[]
}

/** Each end with the next day it is moved to. Near linear: papers are compared with those that move an end alone. */
export function findMovedEnds<T extends ToldStatement>(items: readonly T[]): MovedEnd<T>[] {
  const movers = items.filter(({ statement }) => statement.amends !== undefined && endOf(statement) !== null)
  if (movers.length === 0) return []
  const papers = papersOf(items)
  const contracts = byKey([...papers.values()].filter(({ ends }) => ends.length > 0))
  const moves = new Map<Paper<T>, T[]>()
  for (const mover of movers)
    for (const paper of meantBy(mover, papers.get(mover.document), nearTo(mover.statement.amends, contracts)))
      moves.set(paper, [...(moves.get(paper) ?? []), mover])
  return [...moves].flatMap(([{ ends }, by]) => {
    const inOrder = by.toSorted((a, b) => compare(endOf(a.statement), endOf(b.statement)))
    return [...ends, ...inOrder].flatMap((end) => {
      const next = inOrder.find((mover) => compare(endOf(mover.statement), endOf(end.statement)) > 0)
      const to = next === undefined ? null : endOf(next.statement)
      return next === undefined || to === null || next.document === end.document ? [] : [{ end, by: next, to }]
    })
  })
}

function papersOf<T extends ToldStatement>(items: readonly T[]): ReadonlyMap<string, Paper<T>> {
  const papers = new Map<string, Paper<T>>()
  for (const item of items) {
    const { document, quote, statement } = item
    const paper = papers.get(document) ?? emptyPaper<T>(document)
    papers.set(document, paper)
    const { role, dates, parties } = statement
    for (const party of parties)
      if (party.kind === 'organization') paper.parties.add((party.refersTo ?? party.name).toLowerCase())
    if (role === 'dated' || role === 'effective' || role === 'signed' || (role === null && MADE_HERE.test(quote))) {
      const title = paperIn(quote) ?? paperIn(statement.text)
      if (title !== null) paper.titles.add(title)
      if (dates[0]?.precision === 'day' && dates[0].value !== null) paper.days.add(dates[0].value)
    }
    if (statement.amends === undefined && endOf(statement) !== null) paper.ends.push(item)
  }
  return papers
}

/** 'Zwischen A und B wird am 1. März 2019 folgender Liefervertrag geschlossen': told like any event, and yet of this paper. */
const MADE_HERE =
  /(?<!\p{L})(?:this\s[^.;]{0,80}\b(?:made|concluded|entered into)|(?:diese[rs]?|folgende[rn]?|nachstehende[rn]?)\s[^;]{0,200}geschlossen)(?!\p{L})/iu

const emptyPaper = <T>(document: string): Paper<T> => ({
  document,
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

const compare = (a: string | null, b: string | null): number => {
  if (a === b || a === null || b === null) return 0
  return a < b ? -1 : 1
}

/** So many contracts of one day, end or name are looked at; among more nobody could say which is meant. */
const MOST_ALIKE = 50

/** The contracts by what an extension may call them: their days, their ends, the last two words of their names. */
function byKey<T extends ToldStatement>(contracts: readonly Paper<T>[]): ReadonlyMap<string, readonly Paper<T>[]> {
  const known = new Map<string, Paper<T>[]>()
  for (const paper of contracts)
    for (const key of new Set([...paper.days, ...endDays(paper), ...[...paper.titles].map(nameKey)])) {
      const alike = known.get(key)
      if (alike === undefined) known.set(key, [paper])
      else alike.push(paper)
    }
  return known
}

const nameKey = (title: string): string => title.split(' ').slice(-2).join(' ')

function nearTo<T extends ToldStatement>(
  amends: Amends | undefined,
  contracts: ReturnType<typeof byKey<T>>,
): readonly Paper<T>[] {
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
  contracts: readonly Paper<T>[],
): readonly Paper<T>[] {
  const amends = statement.amends
  if (amends === undefined) return []
  const others = contracts.filter((paper) => paper.document !== document)
  const sure = others.filter((paper) => refersTo(amends, own, paper) === 'sure')
  const meant = sure.length > 0 ? sure : others.filter((paper) => refersTo(amends, own, paper) === 'likely')
  const [first] = meant
  return first !== undefined && meant.every((paper) => isCopy(paper, first)) ? meant : []
}

const isCopy = <T extends ToldStatement>(a: Paper<T>, b: Paper<T>): boolean =>
  setKey(a.days) === setKey(b.days) && setKey(endDays(a)) === setKey(endDays(b))

const setKey = (values: ReadonlySet<string>): string => [...values].sort().join(' ')

const endDays = <T extends ToldStatement>({ ends }: Paper<T>): Set<string> =>
  new Set(ends.flatMap(({ statement }) => endOf(statement) ?? []))

function refersTo<T extends ToldStatement>(
  { papers, from }: Amends,
  own: Paper<T> | undefined,
  paper: Paper<T>,
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
  const ends = endDays(paper)
  if (from.some((day) => ends.has(day)) && (hasParty || named.length > 0)) return 'sure'
  return hasParty && named.length > 0 ? 'likely' : null
}

/** 'master supply agreement' is what is called 'supply agreement' elsewhere. */
const isAlike = (a: string, b: string): boolean => a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`)

const isGerman = (title: string): boolean => /vertrag$|vereinbarung$|nachtrag$/.test(title)

/** Two names in one language that cannot mean one paper. */
const isOther = (a: string, b: string): boolean =>
  !isBareTitle(a) && !isBareTitle(b) && isGerman(a) === isGerman(b) && !isAlike(a, b)
