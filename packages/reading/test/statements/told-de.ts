// Was ein deutscher Text mit einem Datum erzählt: die Zeilen, die in eine Chronologie gehören, als 'DATUM ART', getrennt durch ' | '; nichts, wo
// nichts hineingehört. Geschrieben nach den Arten von Schriftstücken, bevor die Sicherheit daran gemessen wurde. ⏎ ist ein Zeilenumbruch.
export const TOLD_DE = `
Am 3. Mai 2021 besichtigte Erika Beispiel die Pumpen. => 2021-05-03 event
Die Nordlicht Muster GmbH zahlte die Rechnung am 4. Juni 2020. => 2020-06-04 event
Der Verkäufer ist am 12. März 2019 auf den Mangel hingewiesen worden. => 2019-03-12 event
Im Mai 2018 nahmen die Parteien Verhandlungen auf. => 2018-05 event
Das Werk wurde 2009 geschlossen. => 2009 event
Frau Beispiel trat am 1. April 2015 ein und schied am 30. Juni 2019 aus. => 2015-04-01 event | 2019-06-30 event
Die Pumpen wurden am 12. Juli 2020 geliefert, am 14. Juli 2020 geprüft und am 15. Juli 2020 zurückgewiesen. => 2020-07-12 event | 2020-07-14 event | 2020-07-15 event
Etwa am 7. August 2017 wurde das Dach undicht. => 2017-08-07 event
Vom 3. bis 5. Mai 2021 tagte der Vorstand in Musterstadt. => 2021-05-03 event
Am 2. Februar 2016 gegen 9 Uhr stürzte die Klägerin auf der Treppe. => 2016-02-02 event
Der Termin findet am 12. Oktober 2022 statt. => 2022-10-12 event
Eine zweite Besichtigung ist für den 20. Juni 2023 geplant. => 2023-06-20 event
Die Hauptverhandlung soll am 5. September 2022 beginnen. => 2022-09-05 event
Anfang 2014 kam es zum Streit. => 2014 event
Nach dem 30. Juni 2020 ging keine Zahlung mehr ein. => 2020-06-30 event
Er wurde am 2. Februar 1970 in Musterstadt geboren. => 1970-02-02 event
Die Zahlung ist bis zum 31. März 2021 fällig. => 2021-03-31 deadline
Die Lieferantin hat die Ware spätestens am 15. Januar 2020 zu liefern. => 2020-01-15 deadline
Bitte antworten Sie bis zum 9. Mai 2019. => 2019-05-09 deadline
Der Mieter hat die Räume bis zum 30. September 2018 zu räumen. => 2018-09-30 deadline
Einwendungen sind bis zum 1. Dezember 2017 zu erheben. => 2017-12-01 deadline
Wir erwarten Ihre Zahlung binnen vierzehn Tagen nach dem 3. Mai 2019. => 2019-05-17 deadline
Die Käuferin verpflichtet sich, den Rest am 1. August 2021 zu zahlen. => 2021-08-01 deadline
Dieser Vertrag endet am 31. Dezember 2025. => 2025-12-31 document-date
Das Mietverhältnis läuft vom 1. Januar 2016 bis zum 31. Dezember 2020. => 2016-01-01 term
Die Lizenz gilt bis zum 30. Juni 2024. => 2024-06-30 term
Zinsen werden seit dem 1. Juli 2018 geschuldet. => 2018-07-01 term
Die Gewährleistungsfrist endet am 3. Mai 2023. => 2023-05-03 term
Die Bürgschaft ist am 30. April 2017 erloschen. => 2017-04-30 event
Nordlicht Muster GmbH⏎Hafenstraße 5⏎20457 Hamburg⏎⏎Hamburg, den 3. Mai 2021⏎⏎Sehr geehrte Frau Beispiel,⏎⏎vielen Dank für Ihr Schreiben vom 28. April 2021. => 2021-05-03 document-date
Protokoll der Sitzung vom 12. März 2020⏎⏎Anwesend: Frau Beispiel, Herr Muster => 2020-03-12 document-date
Rechnung Nr. 4711⏎Datum: 3. Mai 2021⏎Fällig: 2. Juni 2021 => 2021-05-03 document-date | 2021-06-02 deadline
Zwischen der Nordlicht Muster GmbH und Frau Beispiel wird am 3. März 2020 folgender Vertrag geschlossen: => 2020-03-03 document-date
Köln, im Mai 2018⏎⏎Gutachten => 2018-05 document-date
Hamburg, den 4. November 2019⏎⏎gez. Erika Beispiel => 2019-11-04 document-date
Nach dem Gesetz vom 3. Mai 1999 ist das zulässig.
Es gilt das BGB in der Fassung der Bekanntmachung vom 2. Januar 2002.
So auch BGH, Urteil vom 12. Mai 2011 – III ZR 59/10.
Das OLG Musterstadt hat am 3. April 2012 anders entschieden (5 U 12/11).
© 2019 Nordlicht Muster GmbH. Alle Rechte vorbehalten.
Wir nehmen Bezug auf unser Schreiben vom 3. Mai 2021.
Der Liefervertrag vom 1. Juli 2017 wird wie folgt geändert.
Wird die Ware nicht bis zum 1. März 2020 geliefert, kann die Käuferin zurücktreten. => 2020-03-01 deadline
Ansprüche aus der Zeit vor dem 1. Januar 2015 sind ausgeschlossen.
Maßgeblich ist die Preisliste Stand 1. Januar 2021.
Vordruck 4711 (Stand 05/2019)
Zwei Wochen später fiel die Pumpe wieder aus.
Am 3. Mai 2021 fiel die Pumpe aus. Zwei Wochen später wurde sie ersetzt. => 2021-05-03 event | 2021-05-17 event
Am 1. März 2020 wurde gekündigt. Am Folgetag zog der Mieter aus. => 2020-03-01 event | 2020-03-02 event
03.05.2021 Lieferung von vierzig Pumpen⏎07.05.2021 Prüfung⏎09.05.2021 Rüge => 2021-05-03 event | 2021-05-07 event | 2021-05-09 event
Die Gesellschaft besteht seit 1987. => 1987 event
Im ersten Quartal 2019 brach der Umsatz um die Hälfte ein. => 2019-Q1 event
Er arbeitete dort bis Mai 2016. => 2016-05 event
Die Brücke wurde an Heiligabend 2003 eröffnet. => 2003-12-24 event
Kündigung des Mietvertrages zum 30. Juni 2020 => 2020-06-30 event
Die Parteien schlossen am 15. April 2010 einen Lizenzvertrag. => 2010-04-15 event
Die Käuferin bestätigt, den Prospekt am 2. Mai 2011 erhalten zu haben. => 2011-05-02 event
Die Urkunde wurde am 5. Mai 2008 unter Nr. 12 eingetragen. => 2008-05-05 event
Wäre die Ware am 3. Mai 2021 gekommen, hätte die Käuferin gezahlt.
Es wurde vereinbart, dass die Arbeiten am 1. Juni 2019 beginnen. => 2019-06-01 event
Die Option kann bis zum 31. Oktober 2022 ausgeübt werden. => 2022-10-31 term
Am 3. Mai 2021 schrieb Erika Beispiel:⏎> Wir trafen uns am 28. April 2021 in Köln. => 2021-05-03 document-date | 2021-04-28 event
Zuletzt sah ich ihn im Sommer 2012. => 2012-SU event
Die Zeugin bestritt, am 3. Mai 2021 in Köln gewesen zu sein. => 2021-05-03 event
Die erste Rate von 500 Euro ist am 1. Juni 2021 fällig, die zweite am 1. Juli 2021. => 2021-06-01 deadline | 2021-07-01 deadline
Sitz der Gesellschaft: Hamburg. Eingetragen seit 1998 im Handelsregister.
Am 17. Dezember 2019 wurden die Anteile für 2.019.000 Euro an die Muster AG verkauft. => 2019-12-17 event
Die Kündigung muss bis spätestens 30. September 2021 zugehen. => 2021-09-30 deadline
Am 31. Juni 2021 trafen sich die Parteien.
Versichert sind Schäden zwischen dem 1. Januar 2018 und dem 31. Dezember 2018. => 2018-01-01 term
Der Mieter zahlt seit August 2019 keine Miete. => 2019-08 event
Mit Beschluss vom 4. Mai 2016 bestellte das Gericht einen Sachverständigen. => 2016-05-04 event
Frau Beispiel ist vom 1. bis 15. August 2022 im Urlaub. => 2022-08-01 term
Mit Schreiben vom 7. September 2018 mahnte die Klägerin die Zahlung an. => 2018-09-07 event
Die Klage wurde am 9. Januar 2019 zugestellt. => 2019-01-09 event
Das Angebot wurde am 3. März 2014 abgegeben, am 9. März 2014 abgelehnt und am 11. März 2014 zurückgezogen. => 2014-03-03 event | 2014-03-09 event | 2014-03-11 event
Der Antrag ging am 4. Juni 2015 ein und wurde am 9. Juli 2015 abgelehnt. => 2015-06-04 event | 2015-07-09 event
Er wurde am 5. Mai 2012 festgenommen und am 7. Mai 2012 freigelassen. => 2012-05-05 event | 2012-05-07 event
Der Vorstand billigte den Plan am 2. Mai 2016, die Hauptversammlung beschloss ihn am 30. Juni 2016. => 2016-05-02 event | 2016-06-30 event
`
