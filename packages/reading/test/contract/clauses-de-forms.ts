// More clauses in German, as `clauses-de.ts` has them, from the forms of other trades: leases, employment, loans, insurance, software, Swiss and
// Austrian usage. Written before the rules they brought about.
export const CLAUSES_DE_FORMS: readonly (readonly [clause: string, facts: string])[] = [
  [
    'Das Mietverhältnis beginnt am 1. Juli 2020 und wird auf unbestimmte Zeit geschlossen.',
    'effective 2020-07-01 | expires perpetual',
  ],
  [
    'Die Mietzeit beginnt am 1. Oktober 2020 und endet am 30. September 2030, ohne dass es einer Kündigung bedarf.',
    'effective 2020-10-01 | expires 2030-09-30',
  ],
  ['Der Mieterin wird eine Option auf Verlängerung um zweimal fünf Jahre eingeräumt.', 'renewal P5Y'],
  [
    'Das Mietverhältnis verlängert sich jeweils um ein Jahr, falls es nicht von einer der Parteien spätestens zwölf Monate vor Ablauf der Mietzeit gekündigt wird.',
    'renewal P1Y | notice P12M',
  ],
  [
    'Das Arbeitsverhältnis beginnt am 15. April 2020 und ist bis zum 14. April 2022 befristet.',
    'effective 2020-04-15 | expires 2022-04-14',
  ],
  ['Nach Ablauf der Probezeit beträgt die Kündigungsfrist drei Monate zum Quartalsende.', 'notice P3M'],
  [
    'Der Anstellungsvertrag wird auf die Dauer von fünf Jahren geschlossen; er beginnt am 1. September 2020.',
    'effective 2020-09-01 | expires 2025-08-31',
  ],
  ['Das Darlehen hat eine Laufzeit von sieben Jahren ab dem 1. April 2020.', 'expires 2027-03-31'],
  [
    'Der Versicherungsvertrag wird für ein Jahr ab dem 1. Mai 2020, 0 Uhr, geschlossen und verlängert sich stillschweigend von Jahr zu Jahr, wenn er nicht drei Monate vor Ablauf gekündigt wird.',
    'expires 2021-04-30 | renewal P1Y | notice P3M',
  ],
  ['Diese Vereinbarung tritt am Tag ihrer Unterzeichnung in Kraft.', 'effective 2020-03-03'],
  ['Dieser Vertrag wird mit seiner Unterzeichnung wirksam.', 'effective 2020-03-03'],
  [
    'Der Vertrag wird mit Wirkung vom 1. Juli 2020 geschlossen und kann erstmals zum 30. Juni 2023 mit einer Frist von sechs Monaten gekündigt werden.',
    'effective 2020-07-01 | notice P6M',
  ],
  ['Die Vertragsdauer beträgt drei Jahre, beginnend mit dem 1. April 2020.', 'expires 2023-03-31'],
  [
    'Dieser Lizenzvertrag endet mit Ablauf des 31. Dezember 2027, ohne dass es einer Kündigung bedarf.',
    'expires 2027-12-31',
  ],
  ['Die Vereinbarung hat eine Mindestlaufzeit von 24 Monaten ab Vertragsschluss.', 'expires 2022-03-02'],
  ['Der Vertrag hat eine Grundlaufzeit von 36 Monaten, gerechnet ab dem 1. Juni 2020.', 'expires 2023-05-31'],
  [
    'Die Laufzeit verlängert sich automatisch um jeweils weitere zwölf Monate, wenn der Vertrag nicht drei Monate vor Ende der Laufzeit in Textform gekündigt wird.',
    'renewal P12M | notice P3M',
  ],
  [
    'Der Wartungsvertrag kann beiderseits mit vierteljährlicher Frist zum Ende eines Kalenderjahres gekündigt werden.',
    'notice P3M',
  ],
  ['Die Kündigung ist mit einer Frist von vierzehn Tagen jederzeit möglich.', 'notice P14D'],
  [
    'Jede Partei ist berechtigt, diesen Vertrag unter Wahrung einer Frist von drei Monaten zum Ende eines Kalenderhalbjahres ordentlich zu kündigen.',
    'notice P3M',
  ],
  [
    'Kündigt keine der Parteien mit einer Frist von sechs Wochen zum Vertragsende, so verlängert sich der Vertrag um ein weiteres Jahr.',
    'renewal P1Y | notice P6W',
  ],
  ['Die Kündigungsfrist für beide Seiten beläuft sich auf drei Monate.', 'notice P3M'],
  [
    'Der Vertrag läuft auf unbestimmte Zeit und kann von jeder Vertragspartei mit einer Frist von 3 Monaten zum Monatsende gekündigt werden.',
    'expires perpetual | notice P3M',
  ],
  [
    'Der Vertrag endet, ohne dass es einer Kündigung bedarf, mit Ablauf des 30.06.2024.',
    'expires 2024-06-30 | notice absent',
  ],
  ['Die Vertragslaufzeit beginnt am 01.07.2020 und beträgt 60 Monate.', 'effective 2020-07-01 | expires 2025-06-30'],
  [
    'Für sämtliche Streitigkeiten aus diesem Vertrag gilt schweizerisches Recht unter Ausschluss des Kollisionsrechts.',
    'law schweizerisches Recht',
  ],
  ['Auf das Vertragsverhältnis ist ausschließlich österreichisches Recht anzuwenden.', 'law österreichisches Recht'],
  [
    'Dieses Vertragsverhältnis untersteht ausschliesslich materiellem schweizerischem Recht.',
    'law schweizerischem Recht',
  ],
  [
    'Die Vertragsbeziehungen der Parteien richten sich nach dem Recht der Bundesrepublik Deutschland.',
    'law Bundesrepublik Deutschland',
  ],
  ['Die Parteien vereinbaren die Anwendung englischen Rechts.', 'law englischen Rechts'],
  ['Es findet das Recht des Fürstentums Monaco Anwendung.', 'law Monaco'],
  ['Die Geltung des deutschen Rechts wird vereinbart; das UN-Kaufrecht ist ausgeschlossen.', 'law deutschen Rechts'],
  ['Rechtswahl: Recht der Bundesrepublik Deutschland', 'law Bundesrepublik Deutschland'],
  ['Es gilt luxemburgisches Recht, soweit nicht zwingende Vorschriften entgegenstehen.', 'law luxemburgisches Recht'],
  ['Dieser Vertrag unterliegt kroatischem Recht.', 'law kroatischem Recht'],
  ['Es gilt das Recht am Sitz der Lieferantin.', 'law absent'],
  ['Der Mieter hat das Recht der Untervermietung.', 'law absent'],
  ['Die Lieferantin hat das Recht zur Nachbesserung innerhalb von zwei Wochen.', 'law absent | notice absent'],
  ['Die Verjährungsfrist beträgt zwölf Monate ab Abnahme.', 'expires absent | notice absent'],
  ['Die Vertragsstrafe ist der Höhe nach auf fünf Monatsraten begrenzt.', 'expires absent | notice absent'],
  ['Mängel sind binnen zehn Tagen nach Ablieferung anzuzeigen.', 'notice absent | expires absent'],
  ['Die vereinbarten Preise gelten bis zum 31. Dezember 2020.', 'expires absent'],
  ['Das Angebot ist bis zum 30. April 2020 befristet.', 'expires absent'],
  ['Die Probezeit beträgt sechs Monate.', 'expires absent | notice absent'],
  [
    'Das Wettbewerbsverbot gilt für die Dauer von zwei Jahren nach Beendigung des Vertrages.',
    'expires absent | notice absent',
  ],
  ['Bei Zahlungsverzug von mehr als zwei Monaten kann der Vertrag fristlos gekündigt werden.', 'notice absent'],
  ['Dieser Vertrag tritt am 1.4.2020 in Kraft und gilt fünf Jahre.', 'effective 2020-04-01 | expires 2025-03-31'],
  ['Die Dauer dieses Vertrages ist auf zwei Jahre ab Inkrafttreten festgelegt.', 'expires 2022-03-02'],
  ['Der Vertrag wird fest bis zum 31. März 2025 abgeschlossen.', 'expires 2025-03-31'],
  [
    'Das Vertragsverhältnis kann erstmals nach Ablauf von zwei Jahren mit einer Frist von drei Monaten gekündigt werden.',
    'notice P3M',
  ],
  ['Der Vertrag endet mit der vollständigen Abnahme der Leistung.', 'expires perpetual'],
  ['Vertragsbeginn: 1. Mai 2020; Vertragsende: 30. April 2023.', 'effective 2020-05-01 | expires 2023-04-30'],
  ['Laufzeit: 1. Juli 2020 bis 30. Juni 2022', 'effective 2020-07-01 | expires 2022-06-30'],
  ['Kündigungsfrist: 3 Monate zum Jahresende', 'notice P3M'],
  ['Der Vertrag tritt rückwirkend ab dem 1. Februar 2020 in Kraft.', 'effective 2020-02-01'],
  ['Diese Vereinbarung gilt rückwirkend seit dem 1. Januar 2020.', 'effective 2020-01-01'],
  ['Der Vertrag wird wirksam am ________.', 'effective redacted'],
  ['Die Laufzeit beträgt ___ Monate.', 'expires redacted'],
  ['Die Kündigungsfrist beträgt ____ Wochen.', 'notice redacted'],
  [
    'Der Vertrag verlängert sich um ein Jahr, sofern er nicht bis zum 30. September gekündigt wird.',
    'renewal P1Y | notice absent',
  ],
  [
    'Der Vertrag wird jeweils für ein weiteres Kalenderjahr fortgesetzt, wenn er nicht mit einmonatiger Frist gekündigt wird.',
    'renewal P1Y | notice P1M',
  ],
  [
    'Nach Ablauf der festen Laufzeit geht das Vertragsverhältnis in ein unbefristetes über.',
    'renewal absent | notice absent',
  ],
  ['Das Abonnement läuft zwölf Monate und endet danach von selbst.', 'expires 2021-03-02'],
]
