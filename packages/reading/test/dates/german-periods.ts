// Monate, Jahre, Quartale, Jahreszeiten, Jahrzehnte und ihre Teile, wie Berichte, Protokolle und Schriftsätze sie nennen.
import { cases } from './cases.ts'

export const germanPeriods = [
  ...cases(
    'de',
    null,
    `
Im «März 2020» schloss das Werk. => 2020-03
Im «Januar des Jahres 2011» schloss das Werk. => 2011-01
Im Monat «Mai 2014» blieb die Zahlung aus. => 2014-05
Abrechnung «Dez. 2016» => 2016-12
Abrechnung für «Juli 2012» => 2012-07
Stand: «09/2021» => 2021-09
Er verließ die Kanzlei «1987». => 1987
Er verließ die Kanzlei im «Jahr 1987». => 1987
Er verließ die Kanzlei im «Jahre 1987». => 1987
Das Haus wurde «1904» gebaut und «1951» verkauft. => 1904 1951
Zwischen «1998» und «2003» war er Geschäftsführer. => 1998> >2003
Von «1998» bis «2003» war er Geschäftsführer. => 1998> >2003
Seit «2011» macht die Gesellschaft Verluste. => 2011/..
Bis «2011» machte die Gesellschaft Gewinne. => ../2011
Um «1890» wurde die Gesellschaft gegründet. => 1890
Das Gesetz von «1985» gilt nicht mehr. => 1985
Im «ersten Quartal 2017» stieg der Umsatz um vier Prozent. => 2017-Q1
Im «1. Quartal 2017» stieg der Umsatz. => 2017-Q1
Im «IV. Quartal 2017» stieg der Umsatz. => 2017-Q4
Im «dritten Quartal des Jahres 2017» stieg der Umsatz. => 2017-Q3
«Q3 2019» war schwach. => 2019-Q3
«Q4/2018» wurde berichtigt. => 2018-Q4
Im «zweiten Halbjahr 2015» schloss das Werk. => 2015-H2
Im «1. Halbjahr 2016» schloss das Werk. => 2016-H1
In «der zweiten Jahreshälfte 2015» schloss das Werk. => 2015-H2
In «der ersten Hälfte des Jahres 2015» schloss das Werk. => 2015-H1
Der Verlust «des Geschäftsjahres 2013» wurde vorgetragen. => FY2013
Im «Geschäftsjahr 2013/14» entstand ein Verlust. => FY2013
Im «Wirtschaftsjahr 2013» entstand ein Verlust. => FY2013
Lieferung in «KW 14/2020» => 2020-W14
Lieferung in «KW 14 2020» => 2020-W14
Lieferung in «der 14. KW 2020» => 2020-W14
Lieferung in «der 32. Kalenderwoche 2020» => 2020-W32
Lieferung in «der Kalenderwoche 32/2020» => 2020-W32
Lieferung «2020-W32» => 2020-W32
«Der Sommer 2018» war trocken. => 2018-SU
Im «Frühjahr 2011» traf man sich. => 2011-SP
Im «Frühling des Jahres 2011» traf man sich. => 2011-SP
Im «Herbst 2011» und im «Winter 2012» traf man sich. => 2011-FA 2012-WI
Im «Winter 2009/10» brach das Dach ein. => 2009-WI
Das Werk stammt aus «den 1970er Jahren». => 197
Das Werk stammt aus «den 1970er-Jahren». => 197
Das Werk stammt aus «den siebziger Jahren». => 197
In «den 80er Jahren» wohnte er in Bremen. => 198
«Ende der neunziger Jahre» wurde fusioniert. => 199
Die Urkunden stammen aus «dem 18. Jahrhundert». => 17
Eine Mauer «des zwölften Jahrhunderts» steht dort. => 11
Die Vase entstand im «5. Jh. v. Chr.» => BC04
Der Krieg begann im «Jahr 264 v. Chr.» => BC0264
Der Krieg endete «241 v. Chr.» => BC0241
«Anfang März 2016» fiel Schnee. => 2016-03
«Mitte 2007» endeten die Gespräche. => 2007
«Ende 2008» endeten die Gespräche. => 2008
«Mitte Juni 2010» endeten die Gespräche. => 2010-06
Gegen «Ende des Jahres 2011» schied er aus. => 2011~
Zu «Beginn des Jahres 2006» wurde er bestellt. => 2006
«Ende November 2012» schied er aus. => 2012-11
Zum «Jahresende 2014» wurde gezählt. => 2014
Seit «Anfang Mai 2019» läuft die Pumpe. => 2019-05/..
Bis «Ende Mai 2019» lief die Pumpe. => ../2019-05
Die Jahrgänge «1996», «1997» und «1999» sind vergriffen. => 1996 1997 1999
Der Umsatz («2017»: 4,2 Mio. Euro) sank. => 2017
Im «Juni» und «Juli 2012» ging keine Miete ein. => 2012-06 2012-07
Die für «Februar 2010» geplante Sitzung fiel aus. => 2010-02
In «den Jahren 2016» und «2017» war es nass. => 2016 2017
Im Laufe «des Jahres 2019» schied er aus. => 2019
Laut Bericht aus «dem Jahr 2009» fehlte nichts. => 2009
Seit «Juni 1942» diente er. => 1942-06/..
Die Spielzeit «2014»/«15» war die letzte. => 2014> >2015
Die Bürgschaft gilt bis «Dezember 2026». => ../2026-12
Ab «Januar 2015» gilt die neue Miete. => 2015-01/..
Ab «dem Jahr 2015» gilt die neue Miete. => 2015/..
Per «Ende 2015» bestanden Schulden. => 2015
Zu «Jahresbeginn 2016» bestanden Schulden. => 2016
`,
  ),
  ...cases(
    'de',
    '2021-03-12',
    `
Im «Januar» baten wir um die Zeichnungen. => 2021-01
Im «November» hatten Sie sie zugesagt. => 2020-11
Im «Mai» entscheiden wir. => 2021-05
Bis «Ende April» werden alle Pumpen ersetzt. => ../2021-04
Bis «Mitte April» werden alle Pumpen ersetzt. => ../2021-04
«Das dritte Quartal» war schwach. => 2020-Q3
Im «zweiten Quartal» liefern wir. => 2021-Q2
Unser Angebot von «Ende Februar» gilt noch. => 2021-02
«Anfang April» wird die Baustelle geräumt. => 2021-04
Im «letzten Sommer» war das Dach undicht. => 2020-SU
Im «letzten Quartal» war es besser. => 2020-Q4
Im «nächsten Jahr» endet die Pacht. => 2022
Zum «Jahresende» endet die Pacht. => 2021
Zum «Ende des Jahres» endet die Pacht. => 2021
Zum «Monatsende» endet die Pacht. => 2021-03
In «KW 14» liefern wir. => 2021-W14
«Heuer» wird nicht gebaut. => 2021
Im «Vorjahr» war es mehr. => 2020
Im «Vormonat» war es mehr. => 2021-02
In «der Vorwoche» war es mehr. => 2021-W09
`,
  ),
]
