import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { builtInFormat, general, showNumber } from './number-format.ts'

function shown(value: number, code: string, is1904 = false): string {
  return showNumber(code, is1904)(value)
}

test('a date is written so that no country can misread it, to the precision that the cell shows', () => {
  assert.equal(shown(44258, 'dd/mm/yyyy'), '2021-03-03')
  assert.equal(shown(44258, 'm/d/yy'), '2021-03-03')
  assert.equal(shown(44258, '[$-407]d. mmmm yyyy;@'), '2021-03-03')
  assert.equal(shown(44258, 'mmm-yy'), '2021-03')
  assert.equal(shown(44258, 'yyyy'), '2021')
  assert.equal(shown(44258.6, 'm/d/yy h:mm'), '2021-03-03 14:24')
  assert.equal(shown(0.604166667, 'h:mm AM/PM'), '14:30')
  assert.equal(shown(1.5625, '[h]:mm'), '37:30')
})

test('days of a workbook that counts from 1904 are four years and a day later', () => {
  assert.equal(shown(42796, 'yyyy-mm-dd', true), '2021-03-03')
  assert.equal(shown(0, 'yyyy-mm-dd', true), '1904-01-01')
})

test('the days around the leap day that 1900 never had are those that Excel shows', () => {
  assert.deepEqual(
    [1, 59, 60, 61].map((serial) => shown(serial, 'd/m/yyyy')),
    ['1900-01-01', '1900-02-28', '1900-02-29', '1900-03-01'],
  )
})

test('amounts keep decimals, sign, currency and percent, and are never grouped', () => {
  assert.equal(shown(1234567.891, '#,##0.00'), '1234567.89')
  assert.equal(shown(1234.5, '#,##0.00 [$€-407]'), '1234.50 €')
  assert.equal(shown(-12, '"EUR" 0.00;[Red]\\("EUR" 0.00\\)'), '(EUR 12.00)')
  assert.equal(shown(0.0825, '0.00%'), '8.25%')
  assert.equal(shown(-5, '0'), '-5')
  assert.equal(shown(0, '0.00;-0.00;"none"'), 'none')
  assert.equal(shown(2_500_000, '0.0,,"M"'), '2.5M')
  assert.equal(shown(1.005, '0.00'), '1.01')
})

test('numbers that are names keep their zeros and dashes', () => {
  assert.equal(shown(1234, '00000'), '01234')
  assert.equal(shown(123456789, '000-00-0000'), '123-45-6789')
})

test('a section that is for some numbers only is used for those', () => {
  const code = '[>999999]#,,"M";[>999]#,"K";#'
  assert.deepEqual(
    [5, 12_000, 3_000_000].map((value) => shown(value, code)),
    ['5', '12K', '3M'],
  )
})

test('the noise of binary arithmetic is not shown', () => {
  assert.equal(general(0.1 + 0.2), '0.3')
  assert.equal(shown(0.1 + 0.2, 'General'), '0.3')
})

test('formats known by number alone are dates where Excel shows dates', () => {
  for (const id of [14, 15, 16, 22, 30, 57]) assert.match(shown(44258, builtInFormat(id)), /^2021-03-03/u)
  assert.equal(shown(44258, builtInFormat(0)), '44258')
})

test('no code and no number makes it fail', () => {
  const code = fc.string({
    unit: fc.constantFrom(...'0#?.,%;"[]\\_*ymdhsE+-@$€ AMPGeneral>1'.split('')),
    maxLength: 30,
  })
  fc.assert(
    fc.property(code, fc.double(), fc.boolean(), (code, value, is1904) => {
      assert.equal(typeof shown(value, code, is1904), 'string')
    }),
    { numRuns: 2000 },
  )
})
