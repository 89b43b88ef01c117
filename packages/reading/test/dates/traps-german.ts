// Deutsche Sätze, in denen kein Datum steht, so sehr es danach aussieht. Jede Lesung wäre falsch.
import { cases } from './cases.ts'

export const germanTraps = cases(
  'de',
  '2021-03-12',
  `
Bitte installieren Sie Version 10.12.4 des Treibers.
Die Version 3.11.2020 wird nicht unterstützt.
Release 2.4.18 behebt den Fehler.
Das Update auf v19.03.12 schlug fehl.
Die Firmware 1.10.05 wurde aufgespielt.
Python 3.12 und Node 20.11 werden benötigt.
Siehe Abschnitt 3.4.12 des Handbuchs.
Ziffer 12.1.2 gilt auch nach Vertragsende.
Nach Ziff. 4.5 und 6.7 ist zu verfahren.
Punkt 2.3.4 der Tagesordnung entfällt.
Kapitel 10.12 wird gestrichen.
Nach § 1922 BGB geht das Vermögen über.
Nach § 1990 BGB haftet der Erbe beschränkt.
Nach §§ 2018 ff. BGB ist herauszugeben.
Die §§ 1922 bis 1941 BGB gelten.
Art. 12 Abs. 3 S. 2 gilt entsprechend.
Art. 5 Abs. 1 Nr. 10 DSGVO
§ 3 Abs. 5 Satz 2 Nr. 4 ist nicht anwendbar.
Satz 2 Nr. 12 gilt.
BGHZ 123, 1989 ff.
NJW 1999, 2010, 2012
NJW-RR 2004, 1265 Rn. 12
Rn. 12. 5 ist überholt.
BT-Drs. 19/2018, S. 12
BT-Drucks. 14/6040, S. 1998
BGBl. I S. 2018
ABl. L 119, S. 1
Az. III ZR 59/10
Az. 2 BvR 1987/09
Az.: 4 O 123/18
Az. 12 O 5/19 ist verbunden mit 12 O 6/19.
Aktenzeichen 4451/70 wurde geschlossen.
Das Verfahren 12 C 345/20 ruht.
Geschäftszeichen 19/04/007 bitte angeben.
Unser Zeichen: 12-03/EB
Rechnung 2019/1204 ist offen.
Rechnungsnummer 20190314 ist offen.
Rechnung Nr. 12.05.17 ist offen.
Bestellnummer 2018-443
Kundennummer 1984-22
Vertrag Nr. 2012/5
Kontonummer 12 03 2045
BLZ 120 300 00
IBAN DE12 2019 0003 0012 0320 19
Steuernummer 12/034/20190
HRB 2012 beim Amtsgericht Musterstadt
HRB 12345 B
Artikelnummer 10-2019-BL
Teilenummer 12-05-17 passt nicht.
Teil 2020-A ist vergriffen.
Seriennummer 2014 0807 1123
Das Modell 2000 leckt an der Dichtung.
Typ 1950 wurde eingebaut.
Die Norm DIN 2000 gilt.
Nach DIN EN 1993 und ISO 9001 wird geprüft.
ISO 8601 schreibt das Format vor.
ISBN 978-3-16-148410-0
ISBN 3-16-148410-0
Das Patent DE 10 2012 345 678 wurde erteilt.
Tel. 030 1234 2018
Telefon 0511/12 34 20
Telefon: 040/12 05 19
Fax 0221/10 12-20
Mobil 0171 2012 345
Rufnummer 030/901820
Durchwahl 12-05
Postfach 1917
PLZ 20190
20190 Musterstadt
Musterstraße 12, 20144 Hamburg
Musterweg 1-3
Märzstraße 5
Straße des 17. Juni 135
Platz des 18. März 1
Zimmer 2012 liegt im zweiten Stock.
Raum 3.12 ist frei.
Die Räume 12-14 sind belegt.
Gleis 12, Wagen 5, Platz 31
Flug 1912 hatte Verspätung.
Der ICE 1998 fiel aus.
Der Preis beträgt 1.999 Euro.
Der Preis beträgt 2.020,00 EUR.
Der Preis stieg auf 1985 Euro.
Das kostet 2000 Euro.
Das kostet EUR 1.950,00.
Eine Gebühr von 20,19 EUR wurde erhoben.
Es waren 12,5 Stunden zu je 10,12 EUR.
Die Miete beträgt 1850 € im Monat.
Die Pumpe wiegt 2012 kg.
Das Rohr ist 1900 mm lang.
Die Fläche misst 1990 qm.
Der Motor leistet 2010 PS.
Der Tank fasst 2021 Liter.
1200 Menschen kamen.
Etwa 1500 Mitarbeiter wurden entlassen.
Es wurden 1998 Stück verkauft.
2000 Aktien wurden ausgegeben.
Es kamen 31 Personen.
Die Abstimmung endete 12 zu 5.
Die Abstimmung endete mit 5:4 Stimmen.
Das Spiel endete 3:2.
Sie gewannen 21:19, 19:21 und 21:17.
Das Verhältnis beträgt 3:2.
Im Verhältnis 1:10 mischen.
Maßstab 1:2000
Man nehme 1/2 Tasse und 3/4 Löffel.
Ein Drittel (1/3) des Preises ist fällig.
Der Eigentümer zu 5/12 widersprach.
Miteigentumsanteil von 12/1000
Eine Mehrheit von 2/3 ist nötig.
Kostenquote 3/4 zu 1/4
Eine 1,3 Geschäftsgebühr nach Nr. 2300 VV RVG
Nr. 7008 VV RVG
Man nehme 10-12 Tabletten.
Die Fragen 3-5 sind zu beantworten.
Die Seiten 12-14 fehlen.
Seite 12/14
S. 1998 f.
Bl. 12/19 d. A.
Anlage K 12
Anlagen K 3 bis K 5
Tabelle 12.5
Abb. 3.12 zeigt die Pumpe.
Pos. 10.12 Ventil, 4 Stück
Pos. 1.2.10 Ventil, 4 Stück
Los 2014 wurde zurückgezogen.
Heft 12/5
Die Adresse lautet 192.168.12.5.
Port 1998 ist offen.
Die Prüfsumme lautet 3f2012ab.
Fehler 2013 trat auf.
Fehlercode 10-2015
https://beispiel.example/2019/index.html
Die Datei a12-05b.txt ist leer.
Der Käufer mag die Ware prüfen.
Mai Beispiel unterschrieb.
Frau Mai widersprach.
Herr August Beispiel klagt.
August Muster ist Geschäftsführer.
Der dumme August lachte.
Die April Beispiel GmbH liefert.
Herr März unterschrieb.
Dr. März ist Notar.
Frau Juli Beispiel kam.
Julia und Juliane sind Schwestern.
Jan Beispiel und Jan Muster stritten.
Herr Freitag unterschrieb.
Frau Sonntag unterschrieb.
Die Freitag GmbH liefert Pumpen.
Die Montag & Muster OHG liefert Pumpen.
Rechtsanwalt Dr. Winter klagt.
Frau Sommer widersprach.
Herr Herbst kam zu spät.
Die Montage dauerte lange.
Der Montagetrupp kam.
Montags ist geschlossen.
Jeden Montag wird geleert.
Jeden ersten Montag im Monat wird geprobt.
Montag bis Freitag von 9 bis 17 Uhr
Mo–Fr 9–17 Uhr
Öffnungszeiten: Mo. bis Fr. 9.00 bis 17.00 Uhr
Samstage, Sonntage und Feiertage zählen nicht.
Die Öffnung ist um einen Morgen größer.
Guten Morgen!
Guten Abend, Frau Beispiel!
Die erste Partei ist der Käufer.
Die zweite Lieferung kam zu spät.
Der 3. Zivilsenat hat entschieden.
Die 2. Kammer folgt dem.
Im 3. Stock wohnt Frau Beispiel.
Die 5. Auflage ist vergriffen.
Der 1. Rang war leer.
Zum 2. Mal fiel die Pumpe aus.
Zum 1., 2. und 3. Spiegelstrich
Im 2. Fall gilt anderes.
Der 12. Spieltag fiel aus.
Ein Viertel des Preises wurde gezahlt.
Die erste Hälfte des Spiels war öde.
Die Temperatur lag bei 20,5 bis 21,3 Grad.
Die Dosis beträgt 12,5 mg.
Die Zinsen betragen 4,5 Prozent.
Der Satz beträgt 3,75 % p. a.
Der Kurs lag bei 1,1220.
Psalm 12,5 wurde gelesen.
Joh 3,16 wurde gelesen.
1. Mose 12,3 wurde gelesen.
Opus 1812 ist laut.
Das Stück dauert 3:45 Minuten.
Die Frist beträgt zwei Wochen.
Die Frist beträgt dreißig Tage.
Die Laufzeit beträgt zwei Jahre.
Innerhalb von zehn Tagen nach Zugang ist zu rügen.
Binnen zwei Wochen ist zu zahlen.
Zahlbar 30 Tage nach Rechnungserhalt.
Die Garantie gilt 24 Monate.
Für die Dauer von zehn Jahren ist keine Miete zu zahlen.
Es dauert zwei bis drei Wochen.
Sie arbeitet in 12-Stunden-Schichten.
Er ist in den Achtzigern.
Sie ist Ende dreißig.
Sie feierte ihren 50. Geburtstag.
Der 65-Jährige klagt.
Das zehnjährige Kind klagt.
Das Kfz mit dem Kennzeichen HH-AB 2012
Die Kl. ist 1,80 m groß.
Der Anteil stieg um 10.12 Prozentpunkte.
`,
)
