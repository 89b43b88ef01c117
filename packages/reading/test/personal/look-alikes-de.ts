// German lines in which nothing is personal, though it may look so.

export const LOOK_ALIKES_DE = `
Version 4.2.1.1 ersetzt Version 4.1.0.9.
Ziffer 12.4.3.1 der Bedingungen gilt.
Abschnitt 4.1.1.2 und Abschnitt 4.1.1.3
Firmware 10.14.6.2 ist veraltet.
§ 433 Abs. 2 BGB, § 280 Abs. 1 S. 1 BGB
§§ 823 Abs. 1, 249 Abs. 2 Satz 1 BGB
Art. 6 Abs. 1 lit. f DSGVO
BGH, Urteil vom 12.03.2015 - VII ZR 123/14
BVerfG, Beschluss vom 6. November 2019 - 1 BvR 16/13
OLG Musterstadt, Az. 12 U 345/19
4 AZR 796/13, 5 AZR 135/12
III ZR 59/10, Rn. 23 ff.
BGHZ 123, 456 = NJW 1994, 1234
BVerfGE 152, 152 [185]
BAGE 134, 223 Rn. 17
NJW 2019, 2456 und NJW-RR 2020, 1123
BT-Drucks. 18/5201 S. 19
BGBl. I 2017 S. 2097
ABl. L 119 vom 4.5.2016, S. 1
C-131/12, Rn. 88
ECLI:DE:BGH:2019:120319UVIIZR123.14.0
Az.: 4711 Js 81523/21
Gz. 33-1234/56-7
Geschäftsnummer 12 C 345/20
Aktenzeichen 2021/004711
Unser Zeichen: 4711/21/EB/mm
Rechnung 2021-004711 ist fällig.
Rechnungsnummer RE-20210312-0042
Rechnungs-Nr. 8001234567
Bestellung 4500123456 wurde storniert.
Bestellnummer 302-5567811-9923456
Auftrag 0171234567 vom Mai
Auftragsnummer 0301234567
Kundennummer 10023456
Kunden-Nr. 123456789
Vertragsnummer 12345678901
Lieferschein 81234567
Artikelnummer 4006381333931
Art.-Nr. 12 345 678
Sendungsnummer 00340434161094042557
Seriennummer SN-4471-88B2-0093
Charge 99812-A
Zählerstand 004711,23 kWh
Zählernummer 1ITR0012345678
ISBN 978-3-16-148410-0
ISSN 0044-2089
PZN 01234567
WKN 840400
ISIN DE0008404005
LEI 529900T8BM49AURSDO55
EAN 4011200296908
DIN EN ISO 9001:2015
DIN 18015-1, VDE 0100-410
Der Preis beträgt 1.250.000,00 EUR.
12.345,67 € zzgl. 19 % USt
EUR 3.141.592,65
Streitwert: 5.000,00 Euro
Stammkapital 25.000 EUR
1.234 | 5.678 | 9.012 | 3.456
2019 2020 2021 2022 2023
4111 1111 1111 1112
1 2 3 4 5 6 7 8 9 10
12,5 Nm, 3/8 Zoll, 1,5 mm
20 °C bis 45 °C, 60 % rel. Feuchte
Von 09:00 bis 17:30 Uhr
12:34:56 Uhr
12.03.2021 10:11:12
31.12.2020/01.01.2021
1998-2004 und 2005-2011
Seite 123-456 der Akte
Bl. 12-34 d. A.
Anlage K 12, Anlage B 3
Anlagen K12 bis K15
Raum 1204, Etage 12
Halle 54, Tor 3
ICE 1234 fährt um 14:05.
A 7 und B 96 sind gesperrt.
BAB 61, km 123,4
Gleis 9, Wagen 23
Größe M XL 40
A BC 12 und D EF 34
M 8 x 40, M 10 x 60
Typ AB-CD 123
Modell B-AB 1
Es waren 10115 Stimmen.
Insgesamt 20000 Menschen kamen.
Etwa 50667 Euro wurden gezahlt.
Im Jahr 1990 Berlin zu besuchen war neu.
Gegen 2000 Wien zu erreichen gelang nicht.
Rund 12345 Teilnehmer liefen.
80331 Stück wurden geliefert.
10000 Schritte am Tag
99423 Exemplare
2020 Hamburg, 2021 Bremen
Die Straße 4 ist gesperrt.
Der Weg ist 12 km lang.
Am Montag 5 Stunden
Zum Termin 3 kamen alle.
Im Saal 12, 10 Personen
In der Sache 4 O 123/20
Platz 3 belegte die Mannschaft.
Punkt 12 des Protokolls
Der Steuersatz 19 gilt.
Die Steuernummer fehlt noch.
Die Steuer-ID wird mit 11 Stellen vergeben.
Die IBAN hat 22 Stellen.
DE00 0000 0000 0000 0000 00
AT00 1234 5678 9012 3456
Das Konto 4400 Erlöse, Konto 1200 Forderungen
Kontenrahmen SKR 03
Reisepass und 123 Seiten Anlage
Ausweis oder Pass sind mitzubringen.
Ein Führerschein der Klasse B genügt.
Karte 12 zeigt den Verlauf.
Kreditkarten werden ab 50 Euro akzeptiert.
Telefonkosten 1234,56 Euro
Telefonate dauerten 123456 Sekunden.
Das Kennzeichen des Vertrags ist die Dauer.
Kennzeichen der Marke 30 2019 012 345
Geboren wurde die Idee 1990.
Geburtenzahl 2019: 778.090
geb. Muster
Die geborene Anführerin
Das Passwort muss 12 Zeichen haben.
Das Passwort ist zu ändern.
Kennwort vergessen
Die PIN wurde dreimal falsch eingegeben.
PIN und TAN sind geheim.
Das Token verfällt nach 30 Tagen.
Geheimnis: niemand weiß es.
Der Schlüssel liegt unter der Matte.
Schlüssel 4711 passt.
DER VERTRAG IST VOLLSTÄNDIG UND WIRKSAM
DIE PARTEIEN VEREINBAREN FOLGENDES
SWIFT ist ein Verbund von Banken.
HR-Abteilung und IT-Abteilung
VR-Brille 12
FN des Herstellers
Fn. 12345
Fußnote 123456
UID und GID sind 1000.
AG München und LG Hamburg
999.999.999.999
256.100.50.25
Windows 10.0.19041
0x7fff5fbff8c0
Fehler 0x80070005
#ff00aa
1:2:3:4
std::vector
uuid 550e8400-e29b-41d4-a716-446655440000
Prüfsumme d41d8cd98f00b204e9800998ecf8427e
Messwerte 12.1 13.2 14.3 15.4
Punktzahl 21:17, 19:21
Lfd. Nr. 00123456
Position 0010 4500123456
Nr. 12345678
Fall 2020-12345
Ticket 4711081523
Los 3, 12-3456-78
Breite 51.5074, Länge 13.4050
Flurstück 123/45, Flur 6
Grundbuch Blatt 12345
Gemarkung Muster, Flurstück 1234/5
Az. L 4711
Kst. 4711, Ktr. 0815
Note 1,7
Code 12345-67890
`
