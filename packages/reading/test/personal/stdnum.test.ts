// Every check digit that `stdnum` knows too is held against it: random numbers of the right form, each with every last character there can be.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stdnum } from 'stdnum'
import { isDutchServiceNumber, luhn } from '../../src/personal/checksums.ts'
import {
  isAustrianInsuranceNumber,
  isAustrianVatId,
  isGermanPensionNumber,
  isGermanTaxId,
  isGermanVatId,
  isSwissCompanyId,
  isSwissInsuranceNumber,
} from '../../src/personal/numbers-de.ts'
import {
  isAustralianBusinessNumber,
  isAustralianCompanyNumber,
  isAustralianTaxFileNumber,
  isBritishTaxReference,
  isCanadianInsuranceNumber,
} from '../../src/personal/numbers-en.ts'
import {
  isBelgianNationalNumber,
  isFrenchInsuranceNumber,
  isPesel,
  isSpanishNie,
  isSpanishNif,
} from '../../src/personal/numbers-eu.ts'
import { isVatId } from '../../src/personal/numbers-vat.ts'

/** Small, and the same on every run (mulberry32). */
function randomDigits(): (count: number) => string {
  let state = 20_260_101
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % 10
  }
  return (count) => Array.from({ length: count }, next).join('')
}
const digits = randomDigits()
/** Day, month, year of two digits each. */
const day = () => `${10 + (Number(digits(2)) % 18)}0${1 + (Number(digits(1)) % 9)}${digits(2)}`
const yearFirst = () => `0${digits(1)}0${1 + (Number(digits(1)) % 9)}${10 + (Number(digits(2)) % 18)}`

const FIGURES = Array.from('0123456789')
/** Where two digits are the check. */
const PAIRS = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'))
const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')

interface Scheme {
  readonly name: string
  readonly ours: (id: string) => boolean
  readonly theirs: (id: string) => boolean
  /** All but the check at its end. */
  readonly body: () => string
  readonly last?: readonly string[]
  /** We refuse what the law forbids and they let pass. */
  readonly stricter?: boolean
}

const { DE, AT, CH, FR, NL, GB, BE, ES, PL, AU, CA } = stdnum
const is = (validator: { validate: (id: string) => { isValid: boolean } } | undefined) => (id: string) => {
  assert.ok(validator !== undefined)
  return validator.validate(id).isValid
}

const NATIONAL: readonly Scheme[] = [
  { name: 'German tax id', ours: isGermanTaxId, theirs: is(DE?.['idnr']), body: () => `1${digits(9)}`, stricter: true },
  { name: 'German VAT id', ours: isGermanVatId, theirs: is(DE?.['vat']), body: () => `DE1${digits(7)}` },
  {
    name: 'German pension number',
    ours: isGermanPensionNumber,
    theirs: is(DE?.['svnr']),
    body: () => `15${day()}C${digits(2)}`,
  },
  {
    name: 'Austrian insurance number',
    ours: isAustrianInsuranceNumber,
    theirs: is(AT?.['vnr']),
    body: () => `1${digits(3)}${day().slice(0, 5)}`,
  },
  { name: 'Austrian UID', ours: isAustrianVatId, theirs: is(AT?.['uid']), body: () => `ATU${digits(7)}` },
  {
    name: 'Swiss insurance number',
    ours: isSwissInsuranceNumber,
    theirs: is(CH?.['ssn']),
    body: () => `756${digits(9)}`,
  },
  { name: 'Swiss UID', ours: isSwissCompanyId, theirs: is(CH?.['uid']), body: () => `CHE${digits(8)}` },
  {
    name: 'French insurance number',
    ours: isFrenchInsuranceNumber,
    theirs: is(FR?.['nir']),
    body: () => `1${digits(2)}0175${digits(6)}`,
    last: PAIRS,
  },
  { name: 'SIREN', ours: luhn, theirs: is(FR?.['siren']), body: () => digits(8) },
  { name: 'Dutch service number', ours: isDutchServiceNumber, theirs: is(NL?.['bsn']), body: () => `1${digits(7)}` },
  { name: 'British tax reference', ours: isBritishTaxReference, theirs: is(GB?.['utr']), body: () => digits(9) },
  {
    name: 'Belgian national number',
    ours: isBelgianNationalNumber,
    theirs: is(BE?.['nn']),
    body: () => `${yearFirst()}${digits(3)}`,
    last: PAIRS,
    stricter: true,
  },
  { name: 'Spanish NIF', ours: isSpanishNif, theirs: is(ES?.['dni']), body: () => digits(8), last: LETTERS },
  { name: 'Spanish NIE', ours: isSpanishNie, theirs: is(ES?.['nie']), body: () => `X${digits(7)}`, last: LETTERS },
  { name: 'PESEL', ours: isPesel, theirs: is(PL?.['pesel']), body: () => `${yearFirst()}${digits(4)}` },
  {
    name: 'Australian business number',
    ours: isAustralianBusinessNumber,
    theirs: is(AU?.['abn']),
    body: () => `5${digits(9)}`,
  },
  {
    name: 'Australian company number',
    ours: isAustralianCompanyNumber,
    theirs: is(AU?.['acn']),
    body: () => digits(8),
  },
  {
    name: 'Australian tax file number',
    ours: isAustralianTaxFileNumber,
    theirs: is(AU?.['tfn']),
    body: () => `1${digits(7)}`,
  },
  {
    name: 'Canadian insurance number',
    ours: isCanadianInsuranceNumber,
    theirs: is(CA?.['sin']),
    body: () => `1${digits(7)}`,
  },
]

/** Prefix, the validator's name there, and how many digits stand before the last character. */
const VAT: readonly (readonly [prefix: string, name: string, digits: number, last?: readonly string[]])[] = [
  ['BE', 'vat', 8, PAIRS],
  ['BG', 'vat', 8],
  ['CY', 'vat', 8, LETTERS],
  ['CZ', 'dic', 7],
  ['DK', 'cvr', 7],
  ['EE', 'kmkr', 8],
  ['EL', 'vat', 8],
  ['FI', 'alv', 7],
  ['FR', 'tva', 10],
  ['GB', 'vat', 8],
  ['HU', 'anum', 7],
  ['IE', 'vat', 7, LETTERS],
  ['IT', 'iva', 10],
  ['LT', 'pvm', 7],
  ['LU', 'tva', 7],
  ['LV', 'pvn', 10],
  ['MT', 'vat', 7],
  ['PL', 'nip', 9],
  ['PT', 'nif', 8],
  ['RO', 'cui', 7],
  ['SI', 'ddv', 7],
  ['SK', 'dph', 9],
]
const VAT_SCHEMES = VAT.map(([prefix, name, count, last]): Scheme => {
  const begin =
    { BE: '0', BG: '1', LT: '', LV: '4', SK: '20', CZ: '2', MT: '2', SI: '5', PT: '5', RO: '1' }[prefix] ?? ''
  const near = prefix === 'LT' ? '1' : ''
  return {
    name: `VAT number of ${prefix}`,
    ours: isVatId,
    theirs: is(stdnum[prefix === 'EL' ? 'GR' : prefix]?.[name]),
    body: () => `${prefix}${begin}${digits(count - begin.length)}${near}`,
    ...(last === undefined ? {} : { last }),
    ...(prefix === 'SK' || prefix === 'SI' ? { stricter: true } : {}),
  }
})

for (const { name, ours, theirs, body, last = FIGURES, stricter } of [...NATIONAL, ...VAT_SCHEMES]) {
  test(`a ${name} is valid here as it is for stdnum`, () => {
    let valid = 0
    for (let i = 0; i < 25_000 / last.length; i++) {
      const start = body()
      for (const end of last) {
        const id = start + end
        const said = ours(id)
        if (said) valid++
        if (stricter === undefined || said) assert.equal(said, theirs(id), id)
      }
    }
    assert.ok(valid >= 10, `only ${valid} valid numbers were tried`)
  })
}
