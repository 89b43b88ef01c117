// Collects every regular expression of the package (the literals of its sources, and those it builds when it is loaded or while it reads its own
// test sentences) and runs each by itself over texts that make an expression look again and again: one sign, one word of its own, two in turn.
// A thread of its own, so that a test can end it; before each expression it says which. Expressions given to it as data are run instead.
import { globSync, readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { parseSync, Visitor } from 'oxc-parser'
import type { Language } from '../src/span.ts'
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

const SOURCES = new URL('../src/', import.meta.url)

/** By how it is written. */
type Expressions = Map<string, { readonly source: string; readonly flags: string }>

function collectLiterals(into: Expressions): void {
  const visitor = new Visitor({
    Literal(node) {
      if ('regex' in node)
        into.set(`/${node.regex.pattern}/${node.regex.flags}`, new RegExp(node.regex.pattern, node.regex.flags))
    },
  })
  for (const file of globSync('**/*.ts', { cwd: SOURCES }))
    visitor.visit(parseSync(file, readFileSync(new URL(file, SOURCES), 'utf8')).program)
}

/** Called before the package is loaded, for most are built while its modules are. */
function collectBuilt(into: Expressions): void {
  globalThis.RegExp = new Proxy(RegExp, {
    construct(target, given: [string, string?]) {
      const built = new target(...given)
      into.set(String(built), built)
      return built
    },
  })
}

async function loadAndRead(): Promise<void> {
  for (const room of globSync('*/index.ts', { cwd: SOURCES })) await import(new URL(room, SOURCES).href)
  const { explainContract } = await import('../src/contract/index.ts')
  const { findDates } = await import('../src/dates/index.ts')
  const { mask, newVault, restore } = await import('../src/masking/index.ts')
  const { findParties, linkParties } = await import('../src/names/index.ts')
  const { findPersonal } = await import('../src/personal/index.ts')
  const { findContradictions, findMovedEnds, findStatements, groupStatements } = await import(
    '../src/statements/index.ts'
  )
  for (const [language, text] of TEXTS) {
    findDates(text, { language, reference: '2020-01-01' })
    explainContract(text)
    const told = findStatements({ text, language, zones: [], reference: '2020-01-01', dayOrder: null }).map(
      (statement) => ({ document: 'a', quote: text.slice(statement.start, statement.end), statement }),
    )
    groupStatements(told)
    findContradictions(told)
    findMovedEnds(told)
    linkParties([findParties(text, { language })])
    const vault = newVault('nonce')
    restore(mask(text, findPersonal(text, { language }), vault).text, vault)
  }
}

const given: readonly string[] | undefined = workerData
const expressions: Expressions = new Map(given?.map((source) => [source, new RegExp(source)]))
if (given === undefined) {
  const { RegExp } = globalThis
  collectLiterals(expressions)
  collectBuilt(expressions)
  await loadAndRead()
  globalThis.RegExp = RegExp
}
for (const [key, { source, flags }] of expressions) {
  parentPort?.postMessage(key)
  const expression = new RegExp(source, flags.replace(/[gy]/g, ''))
  const own = [...new Set(source.match(/[\p{L}§]{2,20}/gu))].slice(0, OWN_WORDS)
  for (const unit of [...SIGNS, ...own, ...own.map((word) => `${word} `)])
    expression.test(`${unit.repeat(LENGTH / unit.length)}\u0000`)
}
parentPort?.postMessage(expressions.size)
