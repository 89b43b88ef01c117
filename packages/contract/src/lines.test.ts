// What is not drawn is no part of a name, and every script keeps what it is spelled with.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assert as always, array, constantFrom, oneof, property, string } from 'fast-check'
import { line, nameLine, prose, withoutUnseen } from './lines.ts'

test('two names that look alike are one: what is not drawn is left out', () => {
  const unseen = (
    '\u00ad \u034f \u115f \u1160 \u17b4 \u180e \u200b \u200c \u200d \u200e \u200f \u061c \u202a \u202b \u202c \u202d \u202e ' +
    '\u2060 \u2063 \u2066 \u2067 \u2068 \u2069 \u206f \u2800 \u3164 \ufe00 \ufe0f \uffa0 \ufff9 \u{1d173} \u{e0001} \u{e0041} \u{e0100}'
  ).split(' ')
  unseen.push('\ufeff')
  for (const sign of unseen)
    for (const typed of [`${sign}Muster 7`, `Mu${sign}ster 7`, `Muster 7${sign}`, `Mus${sign}${sign}ter${sign} 7`])
      assert.equal(nameLine(8).parse(typed), 'Muster 7', encodeURIComponent(sign))
  assert.equal(nameLine(20).parse('\u2066\u202egpj.exe\u2069'), 'gpj.exe')
})

test('a name of nothing that is seen is refused, and so is what would end its line', () => {
  for (const typed of [
    '\u200b',
    ' \u2060 ',
    '\u3164\u3164',
    '',
    'a\nb',
    'a\u0000b',
    'a\u0085b',
    'a\u2028b',
    'a\u2029b',
    'a\ud800',
  ])
    assert.equal(nameLine(20).safeParse(typed).success, false, JSON.stringify(typed))
  assert.equal(nameLine(3).safeParse('abcd').success, false)
})

test('names of every script stay as they are written', () => {
  // The joiners are spelling, the marks of direction order a name of two scripts.
  const spelled = ['می‌خواهم', 'क्‍ष', 'ශ්‍රී', 'שלום (A/B)\u200f', 'شركة\u061c 7', 'ACME \u200eשלום']
  // A family, a flag, a heart in colour, a keycap, and forms of ideographs that people write their names with.
  const drawnTogether = ['👨‍👩‍👧', '🏳️‍🌈', '❤️', '1️⃣', '葛\u{e0100}城', '辻󠄀']
  const names = ['Müller-Lüdenscheidt & Söhne GmbH & Co. KG', "O’Neill / d'Arc", 'Łódź', 'Йосиф', 'Ελένη']
  for (const name of [...names, ...spelled, ...drawnTogether])
    assert.equal(nameLine(200).parse(name), name, JSON.stringify(name))
})

test('words that are looked for and remarks stay as they were typed', () => {
  assert.equal(line(20).parse('Ver\u00adtrag'), 'Ver\u00adtrag')
  assert.equal(prose(20).parse('a\u200bb\n\tc'), 'a\u200bb\n\tc')
  for (const schema of [line(20), prose(20)])
    for (const typed of ['a\u0007b', 'a\ud800b', '  ']) assert.equal(schema.safeParse(typed).success, false)
})

test('whatever is typed, cleaning it once is enough, only takes away, and takes nothing from what is drawn', () => {
  const sign = oneof(
    constantFrom(
      ...'\u200b \u200c \u200d \u200e \u202e \u2066 \u00ad \ufe0f \u17b4 \u180b \u061c \u0645 \u05d0 \u0915 \u094d a 1 * 👨 葛 \u{e0100} \u20e3'.split(
        ' ',
      ),
    ),
    string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  )
  always(
    property(array(sign, { maxLength: 20 }), (signs) => {
      const typed = signs.join('')
      const clean = withoutUnseen(typed)
      assert.equal(withoutUnseen(clean), clean)
      assert.equal(drawn(clean), drawn(typed))
      assert.doesNotMatch(clean, /[\u200b\u202a-\u202e\u2060-\u206f\ufeff\u00ad]|[\u{e0000}-\u{e007f}]/u)
    }),
    { numRuns: 2000 },
  )
})

const drawn = (text: string): string => text.replaceAll(/[\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/gu, '')
