import assert from 'node:assert/strict'
import { test } from 'node:test'
import { GERMAN_NUMBERS } from './numbers-de.ts'
import { ANGLO_NUMBERS } from './numbers-en.ts'
import { EUROPEAN_NUMBERS } from './numbers-eu.ts'
import { WORLD_NUMBERS } from './numbers-world.ts'
import { PERSONAL_TYPES } from './types.ts'

const RECOGNISERS = [...GERMAN_NUMBERS, ...ANGLO_NUMBERS, ...EUROPEAN_NUMBERS, ...WORLD_NUMBERS]

test('every number that can be found is described, and none is described that cannot', () => {
  const found = new Set(RECOGNISERS.map(({ type }) => type))
  for (const type of found) assert.ok(type in PERSONAL_TYPES, type)
  const national = Object.keys(PERSONAL_TYPES).filter(
    (type) => /^[A-Z]{2}_/.test(type) && !['DE_KFZ', 'DE_PLZ'].includes(type),
  )
  for (const type of national) assert.ok(found.has(type), type)
})

test('a number without a check digit is never found without a word that names it, unless its form is like no other', () => {
  const bold = RECOGNISERS.filter(({ check, alone }) => check === null && alone > 0).map(({ type }) => type)
  assert.deepEqual(bold.sort(), [
    'AT_COMPANY_REGISTER',
    'DE_HANDELSREGISTER',
    'IN_GSTIN',
    'IN_PAN',
    'IN_VEHICLE_REGISTRATION',
    'IT_FISCAL_CODE',
    'KR_DRIVER_LICENSE',
    'UK_POSTCODE',
    'US_MBI',
  ])
})
