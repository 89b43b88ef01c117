import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ContractDate, type ContractFacts, readContract } from '../../src/contract/index.ts'
import { count, f1, noScores } from '../score.ts'
import { CLAUSES_DE } from './clauses-de.ts'
import { CLAUSES_DE_FORMS } from './clauses-de-forms.ts'
import { CLAUSES_EN } from './clauses-en.ts'

const english = (clause: string) => `SUPPLY AGREEMENT

This Supply Agreement (this "Agreement") is made on March 3, 2020 by and between Sample Foods, Inc. (the "Supplier") and Muster Trading LLC (the "Buyer").

NOW, THEREFORE, the parties hereto agree as follows:

1. Delivery. Supplier shall deliver the Products to Buyer.

2. Further terms. ${clause}

3. Amendments. Amendments of this Agreement must be in writing.

IN WITNESS WHEREOF, the parties have executed this Agreement.

By: ____________________
Name: Jane Sample`

const german = (clause: string) => `Liefervertrag

Zwischen der Nordlicht Muster GmbH (nachfolgend „Lieferantin“) und der Südwind Beispiel AG (nachfolgend „Bestellerin“) wird am 3. März 2020 folgender Vertrag geschlossen:

§ 1 Lieferung
Die Lieferantin liefert der Bestellerin die Ware.

§ 2 Weitere Bestimmungen
${clause}

§ 3 Schriftform
Änderungen dieses Vertrages bedürfen der Schriftform.

Ort, Datum                    Unterschrift`

/** `least`: the score the reader must not fall below, and the one of the items held back. */
const LANGUAGES = [
  { language: 'English', clauses: CLAUSES_EN, contract: english, least: [99, 90] },
  { language: 'German', clauses: [...CLAUSES_DE, ...CLAUSES_DE_FORMS], contract: german, least: [99, 87] },
] as const

const day = ({ status, value }: ContractDate) => value ?? status
const FACTS: Readonly<Record<string, (facts: ContractFacts) => string>> = {
  agreement: ({ agreementDate }) => day(agreementDate),
  effective: ({ effectiveDate }) => day(effectiveDate),
  expires: ({ expirationDate }) => day(expirationDate),
  renewal: ({ renewalTerm }) => renewalTerm?.period ?? renewalTerm?.status ?? 'absent',
  notice: ({ noticePeriod }) => noticePeriod?.period ?? noticePeriod?.status ?? 'absent',
  law: ({ governingLaw }) => governingLaw?.law ?? governingLaw?.status ?? 'absent',
}

for (const { language, clauses, contract, least } of LANGUAGES) {
  const scores = noScores()
  for (const [i, [clause, expected]] of clauses.entries()) {
    const facts = readContract(contract(clause))
    const wanted = expected.split(' | ')
    const said = wanted.map((one) => {
      const [fact = ''] = one.split(' ')
      return `${fact} ${FACTS[fact]?.(facts) ?? ''}`
    })
    count(scores, i, wanted, said, clause)
  }
  const report = `${f1(scores.open).toFixed(1)} / held back ${f1(scores.heldBack).toFixed(1)}`

  test(`what ${language} contracts say of their days, renewal, notice and law is read as it stands`, (t) => {
    t.diagnostic(`${language}: ${report}`)
    assert.ok(f1(scores.open) >= least[0], `${report}\n${scores.faults.join('\n')}`)
    assert.ok(f1(scores.heldBack) >= least[1], report)
  })
}
