import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findParties } from './find-parties.ts'

/** Who decides, as 'words → whom they stand for'. */
const benches = (text: string): string[] =>
  findParties(text, { language: 'de' })
    .filter(({ rule }) => rule === 'court.bench')
    .map(({ name, refersTo }) => `${name} → ${refersTo}`)

const BODY = '\n\nGründe\n\nDer Senat hat die Revision am 3. Mai 2021 verworfen.\n'

test('the bench of a decision is the court that its heading names', () => {
  assert.deepEqual(
    benches(`Beschluss des 4. Zivilsenats des Oberlandesgerichts Musterstadt vom 9. April 2021${BODY}`),
    ['4. Zivilsenat → Oberlandesgericht Musterstadt', 'Senat → Oberlandesgericht Musterstadt'],
  )
  assert.deepEqual(
    benches(
      `OBERLANDESGERICHT MUSTERSTADT\n\nIM NAMEN DES VOLKES\n\nURTEIL\n\n4 U 99/20\n\nDer 4. Zivilsenat hat für Recht erkannt:${BODY}`,
    ).map((line) => line.toLowerCase()),
    ['4. zivilsenat → oberlandesgericht musterstadt', 'senat → oberlandesgericht musterstadt'],
  )
  assert.deepEqual(benches(`Landgericht Musterstadt\n\nUrteil\n\nTatbestand\n\nDie Kammer hat Beweis erhoben.\n`), [
    'Kammer → Landgericht Musterstadt',
  ])
})

test('a heading that names no court has the one that keeps the register of its file number', () => {
  assert.deepEqual(benches(`Beschluss des III. Zivilsenats vom 9.4.2021 - III ZR 999/20 -${BODY}`), [
    'III. Zivilsenat → Bundesgerichtshof',
    'Senat → Bundesgerichtshof',
  ])
  assert.deepEqual(benches(`Beschluss des 4. Strafsenats vom 9.4.2021 - 4 StR 999/20 -${BODY}`), [
    '4. Strafsenat → Bundesgerichtshof',
    'Senat → Bundesgerichtshof',
  ])
})

test('a bench whose court nobody says, that is only cited, or in no decision stands for nobody', () => {
  for (const text of [
    `Beschluss des 4. Zivilsenats vom 9.4.2021 - 4 U 99/20 -${BODY}`,
    `Beschluss des 4. Zivilsenats vom 9.4.2021 - 4 U 99/20 -\nLeitsatz: Anschluss an BGH, Urteil vom 3. Mai 2011 - VI ZR 99/10${BODY}`,
    `Landgericht Musterstadt\nAmtsgericht Beispielheim\n\nUrteil\n\n${BODY}`,
    'Sehr geehrte Damen und Herren,\n\nder Senat von Musterstadt hat am 3. Mai 2021 beschlossen, die Kammer zu hören.\n',
    `Beschluss des Senats von Musterstadt vom 3. Mai 2021\n\nDer Senat hat die Satzung geändert (III ZR 999/20).\n`,
  ])
    assert.deepEqual(benches(text), [], text)
})

test('„das Landgericht“ of a decision is the only one that it names with its place, and none that it cites', () => {
  const decision = (body: string) =>
    `Beschluss des III. Zivilsenats vom 9.4.2021 - III ZR 999/20 -\n\nGründe\n\n${body}\n`
  const own = 'Die Klage ist vor dem Landgericht Musterstadt erhoben.'
  const lower = 'Das Landgericht hat sie am 3. Mai 2020 abgewiesen.'
  const ofLower = (text: string) => benches(text).filter((line) => line.startsWith('Landgericht'))
  assert.deepEqual(ofLower(decision(`${own} ${lower}`)), ['Landgericht → Landgericht Musterstadt'])
  assert.deepEqual(ofLower(decision(`${own} Das Urteil des Landgerichts Beispielheim liegt vor. ${lower}`)), [])
  assert.deepEqual(ofLower(decision(`${lower} (ebenso Landgericht Beispielheim, NJW 2011, 99)`)), [])
})
