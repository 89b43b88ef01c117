// Was von einem anderen Tag aus gesagt wird: im Brief von dessen Datum, im Tatbestand vom zuletzt erzählten Tag, in Klauseln von einem genannten Datum.
import { cases } from './cases.ts'

export const germanRelative = [
  // Ein Brief vom Freitag, dem 12. März 2021.
  ...cases(
    'de',
    '2021-03-12',
    `
«Gestern» sprach ich mit ihr, «morgen» schreibe ich. => 2021-03-11 2021-03-13
«Heute» fiel die Pumpe wieder aus. => 2021-03-12
«Vorgestern» lief sie noch. => 2021-03-10
«Übermorgen» kommt der Monteur. => 2021-03-14
«Heute Morgen» kam der Monteur. => 2021-03-12
«Gestern Abend» ging der Alarm los. => 2021-03-11
«Morgen früh» öffnen wir um neun. => 2021-03-13
«Letzte Nacht» ging der Alarm los. => 2021-03-11
«Letzte Woche» fiel die zweite Pumpe aus. => 2021-W09
In «der vergangenen Woche» fiel die zweite Pumpe aus. => 2021-W09
«Diese Woche» fehlt uns Personal. => 2021-W10
«Nächste Woche» kommt die neue. => 2021-W11
In «der kommenden Woche» kommt die neue. => 2021-W11
«Letzten Monat» sagten Sie eine Gutschrift zu. => 2021-02
Im «vergangenen Monat» sagten Sie eine Gutschrift zu. => 2021-02
In «diesem Monat» kam nichts. => 2021-03
«Nächsten Monat» klagen wir. => 2021-04
Im «letzten Jahr» waren Sie schneller. => 2020
«Voriges Jahr» waren Sie schneller. => 2020
«Dieses Jahr» wurde nichts gezahlt. => 2021
Im «kommenden Jahr» endet die Pacht. => 2022
«Vor drei Tagen» ging er. => 2021-03-09
«Vor einer Woche» ging er. => 2021-03-05
«Vor zwei Wochen» ging er. => 2021-02-26
«Vor drei Monaten» wurde unterschrieben. => 2020-12
«Vor zwei Jahren» wurde unterschrieben. => 2019
Wir erwarten Zahlung «in zehn Tagen». => 2021-03-22
Wir erwarten Zahlung «in 14 Tagen». => 2021-03-26
Wir erwarten Zahlung «in zwei Wochen». => 2021-03-26
Er rief «letzten Freitag» an. => 2021-03-05
Er rief am «vergangenen Freitag» an. => 2021-03-05
Er rief am «Mittwoch» an. => 2021-03-10
«Nächsten Montag» treffen wir uns. => 2021-03-15
Am «kommenden Montag» treffen wir uns. => 2021-03-15
Am «Montag nächster Woche» treffen wir uns. => 2021-03-15
Am «Dienstag» werden wir uns treffen. => 2021-03-16
Am «Mittwochabend» wurde getagt. => 2021-03-10
Am «letzten Wochenende» war niemand da. => 2021-W09-WE
Am «5. März» schrieben Sie uns. => 2021-03-05
Am «5. November» schrieben Sie uns. => 2020-11-05
Am «5. April» werden wir antworten. => 2021-04-05
Am «5.3.» schrieben Sie uns. => 2021-03-05
Am «05.03.» schrieben Sie uns. => 2021-03-05
Am «21. dieses Monats» findet die Verhandlung statt. => 2021-03-21
Am «3. dieses Monats» ging die Miete ein. => 2021-03-03
Die Zahlung war am «15. Januar» fällig. => 2021-01-15
Die Zahlung wird zum «1. Mai» fällig. => 2021-05-01
Am «5. Oktober letzten Jahres» scheiterten die Gespräche. => 2020-10-05
Im «Oktober vergangenen Jahres» scheiterten die Gespräche. => 2020-10
Im «Oktober des Vorjahres» scheiterten die Gespräche. => 2020-10
Am «Montag, 8. März», kamen die Zeichnungen. => 2021-03-08
Am «Montag, dem 8. März», kamen die Zeichnungen. => 2021-03-08
Bis «morgen» brauchen wir Antwort. => ../2021-03-13
Bis «heute» kam nichts. => ../2021-03-12
Bis zum «15. April» ist zu zahlen. => ../2021-04-15
Bis «15.4.» ist zu zahlen. => ../2021-04-15
`,
  ),
  // Ein Tatbestand ohne eigenes Datum.
  ...cases(
    'de',
    null,
    `
Am «3. Mai 2019» fiel die Pumpe aus. Am «nächsten Tag» lief sie wieder. => 2019-05-03 2019-05-04
Am «3. Mai 2019» fiel die Pumpe aus. Am «folgenden Tag» lief sie wieder. => 2019-05-03 2019-05-04
Am «3. Mai 2019» fiel die Pumpe aus. Am «Folgetag» lief sie wieder. => 2019-05-03 2019-05-04
Am «3. Mai 2019» fiel die Pumpe aus. «Tags darauf» lief sie wieder. => 2019-05-03 2019-05-04
Am «3. Mai 2019» fiel die Pumpe aus. Am «darauffolgenden Tag» lief sie wieder. => 2019-05-03 2019-05-04
Am «3. Mai 2019» fiel die Pumpe aus. «Einen Tag später» lief sie wieder. => 2019-05-03 2019-05-04
Am «3. Mai 2019» fiel die Pumpe aus. «Zwei Tage später» lief sie wieder. => 2019-05-03 2019-05-05
Am «3. Mai 2019» fiel die Pumpe aus; «eine Woche später» fiel sie wieder aus. => 2019-05-03 2019-05-10
Am «3. Mai 2019» fiel die Pumpe aus. «Drei Tage zuvor» war sie gewartet worden. => 2019-05-03 2019-04-30
Am «3. Mai 2019» fiel die Pumpe aus. Am «Vortag» war sie gewartet worden. => 2019-05-03 2019-05-02
Am «3. Mai 2019» fiel die Pumpe aus. «Tags zuvor» war sie gewartet worden. => 2019-05-03 2019-05-02
Am «3. Mai 2019» fiel die Pumpe aus. Am «selben Tag» rief er an. => 2019-05-03 2019-05-03
Am «3. Mai 2019» fiel die Pumpe aus. Am «gleichen Tag» rief er an. => 2019-05-03 2019-05-03
Am «3. Mai 2019» fiel die Pumpe aus. Am «nächsten Morgen» rief er an. => 2019-05-03 2019-05-04
Am «3. Mai 2019» fiel die Pumpe aus. Im «folgenden Monat» fielen zwei weitere aus. => 2019-05-03 2019-06
Am «3. Mai 2019» fiel die Pumpe aus. Im «Folgemonat» fielen zwei weitere aus. => 2019-05-03 2019-06
Am «3. Mai 2019» fiel die Pumpe aus. Im «Folgejahr» erlosch die Firma. => 2019-05-03 2020
Am «3. Mai 2019» fiel die Pumpe aus. Im «darauffolgenden Jahr» erlosch die Firma. => 2019-05-03 2020
Am «3. Mai 2019» fiel die Pumpe aus. Am «17. Mai» wurde sie verschrottet. => 2019-05-03 2019-05-17
Am «3. Mai 2019» fiel die Pumpe aus. Im «August» wurde sie verschrottet. => 2019-05-03 2019-08
Am «3. Mai 2019» fiel die Pumpe aus. Am «17.5.» wurde sie verschrottet. => 2019-05-03 2019-05-17
Im «Dezember 2019» wurde gekündigt, im «Januar» zogen sie aus. => 2019-12 2020-01
«2009» kaufte er das Land und «zwei Jahre später» das Haus. => 2009 2011
«2009» kaufte er das Land und im «Folgejahr» das Haus. => 2009 2010
«Zwei Tage nach dem 3. Mai 2019» wurde geliefert. => 2019-05-05
«Zwei Wochen nach dem 3. Mai 2019» wurde geliefert. => 2019-05-17
«Drei Monate vor dem 1. Oktober 2022» ist zu kündigen. => 2022-07-01
«Sechs Monate nach dem 15. Januar 2020» kann die Option ausgeübt werden. => 2020-07-15
Er kam «zwei Tage später». => ?no-anchor
«Gestern» kam er. => ?no-anchor
Am «5. Mai» kam er. => ?no-anchor
«Letztes Jahr» kam er. => ?no-anchor
Am «Folgetag» kam er. => ?no-anchor
Am «5.5.» kam er. => ?no-anchor
`,
  ),
  // Ein Brief vom 12. März 2021, der erzählt, was lange vorher war.
  ...cases(
    'de',
    '2021-03-12',
    `
Am «3. Mai 2019» fiel die Pumpe aus. Vgl. Anlage K 4. Am «nächsten Tag» wurde sie ersetzt. => 2019-05-03 2019-05-04
Am «3. Mai 2019» fiel die Pumpe aus (vgl. unsere Mail vom «6. Juni 2019»). Am «Folgetag» wurde sie ersetzt. => 2019-05-03 2019-06-06 2019-05-04
Am «3. Mai 2019» fiel die Pumpe aus. Niemand kam. «Tags darauf» wurde sie ersetzt. => 2019-05-03 2019-05-04
Am «3. Mai 2019» fiel die Pumpe aus. «Vier Tage später» wurde sie ersetzt. => 2019-05-03 2019-05-07
Am «3. Mai 2019» fiel die Pumpe aus. «Gestern» fiel sie wieder aus. => 2019-05-03 2021-03-11
Am «3. Mai 2019» fiel die Pumpe aus. «Nächste Woche» ersetzen wir sie. => 2019-05-03 2021-W11
`,
  ),
]
