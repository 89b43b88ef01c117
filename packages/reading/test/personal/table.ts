// `node packages/reading/test/personal/table.ts` writes into the README what is found, by what, and how well on the sentences of this folder.
import { readFileSync, writeFileSync } from 'node:fs'
import { PERSONAL_TYPES } from '../../src/personal/index.ts'
import { GERMAN_NUMBERS } from '../../src/personal/numbers-de.ts'
import { ANGLO_NUMBERS } from '../../src/personal/numbers-en.ts'
import { EUROPEAN_NUMBERS } from '../../src/personal/numbers-eu.ts'
import { WORLD_NUMBERS } from '../../src/personal/numbers-world.ts'
import { FRESH_LOOK_ALIKES_DE, FRESH_POSITIVES_DE } from './fresh-de.ts'
import { FRESH_LOOK_ALIKES_EN, FRESH_POSITIVES_EN } from './fresh-en.ts'
import { LOOK_ALIKES_DE } from './look-alikes-de.ts'
import { LOOK_ALIKES_EN } from './look-alikes-en.ts'
import { POSITIVES_DE } from './positives-de.ts'
import { POSITIVES_EN } from './positives-en.ts'
import { score } from './scored.ts'

const README = new URL('../../README.md', import.meta.url)
const BEGIN = '<!-- personal data: written by test/personal/table.ts -->\n'
const END = '<!-- end -->'

const RECOGNISERS = [...GERMAN_NUMBERS, ...ANGLO_NUMBERS, ...EUROPEAN_NUMBERS, ...WORLD_NUMBERS]

/** Validation and context of what no recogniser of numbers finds. */
const OTHERS: Readonly<Record<string, readonly [validation: string, context: string]>> = {
  PERSON: ['grammar of names', 'titles, roles, verbs'],
  ORGANIZATION: ['legal forms', 'or a role'],
  LOCATION: ['list', 'or a preposition'],
  STREET_ADDRESS: ['form', 'none'],
  POSTCODE_TOWN: ['range, list of towns', 'none'],
  DATE: ['calendar', 'none'],
  DATE_OF_BIRTH: ['calendar', 'required'],
  AGE: ['form', 'required'],
  EMAIL: ['form', 'none'],
  PHONE: ['form, calling codes', 'or a word'],
  URL: ['form', 'none'],
  IP: ['form', 'or a word'],
  MAC_ADDRESS: ['form', 'or a word'],
  IBAN: ['mod 97, length by country', 'none'],
  BIC: ['form, country', 'required'],
  CREDIT_CARD: ['Luhn, issuer', 'or a word'],
  CRYPTO: ['double SHA-256, BCH; form for Ethereum', 'none'],
  SECRET: ['issuer’s prefix', 'or a word'],
  DE_KFZ: ['district', 'or a word'],
  DE_PLZ: ['range', 'required'],
}

function waysOf(type: string): readonly [string, string] {
  const others = OTHERS[type]
  if (others !== undefined) return others
  const own = RECOGNISERS.filter((one) => one.type === type)
  const checked = [...new Set(own.flatMap(({ checkedBy }) => checkedBy ?? []))]
  const unchecked = own.some(({ check }) => check === null)
  const context = own.some(({ alone }) => alone > 0)
    ? own.some((one) => one.context !== null)
      ? 'or a word'
      : 'none'
    : 'required'
  const ways = checked.length === 0 ? ['form'] : [...checked, ...(unchecked ? ['form with a word'] : [])]
  return [ways.join(', '), context]
}

export function tableOfTypes(): string {
  const { byType } = score([
    ['en', FRESH_POSITIVES_EN],
    ['en', FRESH_LOOK_ALIKES_EN],
    ['de', FRESH_POSITIVES_DE],
    ['de', FRESH_LOOK_ALIKES_DE],
    ['en', POSITIVES_EN],
    ['de', POSITIVES_DE],
    ['en', LOOK_ALIKES_EN],
    ['de', LOOK_ALIKES_DE],
  ])
  const rows = Object.entries(PERSONAL_TYPES).map(([type, meaning]) => {
    const [validation, context] = waysOf(type)
    const count = byType.get(type)
    const found = count === undefined || count.wanted === 0 ? '–' : `${count.right} of ${count.wanted}`
    const right = count === undefined || count.said === 0 ? '–' : `${count.right} of ${count.said}`
    return `| \`${type}\` | ${meaning} | ${validation} | ${context} | ${found} | ${right} |`
  })
  return ['| type | what | checked by | context | found | right |', '|---|---|---|---|---|---|', ...rows, ''].join('\n')
}

const readme = (): string => readFileSync(README, 'utf8')

export function writtenTable(): string {
  const text = readme()
  return text.slice(text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END, text.indexOf(BEGIN)))
}

if (import.meta.main) {
  const text = readme()
  const begin = text.indexOf(BEGIN) + BEGIN.length
  writeFileSync(README, text.slice(0, begin) + tableOfTypes() + text.slice(text.indexOf(END, begin)))
}
