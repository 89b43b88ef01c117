// No regular expression and no loop of this package may take more than linear time: inputs are hostile. A reader that is quadratic needs hours for
// a megabyte; the limit is generous, so that a busy machine does not fail it, and a reader that breaks it is stopped rather than waited for.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Worker } from 'node:worker_threads'

const LIMIT_SECONDS = 60
const MEGABYTE = 1_000_000

/** What makes the readers of a family look again and again. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  text: ['a.', 'Art. ', '. ', 'A.B.', '\n', '1. ', '"('],
  dates: ['1.', '3 May ', 'Mai ', '12.12.', 'from 3 ', '2019-', 'the next '],
  names: ['A', 'A ', 'Dr. ', 'A. B. ', 'GmbH ', 'von der ', 'Erika & ', '("', 'A-', 'Müller, '],
  contract: [
    'by and between ',
    'A Inc. ("B"), ',
    'dated as of ',
    'Vertrag zwischen ',
    'term of ',
    'by: ',
    'This Agreement shall terminate ',
    '[*] ("B") ',
    'der Käufer ',
  ],
  personal: [
    'a@',
    '@a.',
    'a.',
    '1',
    '1 ',
    '12 34 ',
    '::',
    'http://',
    'A1',
    'a-1',
    '0171 ',
    '(0',
    'geb. ',
    'DE89 ',
    'password: ',
    'a1_',
    '-----BEGIN ',
    'AB 1',
    '12345 Aa',
    '1 Aa ',
    'Aa straße ',
    'Aa, IL 1',
    'Am Aa ',
    'PIN: 1',
    '*',
    'eyJa.a',
    'Richter am ',
    '1234 AB Aa',
    'x=',
    '12-',
    'born ',
  ],
  masking: ['[PERSON_1_', '`', '<a ', '//', 'A1 bcd', '\\', '~~~\n'],
  terms: ['a', 'A-', 'Haus', '§ 1 ', '1.', 'ß'],
  ranking: ['when ', 'a. ', '§ 1 ', 'Wer ', '\n\n', '“'],
  injection: ['ignore ', 'QUJD', '\u200b', '<system>', 'all previous instructions '],
  claims: ['](', '<a ', '![', '\u200b', 'http://', '&#'],
  statements: [
    'On 3 May 2021 ',
    'signed ',
    '; ',
    '\t',
    '> ',
    'am 3. Mai ',
    'The term is extended to 30 June 2024. Supply Agreement of ',
  ],
}

function read(face: string, text: string): Promise<string> {
  const worker = new Worker(new URL('./hostile-worker.ts', import.meta.url), { workerData: { face, text } })
  return new Promise((resolve) => {
    const limit = setTimeout(() => resolve('took too long'), LIMIT_SECONDS * 1000)
    const settle = (how: string): void => {
      clearTimeout(limit)
      resolve(how)
    }
    worker.on('message', () => settle('read'))
    worker.on('error', (error) => settle(String(error)))
  }).then(async (how) => {
    await worker.terminate()
    return String(how)
  })
}

test('much of each thing that numbers are looked for in is read within the limit', async () => {
  const texts = (FAMILIES['personal'] ?? []).map((unit) => unit.repeat(MEGABYTE / 5 / unit.length))
  assert.equal(await read('numbers', texts.join('\n\n')), 'read')
})

for (const [face, units] of Object.entries(FAMILIES)) {
  test(`a megabyte of what hurts most is read by ${face} within the limit`, async () => {
    // All in one text, each long enough that a square of it would show, and one alone at full length.
    const share = Math.floor(MEGABYTE / units.length)
    assert.equal(
      await read(face, units.map((unit) => unit.repeat(Math.ceil(share / unit.length))).join('\n\n')),
      'read',
    )
    assert.equal(await read(face, (units[0] ?? '').repeat(MEGABYTE / (units[0] ?? ' ').length)), 'read')
  })
}
