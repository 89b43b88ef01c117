import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endingOf } from './file-ending.ts'

test('the ending of a file is what one knows its kind by, and no part of a case’s name is one', () => {
  for (const [name, ending] of [
    ['letters/2021/02-first-amendment.docx', '.docx'],
    ['Müller_v._Beispiel.PDF', '.PDF'],
    ['archive.tar.gz', '.gz'],
    ['Smith v. Beispiel', ''],
    ['letters.2021/note', ''],
    ['letters/.profile', ''],
    ['.profile', ''],
    ['Vertrag vom 3.', ''],
    ['note', ''],
  ] as const)
    assert.deepEqual(endingOf(name), [name.slice(0, name.length - ending.length), ending])
})
