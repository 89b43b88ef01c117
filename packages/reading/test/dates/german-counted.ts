// Werktage, kurze Quartale, römische Monate, Tage mit Namen. Von Hand am Kalender gezählt, ohne Feiertage; ein Werktag ist auch der Sonnabend.
import { cases } from './cases.ts'

export const germanCounted = cases(
  'de',
  null,
  `
Zahlbar binnen «zehn Arbeitstagen nach dem 3. Mai 2019». => ../2019-05-17
Zahlbar binnen «10 Werktagen nach dem 3. Mai 2019». => ../2019-05-15
Er zahlte «drei Bankarbeitstage nach dem 12. März 2021». => 2021-03-17
Er zahlte «drei (3) Werktage nach dem 12. März 2021». => 2021-03-16
Die Ladung ist spätestens «fünf Arbeitstage vor dem 12. Juli 2019» zuzustellen. => ../2019-07-05
Die Zahlung ist binnen zehn Werktagen nach Zugang zu leisten.
Das Schreiben vom «5. V. 2014» fehlt. => 2014-05-05
Geboren am «12. XI. 1898» in Musterstadt. => 1898-11-12
Das Protokoll vom «3.IV.1962» liegt vor. => 1962-04-03
Der Umsatz sank in «Q3/14» um die Hälfte. => 2014-Q3
Der Umsatz stieg in «3Q14» deutlich. => 2014-Q3
Am «1. Advent 2019» wurde gefeiert. => 2019-12-01
Am «2. Weihnachtsfeiertag 2020» schneite es. => 2020-12-26
Am «1. Weihnachtstag 2020» auch. => 2020-12-25
Am «Vatertag 2019» ruhte der Betrieb. => 2019-05-30
Am «Erntedankfest 2019» ruhte er nicht. => 2019-10-06
Zwischen «Weihnachten» und «Neujahr 2019» war geschlossen. => 2018-12-25> >2019-01-01
Köln, im «Mai 2018» => 2018-05
Hamburg, «den 3. Mai 2019» => 2019-05-03
Die Miete ist am «letzten Bankarbeitstag im Juni 2020» fällig. => 2020-06-30
Die Zahlung erfolgte am «letzten Werktag des Monats Mai 2020». => 2020-05-30
Sie begann am «ersten Arbeitstag des Jahres 2018». => 2018-01-01
Der Handel endet am «letzten Börsentag 2022». => 2022-12-30
Die Miete ist am dritten Werktag eines jeden Monats fällig.
Die Zinsen sind am letzten Bankarbeitstag jedes Quartals zu zahlen.
`,
)
