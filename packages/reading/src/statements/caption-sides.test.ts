// The two sides of a German heading, below the letterheads of court and lawyers and however each side is set.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statementsOf } from './rows.test-builder.ts'

const whoIn = (text: string): string[] =>
  statementsOf('de', text)
    .filter(({ kind }) => kind === 'event')
    .map(({ parties }) => parties.map(({ name, refersTo }) => refersTo ?? name).join(' + '))

const LETTERHEAD = 'Rechtsanwälte Probst & Exempel\nBeispielgasse 3\n01067 Musterstadt\n\nLandgericht Musterstadt\n\n'

test('a role on a line of its own belongs to the company above it, not to who manages it or to the lawyers above all', () => {
  const heading = `${LETTERHEAD}In dem Rechtsstreit\n\nder Nordlicht Muster GmbH, vertreten durch die Geschäftsführerin Erika Exempel, Hafen 2, 01067 Musterstadt\n                              – Klägerin –\nProzessbevollmächtigte: Rechtsanwälte Probst & Exempel\n\ngegen\n\ndie Beispiel Fenster AG, Vorstand: Max Muster, Am Wall 8, 04109 Probeort\n                              – Beklagte –\n\n`
  assert.deepEqual(
    whoIn(
      `${heading}Die Klägerin lieferte die Rahmen am 3. Mai 2021.\n\nDie Beklagte rügte am 9. Mai 2021 Kratzer.\n\nDie Parteien trafen sich am 12. Mai 2021 in Probeort.\n`,
    ),
    ['Nordlicht Muster GmbH', 'Beispiel Fenster AG', 'Nordlicht Muster GmbH + Beispiel Fenster AG'],
  )
})

test('defendants that are numbered below their names are meant by their number, without one all of them', () => {
  const heading = `${LETTERHEAD}In der Sache\n\nBeispiel Fenster AG\n      - Klägerin -\n\ngegen\n\n1. Frau Erika Muster, Ring 1, 04109 Probeort\n      - Beklagte zu 1) -\n2. Herrn Hans Muster, ebenda\n      - Beklagter zu 2) -\n\n`
  assert.deepEqual(
    whoIn(
      `${heading}Die Beklagte zu 1) unterschrieb am 3. Mai 2021 den Vertrag.\n\nDer Beklagte zu 2) kündigte am 4. Mai 2021.\n\nDas Angebot der Beklagten ging am 5. Mai 2021 ein.\n\nDen Beklagten wurde am 6. Mai 2021 die Tür geöffnet.\n`,
    ),
    ['Erika Muster', 'Hans Muster', 'Erika Muster + Hans Muster', 'Erika Muster + Hans Muster'],
  )
})

test('a role behind a comma is that of the company, whoever speaks for it', () => {
  const heading =
    'In dem Verfahren\n\nder Nordlicht Muster GmbH, ges. vertr. d. d. Geschäftsführer Max Muster, Hafen 2, 01067 Musterstadt, Antragstellerin,\n\ngegen\n\nHerrn Hans Exempel, Ring 1, 04109 Probeort, Antragsgegner,\n\n'
  assert.deepEqual(
    whoIn(
      `${heading}Der Antragsgegner holte am 3. Mai 2021 die Leiter ab.\n\nDie Unterschrift des Antragsgegners trägt das Datum vom 5. Mai 2021.\n\nDie Antragstellerin mahnte am 9. Mai 2021.\n`,
    ).filter((who) => who !== ''),
    ['Hans Exempel', 'Hans Exempel', 'Nordlicht Muster GmbH'],
  )
})
