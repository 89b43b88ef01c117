// Who writes to whom, in letters without a postcode to know their addresses by, in memoranda, in mails and in what mails quote.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language } from '../span.ts'
import { findStatements } from './find.ts'

type Zones = { readonly start: number; readonly end: number; readonly kind: string; readonly label: string | null }[]

/** Who the row is about that quotes these words. */
function partiesAt(text: string, words: string, language: Language, zones: Zones = []): string[] {
  const said = findStatements({ text, language, zones, reference: null, dayOrder: null })
  const row = said.find(({ start, end }) => text.slice(start, end).includes(words))
  assert.ok(row !== undefined, `no row quotes ‘${words}’`)
  return row.parties.map((party) => party.refersTo ?? party.name)
}

const [FROM, TO] = ['Harbour Sample Ltd', 'Muster Foods Ltd']
const letter = (head: string, greeting: string, close: string) =>
  `${head}\n\n${greeting}\n\nOn 2 July 2019 you refused the crates. On 4 July 2019 we sold them.\n\n${close}\n`
const SIGNED = `Yours sincerely\n\nJane Sample\nfor ${FROM}`

const LETTERS: readonly [how: string, head: string, greeting: string, close: string][] = [
  [
    'a street in a town without a postcode',
    `${FROM}\nUnit 4, Example Park, Dublin 12\n\n10 July 2019\n\nThe Directors\n${TO}\n8 Probe Quay\nCork`,
    'Dear Directors,',
    'Regards,\n\nJane Sample\nManaging Director',
  ],
  [
    'a state that is written out',
    `${FROM}\n200 Example Avenue, Suite 14\nSampletown, Illinois 60601\n\nJuly 10, 2019\n\nMs. Erika Probe\n${TO}\n77 Muster Street\nProbeville, New York 10001`,
    'Dear Ms. Probe:',
    'Very truly yours,\n\nJane Sample',
  ],
  [
    'a salutation to nobody by name',
    `${FROM}\n1 Example Plaza\nSampletown, TX 78701\n\nJuly 10, 2019\n\n${TO}\n5 Probe Blvd.\nMusterville, TX 75201`,
    'Ladies and Gentlemen:',
    `Sincerely,\n\n${FROM.toUpperCase()}\n\nBy: Jane Sample`,
  ],
  ['a post-office box', `10 July 2019\n\n${TO}\nP.O. Box 12\nMusterville`, 'To whom it may concern,', SIGNED],
  ['the head of a memorandum', `To: ${TO}\nFrom: ${FROM}\nDate: 10 July 2019`, 'Dear Sirs', 'Yours faithfully'],
]

for (const [how, head, greeting, close] of LETTERS)
  test(`who writes to whom is known by ${how}`, () => {
    const text = letter(head, greeting, close)
    const [day = ''] = /10 July 2019|July 10, 2019/.exec(head) ?? []
    const plainly = (names: string[]) => names.map((name) => name.toLowerCase())
    assert.deepEqual(plainly(partiesAt(text, 'refused', 'en')), [TO.toLowerCase()])
    assert.deepEqual(plainly(partiesAt(text, 'sold them', 'en')), [FROM.toLowerCase()])
    assert.deepEqual(plainly(partiesAt(text, day, 'en')), [FROM.toLowerCase(), TO.toLowerCase()])
  })

test('who is greeted by name is the addressee of a letter without an address', () => {
  const text = letter('10 July 2019', 'Dear Ms Probe,', SIGNED)
  assert.deepEqual(partiesAt(text, 'refused', 'en'), ['Probe'])
  assert.deepEqual(partiesAt(letter('10 July 2019', 'Dear Sir or Madam,', SIGNED), 'refused', 'en'), [])
})

test('an address is no subject of the letter', () => {
  const text = `14 Example Lane\nBristol BS1 4DJ\n\n3 March 2021\n\nMr John Probe\n22 Sample Road\nBath BA1 1AA\n\nDear Mr Probe\n\nPlease call.\n`
  const [row] = findStatements({ text, language: 'en', zones: [], reference: null, dayOrder: null })
  assert.equal(row?.text, '3 March 2021')
})

interface Mail {
  readonly text: string
  readonly zones: Zones
}

/** A mail as its reader gives it: fields at its head, what it quotes at its end. */
function mail(fields: Record<string, string>, own: string, quoted = ''): Mail {
  const head = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`)
  const text = `${head.join('')}\n${own}\n\n${quoted}`
  let at = 0
  const zones: Zones = head.map((line, i) => {
    const start = at
    at += line.length
    return { start, end: at - 1, kind: 'field', label: Object.keys(fields)[i] ?? null }
  })
  if (quoted !== '') zones.push({ start: text.length - quoted.length, end: text.length, kind: 'quoted', label: null })
  return { text, zones }
}

const JANE = 'Jane Sample <jane@sample.example>'
const MAX = 'Max Muster <max@muster.example>'

test('in a mail “you” is the one person it was sent to, and of several whom it greets', () => {
  const own = 'You refused the crates on 2 July 2019.'
  const one = mail({ From: JANE, To: MAX, Cc: 'Erika Probe <erika@probe.example>' }, own)
  assert.deepEqual(partiesAt(one.text, 'refused', 'en', one.zones), ['Max Muster'])
  const two = mail({ From: JANE, To: `${MAX}, Erika Probe <erika@probe.example>` }, own)
  assert.deepEqual(partiesAt(two.text, 'refused', 'en', two.zones), [])
  const greeted = mail({ From: JANE, To: `${MAX}, Erika Probe <erika@probe.example>` }, `Dear Ms Probe,\n\n${own}`)
  assert.deepEqual(partiesAt(greeted.text, 'refused', 'en', greeted.zones), ['Erika Probe'])
})

test('in einer zitierten Antwort ist „Sie“, wer sie zitiert', () => {
  const quoted = `Am 3. Juli 2019 um 09:12 schrieb Jane Sample:\n> Wie besprochen haben Sie die Kisten am 2. Juli 2019 abgelehnt.\n> Sie wurden am 4. Juli 2019 verkauft.\n`
  const { text, zones } = mail({ Von: MAX, An: JANE }, 'Siehe unten.', quoted)
  assert.deepEqual(partiesAt(text, 'abgelehnt', 'de', zones), ['Max Muster'])
  assert.deepEqual(partiesAt(text, 'verkauft', 'de', zones), [])
})

test('in a quoted mail with its head “you” is whom it was sent to, whoever quotes it', () => {
  const head = (to: string) =>
    `From: Jane Sample\nSent: 3 July 2019 09:12\nTo: ${to}\nSubject: Crates\n\nOn 2 July 2019 you refused the crates.\n`
  const said = (to: string) => {
    const { text, zones } = mail({ From: MAX, To: 'Erika Probe <erika@probe.example>' }, 'See below.', head(to))
    return partiesAt(text, 'refused', 'en', zones)
  }
  assert.deepEqual(said('Clara Vorlage'), ['Clara Vorlage'])
  assert.deepEqual(said('Clara Vorlage; Max Muster'), [])
})

test('in a thread each quoted mail speaks to the one that answers it', () => {
  const quoted = `On 3 July 2019 at 09:12 Jane Sample wrote:\n> You refused the crates on 2 July 2019.\n>\n> On 1 July 2019 at 17:30 Max Muster wrote:\n>> You promised me apples on 28 June 2019.\n`
  const { text, zones } = mail({ From: MAX, To: JANE }, 'No.', quoted)
  assert.deepEqual(partiesAt(text, 'refused', 'en', zones), ['Max Muster'])
  assert.deepEqual(partiesAt(text, 'promised', 'en', zones), ['Jane Sample', 'Max Muster'])
})

test('a quoted mail whose paragraphs are stretches of their own has one day, from which all of them count', () => {
  const first = 'Am 17.10.2023 um 09:15 schrieb Jane Sample:\nGuten Morgen,\n\ndie Kisten kamen gestern.'
  const second = 'Der Container wurde am 28.09. in Musterhafen übernommen.'
  const { text, zones } = mail(
    { Von: MAX, An: JANE },
    'Siehe unten.',
    `${first}\n\n${'Wir bitten um Nachricht. '.repeat(12)}\n\n${second}`,
  )
  const quoted = zones.at(-1)?.start ?? 0
  const cut = text.indexOf(second)
  const apart = [
    ...zones.slice(0, -1),
    { start: quoted, end: cut - 2, kind: 'quoted', label: null },
    { start: cut, end: text.length, kind: 'quoted', label: null },
  ]
  const row = findStatements({ text, language: 'de', zones: apart, reference: '2023-10-19', dayOrder: null }).find(
    ({ start, end }) => text.slice(start, end).includes('Musterhafen'),
  )
  assert.equal(row?.dates[0]?.value, '2023-09-28')
})
