import assert from 'node:assert/strict'
import { test } from 'node:test'
import { icao, isDay, luhn, mod11and10, mod97, verhoeff } from './checksums.ts'

test('Luhn accepts the networks’ test cards and refuses one wrong digit and two digits swapped', () => {
  for (const card of ['4111111111111111', '5555555555554444', '378282246310005']) assert.ok(luhn(card))
  assert.ok(!luhn('4111111111111112'))
  assert.ok(!luhn('5555555555545444'))
  assert.ok(!luhn(''))
  assert.ok(!luhn('41111111111111x1'))
})

test('mod 97 leaves 1 for a valid account number turned round, and refuses what is neither letter nor digit', () => {
  assert.equal(mod97('370400440532013000DE89'), 1)
  assert.notEqual(mod97('370400440532013001DE89'), 1)
  assert.equal(mod97('37 04'), -1)
})

test('mod 11,10 accepts the published German examples and refuses a changed digit', () => {
  assert.ok(mod11and10('36574261809'))
  assert.ok(mod11and10('136695976'))
  assert.ok(!mod11and10('136695977'))
})

test('the check digit of ICAO 9303’s specimen document is 6, and no other', () => {
  assert.ok(icao('L898902C3', '6'))
  assert.ok(!icao('L898902C3', '7'))
})

test('Verhoeff finds a swapped pair', () => {
  assert.ok(verhoeff('2363'))
  assert.ok(verhoeff('234123412346'))
  assert.ok(!verhoeff('234123412364'))
})

test('days that do not exist are no days', () => {
  assert.ok(isDay(2020, 2, 29))
  assert.ok(!isDay(2021, 2, 29))
  assert.ok(!isDay(2021, 13, 1))
  assert.ok(!isDay(2021, 4, 31))
})
