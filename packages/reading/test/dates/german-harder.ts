// Dieselben Texte, das Datum seltener gesagt: gezählte Wochentage, Stichtage, Stunden, Beginn und Ende von Wochen.
import { cases } from './cases.ts'

export const germanHarder = cases(
  'de',
  null,
  `
Die Miete ist am «letzten Freitag im Mai 2020» fällig. => 2020-05-29
Man traf sich am «ersten Montag im August 2020». => 2020-08-03
Man traf sich am «zweiten Dienstag des Juni 2021». => 2021-06-08
Die Option endet am «letzten Tag des Februar 2020». => 2020-02-29
Am «letzten Tag des Jahres 2017» erlosch sie. => 2017-12-31
Am «ersten Tag des Jahres 2018» begann sie. => 2018-01-01
Zum Stichtag «31. März 2018» bestanden Schulden. => 2018-03-31
Bilanz zum «31.12.2018» => 2018-12-31
Das am «30. Juni 2019» endende Quartal war schwach. => 2019-06-30
In der Woche ab «4. Mai 2020» ruhte der Bau. => 2020-05-04/..
In der Woche vom «4. Mai 2020» ruhte der Bau. => 2020-05-04
In der Woche vom «4». bis «8. Mai 2020» ruhte der Bau. => 2020-05-04> >2020-05-08
Am «Mittag des 4. Juli 2020» schloss der Laden. => 2020-07-04
Um «Mitternacht des 4. Juli 2020» erlosch die Lizenz. => 2020-07-04
Gegen 16 Uhr am «4. Juli 2020» rief er an. => 2020-07-04T16:00
In der Nacht zum «4. Juli 2020» brannte es. => 2020-07-04
Am «4. Juli 2020» gegen «16.15 Uhr» rief er an. => 2020-07-04 2020-07-04T16:15
Am «4.7.20», «16:15 h», rief er an. => 2020-07-04 2020-07-04T16:15
Im «Kalenderjahr 2018» entstand ein Verlust. => 2018
Während des ganzen «Jahres 2019» war er krank. => 2019
Der «Mai 2019» war nass. => 2019-05
Der ganze «Mai 2019» war nass. => 2019-05
Irgendwann im «Mai 2019» hörte es auf. => 2019-05
Frühestens im «Juni 2019» darf begonnen werden. => 2019-06
Spätestens «Ende Juni 2019» muss es enden. => ../2019-06
Nach «Juni 2019» endete es. => 2019-06/..
Mit Wirkung zum «1. Juni 2019» steigt das Entgelt. => 2019-06-01
Mit Wirkung ab «1. Juni 2019» steigt das Entgelt. => 2019-06-01/..
Gültig ab «01.06.2019» => 2019-06-01/..
Gültig bis «01.06.2019» => ../2019-06-01
Sehr geehrte Frau Beispiel,⏎⏎am «10. Mai 2011» baten Sie um eine Kopie. => 2011-05-10
Musterstadt, im «Mai 2011» => 2011-05
Die 2. Auflage vom «10. Mai 2011» berichtigt es. => 2011-05-10
Zwei Rechnungen, «10.05.2011» und «11.05.2011», sind offen. => 2011-05-10 2011-05-11
„Ich sah es am «10. Mai 2011»“, sagte der Zeuge. => 2011-05-10
die (zweite) Sitzung (am «10. Mai 2011») => 2011-05-10
der im «Mai 2011» zwischen den Parteien geschlossene Vertrag => 2011-05
der am «10.5.2011» zwischen den Parteien geschlossene Vertrag => 2011-05-10
die vom «10. Mai 2011» datierende Urkunde => 2011-05-10
das unter «dem 10. Mai 2011» ausgefertigte Zeugnis => 2011-05-10
Vom «10. Mai 2011» an regnete es. => 2011-05-10
Vom «10. Mai 2011» ab regnete es. => 2011-05-10
Schon am «10. Mai 2011» hatte es geregnet. => 2011-05-10
Bis in den «Mai 2011» hinein regnete es. => 2011-05
An jenem «10. Mai 2011» regnete es. => 2011-05-10
Per «31.12.2018» waren 4 Pumpen auf Lager. => 2018-12-31
Anno «1876» wurde die Mühle gebaut. => 1876
`,
)
