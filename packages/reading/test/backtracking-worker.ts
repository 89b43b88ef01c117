// Collects every regular expression the package runs while it reads its own test sentences, and runs each by itself over texts that make an
// expression look again and again: one sign, one word of its own, two in turn. A thread of its own, so that a test can end it; before each
// expression it says which.
import { parentPort } from 'node:worker_threads'
import { explainContract } from '../src/contract/index.ts'
import { findDates } from '../src/dates/index.ts'
import { mask, newVault, restore } from '../src/masking/index.ts'
import { findParties, linkParties } from '../src/names/index.ts'
import { findPersonal } from '../src/personal/index.ts'
import type { Language } from '../src/span.ts'
import { findContradictions, findMovedEnds, findStatements, groupStatements } from '../src/statements/index.ts'
import { CLAUSES_DE } from './contract/clauses-de.ts'
import { CLAUSES_EN } from './contract/clauses-en.ts'
import { ENGLISH, GERMAN, TRAPS } from './dates/sets.ts'
import { OPENINGS_DE } from './parties/openings-de.ts'
import { OPENINGS_EN } from './parties/openings-en.ts'
import { LOOK_ALIKES_DE } from './personal/look-alikes-de.ts'
import { LOOK_ALIKES_EN } from './personal/look-alikes-en.ts'
import { POSITIVES_DE } from './personal/positives-de.ts'
import { POSITIVES_EN } from './personal/positives-en.ts'
import { TOLD_DE } from './statements/told-de.ts'
import { TOLD_EN } from './statements/told-en.ts'

/** As long as most windows that are cut for an expression; what reads whole texts is held to a megabyte elsewhere. Characters. */
const LENGTH = 600
/** Signs that classes and gaps are made of. */
const SIGNS = [' ', '\n', '\t', 'a', 'A', '1', '.', ',', '(', '"', '_', '-', ' a', 'A. ', '1.', '\n ', 'Aa ', '(a)']
/** So many words of an expression's own are tried. */
const OWN_WORDS = 6

const collected = new Map<string, RegExp>()
// oxlint-disable-next-line typescript/unbound-method -- called with the expression it was taken from
const original = RegExp.prototype.exec
Reflect.set(RegExp.prototype, 'exec', function exec(this: RegExp, text: string) {
  collected.set(`/${this.source}/${this.flags}`, this)
  return original.call(this, text)
})

/** A contract of many clauses in each language, some that are short, and sentences of every kind. */
const TEXTS: readonly (readonly [Language, string])[] = [
  [
    'en',
    `AGREEMENT\n\n${OPENINGS_EN[0]?.[0]}\n\n${CLAUSES_EN.map(([clause]) => clause).join('\n\n')}\n\nBy: /s/ Jane Sample\nDate: May 3, 2020`,
  ],
  [
    'de',
    `Vertrag\n\n${OPENINGS_DE[0]?.[0]}\n\n${CLAUSES_DE.map(([clause]) => clause).join('\n\n')}\n\nOrt, Datum   Unterschrift`,
  ],
  [
    'en',
    'Dear Ms Sample,\n\nThe term of the Supply Agreement dated 1 March 2019 is extended to 30 June 2024 (the “End”).\n\nYours sincerely',
  ],
  ...OPENINGS_EN.slice(0, 20).map(([opening]) => ['en', `AGREEMENT\n\n${opening}\n\nBy: /s/ Jane Sample`] as const),
  ...OPENINGS_DE.slice(0, 20).map(([opening]) => ['de', `Vertrag\n\n${opening}\n\nOrt, Datum   Unterschrift`] as const),
  ['en', [...ENGLISH, ...TRAPS].map(({ text }) => text).join('\n\n')],
  ['de', GERMAN.map(({ text }) => text).join('\n\n')],
  ['en', TOLD_EN.replaceAll('⏎', '\n')],
  ['de', TOLD_DE.replaceAll('⏎', '\n')],
  ['en', [POSITIVES_EN, LOOK_ALIKES_EN].join('\n')],
  ['de', [POSITIVES_DE, LOOK_ALIKES_DE].join('\n')],
]

for (const [language, text] of TEXTS) {
  findDates(text, { language, reference: '2020-01-01' })
  explainContract(text)
  const statements = findStatements({ text, language, zones: [], reference: '2020-01-01', dayOrder: null })
  const told = statements.map((statement) => ({
    document: 'a',
    quote: text.slice(statement.start, statement.end),
    statement,
  }))
  groupStatements(told)
  findContradictions(told)
  findMovedEnds(told)
  linkParties([findParties(text, { language })])
  const vault = newVault('nonce')
  restore(mask(text, findPersonal(text, { language }), vault).text, vault)
}
Reflect.set(RegExp.prototype, 'exec', original)

for (const [key, { source, flags }] of collected) {
  parentPort?.postMessage(key)
  const expression = new RegExp(source, flags.replace(/[gy]/g, ''))
  const own = [...new Set(source.match(/[\p{L}§]{2,20}/gu))].slice(0, OWN_WORDS)
  for (const unit of [...SIGNS, ...own, ...own.map((word) => `${word} `)])
    expression.test(`${unit.repeat(LENGTH / unit.length)}\u0000`)
}
parentPort?.postMessage(collected.size)
