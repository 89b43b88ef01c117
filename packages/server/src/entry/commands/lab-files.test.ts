import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { z } from 'zod'
import { read } from './lab-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'muniment-lab-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string): { path: string } {
  const path = join(folder, name)
  writeFileSync(path, content)
  return { path }
}

const answer = z.object({ ok: z.literal(true), kind: z.string(), pages: z.number(), text: z.string(), ms: z.number() })

test('a file that can be read is answered with its text, one that cannot with a code', async () => {
  const letter = answer.parse(await read(file('letter.txt', 'Dear Ms Sample,\n\nwe accept.\n')))
  assert.deepEqual([letter.kind, letter.pages, letter.text], ['text', 1, 'Dear Ms Sample,\n\nwe accept.'])
  assert.deepEqual(await read(file('empty.pdf', '')), { ok: false, refusal: 'text.empty' })
})

test('a mailbox is answered with the names of its messages', async () => {
  const box =
    'From a Wed Mar  3 14:05:00 2021\nSubject: Offer\n\nhi\n\nFrom b Thu Mar  4 14:05:00 2021\nSubject: Re\n\nok\n'
  assert.equal(answer.parse(await read(file('in.mbox', box))).text, '0001 Offer.eml\n0002 Re.eml')
})

test('many files at once are all answered', async () => {
  const files = Array.from({ length: 7 }, (_, at) => file(`${at}.txt`, `Letter number ${at}`))
  const answers = await Promise.all(files.map(async (one) => answer.parse(await read(one)).text))
  assert.deepEqual(
    answers,
    files.map((_, at) => `Letter number ${at}`),
  )
})
