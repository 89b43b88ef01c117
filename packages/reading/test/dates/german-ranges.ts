// Spannen, Aufzählungen, Uhrzeiten und Feiertage, wie Verträge, Protokolle, Bautagebücher und Mails sie schreiben.
import { cases } from './cases.ts'

export const germanRanges = [
  ...cases(
    'de',
    null,
    `
Vom «3. Mai 2020» bis zum «5. Juni 2020» ruhte der Bau. => 2020-05-03> >2020-06-05
Vom «3. Mai 2020» bis «5. Juni 2020» ruhte der Bau. => 2020-05-03> >2020-06-05
Vom «3. Mai» bis zum «5. Juni 2020» ruhte der Bau. => 2020-05-03> >2020-06-05
Vom «3». bis «5. Mai 2020» ruhte der Bau. => 2020-05-03> >2020-05-05
Vom «3». bis zum «5. Mai 2020» ruhte der Bau. => 2020-05-03> >2020-05-05
Vom «03.05.» bis «05.05.2020» ruhte der Bau. => 2020-05-03> >2020-05-05
Vom «03.05.» bis zum «05.05.2020» ruhte der Bau. => 2020-05-03> >2020-05-05
Vom «3.5.2020» bis zum «5.6.2020» ruhte der Bau. => 2020-05-03> >2020-06-05
«03.05.2020»–«05.06.2020» ruhte der Bau. => 2020-05-03> >2020-06-05
«03.05.2020» - «05.06.2020» ruhte der Bau. => 2020-05-03> >2020-06-05
«3».–«5. Mai 2020» ruhte der Bau. => 2020-05-03> >2020-05-05
«3».-«5. Mai 2020» ruhte der Bau. => 2020-05-03> >2020-05-05
Vom «28. Dezember» bis zum «3. Januar 2020» ruhte der Bau. => 2019-12-28> >2020-01-03
Zwischen «dem 3. Mai 2020» und «dem 5. Juni 2020» ruhte der Bau. => 2020-05-03> >2020-06-05
Zwischen «3. Mai» und «5. Juni 2020» ruhte der Bau. => 2020-05-03> >2020-06-05
Von «Montag, 4.», bis «Freitag, 8. Mai 2020», ruhte der Bau. => 2020-05-04> >2020-05-08
Von «Montag, 4. Mai», bis «Freitag, 8. Mai 2020», ruhte der Bau. => 2020-05-04> >2020-05-08
Vom «4. Mai» bis einschließlich «8. Mai 2020» ruhte der Bau. => 2020-05-04> >2020-05-08
Zeitraum: «01.01.2018» bis «31.12.2020» => 2018-01-01> >2020-12-31
Laufzeit «01.01.2018» – «31.12.2020» => 2018-01-01> >2020-12-31
Der Vertrag beginnt am «1. Januar 2018» und endet am «31. Dezember 2020». => 2018-01-01 2020-12-31
Von «März» bis «Juni 2017» sank der Umsatz. => 2017-03> >2017-06
Von «November 2016» bis «Februar 2017» sank der Umsatz. => 2016-11> >2017-02
Von «November» bis «Februar 2017» sank der Umsatz. => 2016-11> >2017-02
«März»–«Juni 2017» sank der Umsatz. => 2017-03> >2017-06
Zwischen «März» und «Juni 2017» sank der Umsatz. => 2017-03> >2017-06
In «den Jahren 2014»–«2016» sank der Umsatz. => 2014> >2016
In «den Jahren 2014» bis «2016» sank der Umsatz. => 2014> >2016
Von «2014» bis «2016» sank der Umsatz. => 2014> >2016
Der Krieg «1914»–«1918» ist nicht erfasst. => 1914> >1918
In der Nacht vom «3». auf den «4. Juli 2020» brannte es. => 2020-07-03> >2020-07-04
In der Nacht vom «3»./«4. Juli 2020» brannte es. => 2020-07-03> >2020-07-04
Am «4»./«5. August 2021» brannte es. => 2021-08-04> >2021-08-05
Am «3». und «4. Mai 2020» wurde verhandelt. => 2020-05-03 2020-05-04
Am «3»., «5». und «7. Oktober 2020» wurde verhandelt. => 2020-10-03 2020-10-05 2020-10-07
Am «3.5.» und «7.6.2020» wurde verhandelt. => 2020-05-03 2020-06-07
Am «3. Mai» und «7. Juni 2020» wurde verhandelt. => 2020-05-03 2020-06-07
Am «3. Mai 2020» und am «7. Juni 2020» wurde verhandelt. => 2020-05-03 2020-06-07
Am «3». sowie am «4. Mai 2020» wurde verhandelt. => 2020-05-03 2020-05-04
Die Rechnungen vom «3. Mai», «10. Mai» und «17. Mai 2020» sind offen. => 2020-05-03 2020-05-10 2020-05-17
Die Schreiben vom «3». und «5. Mai 2020» liegen bei. => 2020-05-03 2020-05-05
Die Schreiben vom «3.5.2020» und vom «5.5.2020» liegen bei. => 2020-05-03 2020-05-05
Der Termin wurde vom «3. Mai 2020» auf den «7. Juni 2020» verlegt. => 2020-05-03 2020-06-07
Es war am «3». oder «4. Mai 2020». => 2020-05-03 2020-05-04
Im «Mai» und «Juni 2017» war es heiß. => 2017-05 2017-06
«2015», «2016» und «2018» war es heiß. => 2015 2016 2018
In «KW 14» und «KW 15/2020» wurde geliefert. => 2020-W14 2020-W15
Im «ersten» und «zweiten Quartal 2017» wurde geliefert. => 2017-Q1 2017-Q2
Von «Anfang Mai» bis «Ende Juni 2017» war sie fort. => 2017-05> >2017-06
Von «Frühjahr 2010» bis «Herbst 2011» war sie fort. => 2010-SP> >2011-FA
Am «4. Juli 2020» um «9.15 Uhr» ging der Alarm los. => 2020-07-04 2020-07-04T09:15
Am «4. Juli 2020», «14:30 Uhr», ging der Alarm los. => 2020-07-04 2020-07-04T14:30
Am «4.7.2020» um «14 Uhr» ging der Alarm los. => 2020-07-04 2020-07-04T14:00
«04.07.2020» «23:05» Alarm => 2020-07-04 2020-07-04T23:05
«2020-07-04 23:05» Alarm => 2020-07-04T23:05
Gesendet: «Samstag, 4. Juli 2020» «20:07» => 2020-07-04 2020-07-04T20:07
Um «9.15 Uhr am 4. Juli 2020» ging der Alarm los. => 2020-07-04T09:15
Am «Abend des 4. Juli 2020» ging er. => 2020-07-04
«Weihnachten 2019» war ruhig. => 2019-12-25
An «Heiligabend 2019» war es ruhig. => 2019-12-24
«Silvester 2019» brannte das Dach. => 2019-12-31
An «Neujahr 2020» war es aus. => 2020-01-01
«Karfreitag 2019» lag spät. => 2019-04-19
Am «Ostermontag 2021» war das Büro zu. => 2021-04-05
Am «Pfingstmontag 2019» war das Büro zu. => 2019-06-10
An «Christi Himmelfahrt 2019» war das Büro zu. => 2019-05-30
Zu «Fronleichnam 2019» war das Büro zu. => 2019-06-20
Am «Tag der Deutschen Einheit 2018» war das Büro zu. => 2018-10-03
Am «Reformationstag 2017» war das Büro zu. => 2017-10-31
An «Allerheiligen 2017» war das Büro zu. => 2017-11-01
Am «Rosenmontag 2018» war das Büro zu. => 2018-02-12
Am «Aschermittwoch 2018» war alles vorbei. => 2018-02-14
Am «zweiten Weihnachtstag 2017» kam sie. => 2017-12-26
Am «Nikolaustag 2017» kam sie. => 2017-12-06
`,
  ),
  ...cases(
    'de',
    '2021-03-12',
    `
Vom «3». bis «5. Mai» ist zu. => 2021-05-03> >2021-05-05
Vom «3.5.» bis «5.5.» ist zu. => 2021-05-03> >2021-05-05
Von «Montag» bis «Mittwoch» ist zu. => 2021-03-15> >2021-03-17
Am «2». und «3. Februar» schneite es. => 2021-02-02 2021-02-03
Von «Januar» bis «Februar» schneite es. => 2021-01> >2021-02
Die Verhandlung ist am «Mittwoch, 17. März», um «10.30 Uhr». => 2021-03-17 2021-03-17T10:30
«Morgen» um «10.30 Uhr» treffen wir uns. => 2021-03-13 2021-03-13T10:30
Am «Ostermontag» ist das Büro zu. => 2021-04-05
«Letzte Weihnachten» fiel sie aus. => 2020-12-25
Der Zeitraum vom «1. Januar» bis «31. Dezember 2020» ist abgeschlossen. => 2020-01-01> >2020-12-31
`,
  ),
]
