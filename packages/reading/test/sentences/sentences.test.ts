// The gate: texts written for their boundaries, two thirds to be looked at, every third held back. A boundary counts as right where the splitter
// ends a sentence at the very place; what it cuts besides counts against it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language } from '../../src/span.ts'
import { splitSentences } from '../../src/text/index.ts'
import { count, f1, noScores } from '../score.ts'
import { ENGLISH } from './english.ts'
import { GERMAN } from './german.ts'

const MARK = '‖'

/** Where sentences end, the last one left out, each as the words before it, so that a fault can be read. */
function endsOf(text: string, ends: readonly number[]): string[] {
  return ends.slice(0, -1).map((end) => `${end} ${text.slice(Math.max(0, end - 14), end).trim()}`)
}

function wantedEnds(marked: string): number[] {
  const ends: number[] = []
  let length = 0
  for (const part of marked.split(MARK)) {
    ends.push(length + part.trimEnd().length)
    length += part.length
  }
  return ends
}

/** Per cent of boundaries (F1) that must be kept, in the texts looked at and in those held back. */
const LANGUAGES: readonly (readonly [Language, string, readonly string[], number, number])[] = [
  ['en', 'English', ENGLISH, 99, 97],
  ['de', 'German', GERMAN, 99, 97],
]

for (const [language, name, texts, open, heldBack] of LANGUAGES) {
  test(`${name} texts are cut where their sentences end and nowhere else`, (t) => {
    const scores = noScores()
    for (const [item, marked] of texts.entries()) {
      const text = marked.replaceAll(MARK, '')
      const said = splitSentences(text, language).map(({ end }) => end)
      count(scores, item, endsOf(text, wantedEnds(marked)), endsOf(text, said), text)
    }
    assert.ok(scores.open.wanted + scores.heldBack.wanted >= 150)
    const report = `${f1(scores.open).toFixed(1)} of ${scores.open.wanted} looked at, ${f1(scores.heldBack).toFixed(1)} of ${scores.heldBack.wanted} held back`
    t.diagnostic(`${name}: ${report}`)
    assert.ok(f1(scores.open) >= open, `${report}\n${scores.faults.join('\n')}`)
    assert.ok(f1(scores.heldBack) >= heldBack, report)
  })
}
