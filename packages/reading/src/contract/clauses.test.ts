import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readNotice, readRenewal } from './clauses.ts'
import { readGoverningLaw } from './governing-law.ts'

test('a renewal says whether it comes by itself or by choice, and is cited by its clause', () => {
  const text = 'First. This Agreement shall automatically renew for successive terms of one year each. Last.'
  const renewal = readRenewal(text)
  assert.deepEqual(
    [renewal?.period, renewal?.isAutomatic, text.slice(renewal?.start, renewal?.end)],
    ['P1Y', true, 'This Agreement shall automatically renew for successive terms of one year each.'],
  )
  const option = readRenewal('The parties may renew this Agreement for a further term of five (5) years.')
  assert.deepEqual([option?.period, option?.isAutomatic], ['P5Y', false])
  const german = readRenewal('Der Vertrag verlängert sich jeweils um ein Jahr, wenn er nicht gekündigt wird.')
  assert.deepEqual([german?.period, german?.isAutomatic], ['P1Y', true])
})

test('a length that is blacked out is said to be so', () => {
  assert.deepEqual(
    [readNotice('Customer may terminate on [***] days’ prior written notice.')].map((notice) => [
      notice?.status,
      notice?.period,
    ]),
    [['redacted', null]],
  )
  assert.equal(readRenewal('Der Vertrag verlängert sich um jeweils [***].')?.status, 'redacted')
  assert.equal(readGoverningLaw('This Agreement is governed by the laws of [***].')?.status, 'redacted')
})

test('time to cure a breach, time to pay and the law a party obeys are none of these', () => {
  assert.equal(
    readNotice('Either party may terminate if a breach is not cured within 30 days after notice of breach.'),
    null,
  )
  assert.equal(readRenewal('The warranty period shall be extended by one year if the agreement is breached.'), null)
  assert.equal(readGoverningLaw('Each party shall comply with the laws of the United States.'), null)
  assert.equal(readGoverningLaw('Die Käuferin prüft die Ware nach deutschem Recht der Technik.'), null)
})

test('a law written in capitals is read as one in small letters', () => {
  assert.equal(
    readGoverningLaw('THIS AGREEMENT SHALL BE GOVERNED BY THE LAWS OF THE STATE OF NEW YORK.')?.law,
    'NEW YORK',
  )
})

test('reading the clauses grows with the length of the text and not with its square', () => {
  const time = (text: string) => {
    const started = process.cpuUsage()
    readRenewal(text)
    readNotice(text)
    readGoverningLaw(text)
    const { user, system } = process.cpuUsage(started)
    return user + system
  }
  for (const unit of ['renew ', 'terminate laws of ', '[***] extend ', 'governed laws ,', 'kündig 3 ', 'Recht ']) {
    const short = time(unit.repeat(20_000))
    assert.ok(time(unit.repeat(80_000)) < 10 * short + 150_000, unit)
  }
})
