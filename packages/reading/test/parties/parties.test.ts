import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readContract } from '../../src/contract/index.ts'
import { count, f1, noScores } from '../score.ts'
import { OPENINGS_DE } from './openings-de.ts'
import { OPENINGS_EN } from './openings-en.ts'
import { OPENINGS_EN_FORMS } from './openings-en-forms.ts'
import { OPENINGS_EN_HARDER } from './openings-en-harder.ts'

const BODY_EN = `NOW, THEREFORE, the parties hereto agree as follows:

1. Subject. Each party shall perform its duties under this Agreement.

2. Governing law. This Agreement shall be governed by the laws of the State of New York.

IN WITNESS WHEREOF, the parties have executed this Agreement.

By: ____________________
Name:
Title:`
const BODY_DE = `§ 1 Vertragsgegenstand
Gegenstand dieses Vertrages sind die vereinbarten Leistungen der Vertragsparteien.

§ 2 Schlussbestimmungen
Änderungen dieses Vertrages bedürfen der Schriftform. Gerichtsstand ist Musterstadt.

Ort, Datum                    Unterschrift`

/** `named`, `inRole`: the score the reader must not fall below, and the one of the items held back. */
const LANGUAGES = [
  {
    language: 'English',
    openings: [...OPENINGS_EN, ...OPENINGS_EN_HARDER, ...OPENINGS_EN_FORMS],
    title: 'AGREEMENT',
    body: BODY_EN,
    named: [99, 94],
    inRole: [99, 89],
  },
  { language: 'German', openings: OPENINGS_DE, title: 'Vertrag', body: BODY_DE, named: [98, 92], inRole: [99, 90] },
] as const

/** Names are compared by their words: a stop, a comma or a line break more is the same name. */
const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/[\s.,]+/g, ' ')
    .trim()

for (const { language, openings, title, body, named, inRole } of LANGUAGES) {
  const names = noScores()
  const roles = noScores()
  for (const [i, [opening, parties]] of openings.entries()) {
    const wanted = parties.split(' | ').map((party) => party.split(' = ').map((part) => plain(part)))
    const said = readContract(`${title}\n\n${opening}\n\n${body}`).parties.filter(({ isNamed }) => isNamed)
    count(
      names,
      i,
      wanted.map(([name = '']) => name),
      said.map(({ name }) => plain(name)),
      opening,
    )
    const given = (role: string | undefined) => role !== undefined
    count(
      roles,
      i,
      wanted.flatMap(([name, role]) => (given(role) ? [`${name} = ${role}`] : [])),
      said.flatMap(({ name, role }) => (role === null ? [] : [`${plain(name)} = ${plain(role)}`])),
      opening,
    )
  }
  const report = `names ${f1(names.open).toFixed(1)} / held back ${f1(names.heldBack).toFixed(1)}, roles ${f1(roles.open).toFixed(1)} / ${f1(roles.heldBack).toFixed(1)}`

  test(`the parties of ${language} contracts are named in full, and nobody else is`, (t) => {
    t.diagnostic(`${language}: ${report}`)
    assert.ok(f1(names.open) >= named[0], `${report}\n${names.faults.join('\n')}`)
    assert.ok(f1(names.heldBack) >= named[1], report)
  })

  test(`the parties of ${language} contracts have the role the contract gives them`, () => {
    assert.ok(f1(roles.open) >= inRole[0], `${report}\n${roles.faults.join('\n')}`)
    assert.ok(f1(roles.heldBack) >= inRole[1], report)
  })
}
