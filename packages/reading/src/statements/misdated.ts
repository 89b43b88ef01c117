// Papers that one document dates otherwise than another, or than the paper itself. A false contradiction is worse than a missing one: the
// paper must be known for certain, by kind and number, by the title of a contract between the same people, or as the only letter of one
// person to another with a day that a slip of the pen makes of the one named.
import { dayNumber, parseDay } from '../dates/index.ts'
import type { PartyMention } from '../names/party.ts'
import type { ToldStatement } from './content.ts'
import { shared } from './content.ts'
import { type Contradiction, writtenDate } from './contradictions.ts'
import { type PaperName, paperAmended, paperCalled, paperNamed } from './paper-names.ts'

/** Who the documents mean, across all of them. */
export interface PeopleOfPapers<T extends ToldStatement> {
  /** The same for every name of one party; null for a name nobody holds. */
  readonly partyOf: (item: T, mention: PartyMention) => string | null
  /** All parties a document names. */
  readonly partiesOf: (document: string) => ReadonlySet<string>
}

interface Dated<T> {
  readonly item: T
  readonly day: string
  readonly written: string
}

interface Named<T> extends Dated<T>, PaperName {}

/** A paper of the matter, by the days it says of itself. */
interface Own<T> extends Dated<T> {
  readonly name: PaperName | null
  /** The contract it changes. */
  readonly amends: PaperName | null
  /** Sender first, then whom it is for. */
  readonly people: readonly string[]
  readonly isMail: boolean
  readonly days: ReadonlySet<string>
}

/** Fewer characters of a number are used by everyone: then two parties must be the same. */
const TELLING_NUMBER = 3
/** A slip of the pen: so many days at most. */
const NEAR = 7
/** A paper of which more days are told is more than one paper. */
const MOST_DAYS = 2
/** More papers of one name than this are not compared. */
const MOST_TOLD = 200
/** A contract is known by both who made it. */
const LEAST_PEOPLE = 2

/** Pairs of different documents, the surer witness (the paper itself) first; each pair of documents once for each paper. */
export function findMisdatedPapers<T extends ToldStatement>(
  items: readonly T[],
  people: PeopleOfPapers<T>,
): Contradiction<T>[] {
  const named = items.flatMap(namesIn)
  if (named.length === 0) return []
  const own = ownPapers(items, people)
  return [...byMark(named, own, people), ...byAmended(named, own, people), ...byLetter(named, own, people)]
}

function namesIn<T extends ToldStatement>(item: T): Named<T>[] {
  const { statement, quote } = item
  if (statement.kind === 'document-date' || statement.isQuoted) return []
  return statement.dates.flatMap((date): Named<T>[] => {
    if (date.value === null || date.precision !== 'day' || date.qualifier !== null || date.range !== null) return []
    if (date.basis !== null || date.start < statement.start) return []
    const name = paperNamed(quote.slice(0, date.start - statement.start))
    const written = quote.slice(date.start - statement.start, date.end - statement.start).replace(/\s+/g, ' ')
    return name === null ? [] : [{ item, day: date.value.slice(0, 10), written, ...name }]
  })
}

function ownPapers<T extends ToldStatement>(items: readonly T[], { partyOf }: PeopleOfPapers<T>): Own<T>[] {
  const days = new Map<string, Set<string>>()
  const first = new Map<string, T>()
  for (const item of items) {
    const { kind, role, isQuoted, dates } = item.statement
    const day = dates[0]?.value?.slice(0, 10)
    if (kind !== 'document-date' || isQuoted || day === undefined || dates[0]?.precision !== 'day') continue
    const known = days.get(item.document)
    if (known === undefined) days.set(item.document, new Set([day]))
    else known.add(day)
    const isOwn = role === 'dated' || role === 'sent' || role === 'effective'
    if (isOwn && !first.has(item.document)) first.set(item.document, item)
  }
  return [...first.values()].map((item): Own<T> => {
    const { statement } = item
    return {
      item,
      day: statement.dates[0]?.value?.slice(0, 10) ?? '',
      written: writtenDate(item),
      name: paperCalled(statement.text),
      amends: paperAmended(statement.text),
      people: [...new Set(statement.parties.flatMap((mention) => partyOf(item, mention) ?? []))],
      isMail: statement.role === 'sent',
      days: days.get(item.document) ?? new Set(),
    }
  })
}

const keyOf = ({ kind, mark }: PaperName): string => `${kind} ${mark ?? ''}`

function byMark<T extends ToldStatement>(
  named: readonly Named<T>[],
  own: readonly Own<T>[],
  people: PeopleOfPapers<T>,
): Contradiction<T>[] {
  const namings = Map.groupBy(
    named.filter(({ mark }) => mark !== null),
    keyOf,
  )
  const papers = Map.groupBy(
    own.filter(({ name }) => name !== null),
    ({ name }) => (name === null ? '' : keyOf(name)),
  )
  return [...namings].flatMap(([key, all]) => {
    const { kind, mark } = all[0] ?? { kind: 'contract', mark: '' }
    const once = oncePerDocument(all)
    const held = papers.get(key) ?? []
    if (once.length + held.length > MOST_TOLD || kind === 'amending') return []
    const isTitled = kind === 'contract'
    const least = isTitled || kind === 'amendment' || (mark ?? '').length < TELLING_NUMBER ? LEAST_PEOPLE : 1
    const isOne = (a: Dated<T>, b: Dated<T>) =>
      a.item.document !== b.item.document &&
      shared(people.partiesOf(a.item.document), people.partiesOf(b.item.document)) >= least &&
      (!isTitled || isSlip(a.day, b.day))
    const days = new Set([...once, ...held].map(({ day }) => day))
    if (isTitled && days.size > MOST_DAYS) return []
    const known = new Set(held.flatMap((paper) => [...paper.days]))
    const strangers = once.filter(({ day }) => !known.has(day))
    if (held.length > 0)
      return strangers.flatMap((naming) => {
        const meant = held.filter((paper) => isOne(paper, naming))
        return new Set(meant.map(({ day }) => day)).size === 1 ? pairOf(meant[0], naming) : []
      })
    return once.flatMap((naming, i) => {
      const other = once.slice(0, i).find((earlier) => earlier.day !== naming.day && isOne(earlier, naming))
      return pairOf(other, naming)
    })
  })
}

/**
 * 'The Supply Agreement dated …, as amended on 10 December': where one paper alone changed that contract between the same people before the
 * document was written, it is meant. Days on which it was signed or takes effect are its own.
 */
function byAmended<T extends ToldStatement>(
  named: readonly Named<T>[],
  own: readonly Own<T>[],
  people: PeopleOfPapers<T>,
): Contradiction<T>[] {
  const naming = new Map(own.map((paper) => [paper.item.document, paper]))
  const changing = Map.groupBy(
    own.filter(({ amends }) => amends !== null),
    ({ amends }) => amends?.mark ?? '',
  )
  return oncePerDocument(named.filter(({ kind }) => kind === 'amending')).flatMap((name) => {
    const from = naming.get(name.item.document)
    const held = changing.get(name.mark ?? '') ?? []
    if (from === undefined || held.length > MOST_TOLD) return []
    const known = people.partiesOf(name.item.document)
    const meant = held.filter(
      ({ item, day }) =>
        item.document !== name.item.document &&
        day < from.day &&
        shared(people.partiesOf(item.document), known) >= LEAST_PEOPLE,
    )
    const [paper] = meant
    const isDisputed =
      paper !== undefined && meant.length === 1 && !paper.days.has(name.day) && isSlip(paper.day, name.day)
    return isDisputed ? pairOf(paper, name) : []
  })
}

/** A document that gives two days for one number speaks of two things, or of more than the paper's own day. */
function oncePerDocument<T extends ToldStatement>(all: readonly Named<T>[]): Named<T>[] {
  return [...Map.groupBy(all, ({ item }) => item.document).values()].flatMap((own) =>
    new Set(own.map(({ day }) => day)).size === 1 ? own.slice(0, 1) : [],
  )
}

function byLetter<T extends ToldStatement>(
  named: readonly Named<T>[],
  own: readonly Own<T>[],
  people: PeopleOfPapers<T>,
): Contradiction<T>[] {
  const naming = new Map(own.map((paper) => [paper.item.document, paper]))
  const bySender = Map.groupBy(own, ({ people: [sender] }) => sender ?? '')
  // A day that is some paper's own needs no other.
  const ownDays = new Set(own.flatMap(({ days }) => [...days]))
  const told = new Set<string>()
  return named.flatMap((name) => {
    const from = naming.get(name.item.document)
    if (name.owner === null || from === undefined || (name.kind !== 'letter' && name.kind !== 'mail')) return []
    if (ownDays.has(name.day) || name.day > from.day) return []
    const key = `${name.item.document} ${name.kind} ${name.owner} ${name.day}`
    if (told.has(key)) return []
    told.add(key)
    const meant = lettersMeant(name, from, { bySender, own, people })
    const [letter] = meant
    if (letter === undefined || meant.length !== 1 || !isSlip(letter.day, name.day)) return []
    return pairOf(letter, name)
  })
}

interface Letters<T extends ToldStatement> {
  readonly bySender: ReadonlyMap<string, readonly Own<T>[]>
  readonly own: readonly Own<T>[]
  readonly people: PeopleOfPapers<T>
}

/** The letters, copies counted once, from and to the people that 'your letter' or 'our letter' means in a document. */
function lettersMeant<T extends ToldStatement>(
  { owner, kind, item }: Named<T>,
  from: Own<T>,
  { bySender, own, people }: Letters<T>,
): Own<T>[] {
  const [writer, reader] = from.people
  if (writer === undefined) return []
  const others = people.partiesOf(from.item.document)
  const candidates = owner === 'ours' ? (bySender.get(writer) ?? []) : own.length > MOST_TOLD ? [] : own
  const fitting = candidates.filter((letter) => {
    const [sender, addressee] = letter.people
    if (letter.item.document === item.document || letter.isMail !== (kind === 'mail') || sender === undefined)
      return false
    if (letter.name !== null && letter.name.kind !== 'contract') return false
    if (letter.day > from.day) return false
    const named = people.partiesOf(letter.item.document)
    const [theirs, mine] = owner === 'ours' ? [addressee, sender] : [sender, addressee]
    // Who is not known by the letterhead must at least be named in both.
    const isTheirs =
      reader !== undefined && theirs !== undefined ? theirs === reader : others.has(theirs ?? reader ?? '')
    const isMine = mine !== undefined ? mine === writer : named.has(writer)
    return isTheirs && isMine && theirs !== writer
  })
  return [...Map.groupBy(fitting, ({ day, people: [sender] }) => `${day} ${sender ?? ''}`).values()].flatMap((copies) =>
    copies.slice(0, 1),
  )
}

function pairOf<T extends ToldStatement>(a: Dated<T> | undefined, b: Dated<T>): Contradiction<T>[] {
  return a === undefined ? [] : [{ pair: [a.item, b.item], written: [a.written, b.written] }]
}

/** One of day, month and year may be wrong, or the day by a few. */
function isSlip(a: string, b: string): boolean {
  const [one, other] = [parseDay(a), parseDay(b)]
  if (one === null || other === null || a === b) return false
  if (Math.abs(dayNumber(one) - dayNumber(other)) <= NEAR) return true
  const isSameYear = one.year === other.year
  const isSameMonth = one.month === other.month
  const isSameDay = one.day === other.day
  return isSameDay && (isSameYear || (isSameMonth && Math.abs(one.year - other.year) === 1))
}
