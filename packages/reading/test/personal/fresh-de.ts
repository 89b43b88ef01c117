// Written by somebody who did not know the rules, in the form of the other lists: what the rules were mended by afterwards, a third of it held back.

export const FRESH_POSITIVES_DE = `
Sehr geehrte Frau {PERSON|Beispiel}, wir haben Sie unter {PHONE|030 23125-017} leider nicht erreicht.
Mit freundlichen Grüßen⏎{PERSON|Lena Musterfrau}⏎Personalabteilung⏎{ORGANIZATION|Nordlicht Muster GmbH}⏎Tel. {PHONE|+49 (0)40 66969-123}
Rückfragen bitte per Mail an {EMAIL|l.musterfrau@nordlicht-muster.example}.
{PERSON|Otto Probemann} <{EMAIL|otto.probemann@mail.example}> schrieb am Montag:
Ihre private Adresse {EMAIL|Karla-Vorlage77@POST.EXAMPLE} steht noch im Verteiler.
An: {EMAIL|kasse@probe-bau.example}; {EMAIL|o.probemann@probe-bau.example}
Bewerber;E-Mail;Mobil⏎{PERSON|Jonas Musterling};{EMAIL|jonas@musterling.example};{PHONE|0176 04069012}
Rückruf erbeten: {PHONE|0171 39200 14}
Festnetz {PHONE|0221 4710-882}, privat {PHONE|0174/9091317}
Fon {PHONE|+49.69.90009.345}⏎Fax {PHONE|+49.69.90009.346}
Der Geschädigte ist telefonisch unter {PHONE|(089) 99998 456} erreichbar.
Notfallkontakt: {PERSON|Helga Probemann} (Mutter), {PHONE|0152 28817386}
Von der Rufnummer {PHONE|004930231250044} gingen elf Anrufe ein.
Tel. Ordination: {PHONE|+43 1 5550 123}, mobil {PHONE|0664 555 01 23}
Geschäft {PHONE|043 555 01 77}, Natel {PHONE|079 555 04 18}
Telefon\t{PHONE|03641/555-120}\tZimmer 214
Anrufer: {PHONE|+33 1 99 00 12 34}, Dauer 3 min
Die Antragstellerin wohnt {STREET_ADDRESS|Beispielweg 12, 50667 Köln}.
Herrn⏎{PERSON|Max Mustermann}⏎{STREET_ADDRESS|Am Probehang 7b⏎99084 Erfurt}
Lieferanschrift: {STREET_ADDRESS|Alte Musterstr. 118, 04109 Leipzig}
{ORGANIZATION|Probe & Vorlage OHG}, {STREET_ADDRESS|Platz der Beispiele 3, 20095 Hamburg}, vertreten durch {PERSON|Jonas Musterling}
Gemeldet ist er in der {STREET_ADDRESS|Probestraße 44}, tatsächlich lebt er bei seiner Schwester.
Tatort war die Wohnung {STREET_ADDRESS|Mustergasse 5/2/14, 1070 Wien}.
Wohnhaft: {STREET_ADDRESS|Vorlagenstrasse 9, 8004 Zürich}
Die Wohnung {STREET_ADDRESS|Kirchplatz 2, D-01067 Dresden} wird zum Monatsende geräumt.
Anschrift des Halters\t{STREET_ADDRESS|Unter den Musterlinden 21-23, 80331 München}
Sitz der Gesellschaft: {POSTCODE_TOWN|70173 Stuttgart}
Geburtsname {PERSON|Vorlage}, jetzt wohnhaft in {POSTCODE_TOWN|39104 Magdeburg}.
PLZ/Ort: {POSTCODE_TOWN|28195 Bremen}
Zustellung nach {POSTCODE_TOWN|A-5020 Salzburg} und {POSTCODE_TOWN|CH-3011 Bern}
PLZ: {DE_PLZ|50667}
Postleitzahl {DE_PLZ|01067}, Kundengruppe B
geb. {DATE_OF_BIRTH|17.03.1984} in {LOCATION|Kassel}
Geburtsdatum: {DATE_OF_BIRTH|22. Juli 1991}
{PERSON|Karla Vorlage}, geboren am {DATE_OF_BIRTH|9.12.1968}, ledig, wird wie folgt vernommen:
Patient: {PERSON|Probemann, Otto}⏎Geb.-Dat.: {DATE_OF_BIRTH|12.04.47}⏎Station: 4 Ost
Name\tVorname\tgeb. am⏎{PERSON|Musterling}\t{PERSON|Jonas}\t{DATE_OF_BIRTH|04.01.1955}
Wir gratulieren zur Geburt Ihres Sohnes am {DATE_OF_BIRTH|30. November 2015}.
{PERSON|Erika Beispiel} (*{DATE_OF_BIRTH|15.09.1966}) hinterlässt zwei Kinder.
Alter: {AGE|38}
Der Fahrer, Alter {AGE|52}, blieb unverletzt.
{PERSON|Lena Musterfrau} ({AGE|29}) konnte den Täter beschreiben.
Die Erklärung steht unter {URL|https://www.nordlicht-muster.example/aktuell/2021?nr=77}.
Impressum: {URL|www.probe-bau.example}
Zum Zurücksetzen: {URL|https://konto.muster.example/neu?kunde=4711&t=9f2c1b}
Siehe auch {URL|muster-familie.example/fotos}, dort sind die Kinder zu erkennen.
Anmeldung von {IP|203.0.113.77} um 08:21 Uhr
IP-Adresse des Anschlussinhabers: {IP|198.51.100.201}
Zugriff über {IP|2001:db8:4:71::829}, Provider unbekannt
2021-03-14 08:21:07 WARN Anmeldung fehlgeschlagen nutzer=kvorlage ip={IP|192.168.2.114}
MAC-Adresse: {MAC_ADDRESS|D4:3B:04:71:82:9E}
Das Gerät {MAC_ADDRESS|00-25-90-AB-47-18} war im Gästenetz angemeldet.
Bitte überweisen Sie auf unser Konto {IBAN|DE22 2005 0550 1625 2841 06}.
IBAN: {IBAN|DE05430609676991646171}, BIC: {BIC|PRBADEFFXXX}
Kontoinhaber: {PERSON|Otto Probemann}⏎IBAN {IBAN|DE18 3704 0044 8202 6795 09}⏎Kreditinstitut: Sparkasse
Gehaltskonto\t{IBAN|AT56 2011 1374 5761 6350}\tab Mai
Die Rücklastschrift betrifft {IBAN|CH82 0076 2591 4614 7347 7}.
IBAN in Kleinschrift: {IBAN|de39 6005 0101 3508 6212 74}
Mietkaution auf {IBAN|LI29 0881 0469 4208 1433 2} eingezahlt
SEPA-Mandat M-4711, {IBAN|BE76 5395 2345 7395}, BIC {BIC|VRBDBEBB}
SWIFT/BIC {BIC|MUSTAT2WXXX}
BIC der Empfängerbank: {BIC|NOLIDEH1}
Kreditkarte {CREDIT_CARD|4725 7212 3352 5630}, gültig bis 09/26
Kartennummer: {CREDIT_CARD|5357634451629467}
Belastet wurde die Mastercard {CREDIT_CARD|5322-7584-6021-6701}.
AmEx {CREDIT_CARD|3790 348229 15809}; Karteninhaberin {PERSON|Karla Vorlage}
Spenden in Bitcoin an {CRYPTO|bc1qasy0vf8asn6r6kjl0y7v52va8pv9sv2gqvefqp}
Das Lösegeld sollte an {CRYPTO|15BcWdJdjs3y3JdGdbPCnZnnHgjGkXack7} gehen.
Wallet {CRYPTO|0xB7641Eac4fDeF17338e3031e549A1Cda1A236cF7} erhielt 2,5 ETH.
Weiterleitung an {CRYPTO|TPS2puTQx2icahBSWnoWYZikoEoZWCQiWv} und {CRYPTO|DCVPXCDmKgCE28gentovJfP1KiJ1EuDFCL}
Ihr Einmalpasswort lautet {SECRET|Kranich!7-Tasse}.
Passwort: {SECRET|Sommer#Regen47}
WLAN-Schlüssel: {SECRET|4718-2930-5581-7722}
Die PIN {SECRET|7294} bitte nach dem Lesen vernichten.
api_key: {SECRET|h4Jq9sWz2LmX8vTb6KpR}
Zugangsdaten: Benutzer kvorlage, Kennwort {SECRET|rT9!mKx2}
Steuer-ID: {DE_TAX_ID|71 647 729 584}
Identifikationsnummer {DE_TAX_ID|42039133853}
Die steuerliche IdNr. des Kindes lautet {DE_TAX_ID|61 778 402 350}.
Steuer-Identifikationsnummer⏎{DE_TAX_ID|49370353684}
Steuernummer: {DE_TAX_NUMBER|27/508/62127}
St.-Nr. {DE_TAX_NUMBER|143/329/93253}, Umsatzsteuer-Voranmeldung für Mai
Ihre Steuernummer {DE_TAX_NUMBER|217/5542/4282} hat sich geändert.
Steuernr. (ELSTER) {DE_TAX_NUMBER|9143078588373}
USt-IdNr.: {DE_VAT_ID|DE398443535}
{ORGANIZATION|Nordlicht Muster GmbH & Co. KG}, USt-ID {DE_VAT_ID|DE 286 557 863}
Umsatzsteuer-Identifikationsnummer gemäß § 27a UStG: {DE_VAT_ID|DE129856600}
Rentenversicherungsnummer {DE_SOCIAL_SECURITY|65 170839 J 684}
RVNR: {DE_SOCIAL_SECURITY|12240477B509}
Sozialversicherungsnummer des Arbeitnehmers: {DE_SOCIAL_SECURITY|53 081291 M 115}
SV-Nr.\t{DE_SOCIAL_SECURITY|15150966P240}\tSteuerklasse\tIII
Krankenversichertennummer {DE_HEALTH_INSURANCE|M646655412}
Versichertennr.: {DE_HEALTH_INSURANCE|E124112906}
KVNR {DE_HEALTH_INSURANCE|B187032044}, Status 1
Vers.-Nr. {DE_HEALTH_INSURANCE|Q490682509} der gesetzlichen Krankenkasse
Reisepass Nr. {DE_PASSPORT|C8VF37GY4}
Passnummer: {DE_PASSPORT|F9M4WX4R66}
Sein deutscher Reisepass ({DE_PASSPORT|K1MWN1PM9}) läuft im Mai ab.
Personalausweis Nr. {DE_ID_CARD|L1LM722R4}
Ausweisnummer {DE_ID_CARD|TTW300JTZ8}
Die Zeugin wies sich mit Personalausweis {DE_ID_CARD|Y53M95ZXN} aus.
Führerschein-Nr. {DE_FUEHRERSCHEIN|N04Z2TKF012}
Führerscheinnummer: {DE_FUEHRERSCHEIN|B0782N4MC35}, Klassen B, BE
{ORGANIZATION|Nordlicht Muster GmbH}, Amtsgericht Hamburg, {DE_HANDELSREGISTER|HRB 47182}
Handelsregister: {DE_HANDELSREGISTER|HRA 3081}
Eingetragen im Vereinsregister unter {DE_HANDELSREGISTER|VR 10471}
Registernummer {DE_HANDELSREGISTER|HRB 118431 B} beim Amtsgericht Charlottenburg
Partnerschaftsregister {DE_HANDELSREGISTER|PR 471}
Kennzeichen {DE_KFZ|HH-KX 4718}
Das Fahrzeug mit dem amtlichen Kennzeichen {DE_KFZ|M-QR 829} fuhr bei Rot über die Kreuzung.
Der Pkw {DE_KFZ|B LV 3092} wurde abgeschleppt.
Kfz-Kennz.: {DE_KFZ|KS-OP 471E}
LANR {DE_LANR|487213501}, BSNR {DE_BSNR|021413100}
Lebenslange Arztnummer: {DE_LANR|316891803}
Betriebsstättennummer {DE_BSNR|525319000}
Sozialversicherungsnummer (AT): {AT_SOCIAL_SECURITY|5936 170384}
SVNR {AT_SOCIAL_SECURITY|0975220791} der österreichischen Gesundheitskasse
Vers.-Nr. der Dienstnehmerin in {LOCATION|Österreich}: {AT_SOCIAL_SECURITY|3772/091268}
UID-Nummer: {AT_VAT_ID|ATU84550077}
{ORGANIZATION|Alpenmuster Handels GesmbH}, UID {AT_VAT_ID|ATU 34042354}, {AT_COMPANY_REGISTER|FN 471829 k}
Firmenbuchnummer {AT_COMPANY_REGISTER|FN 308174d}, Handelsgericht Wien
Österreichischer Reisepass Nr. {AT_PASSPORT|U 4718293}
Reisepassnummer ({LOCATION|Österreich}): {AT_PASSPORT|P3081742}
Österreichischer Personalausweis {AT_ID_CARD|47182930}
Personalausweis der Republik Österreich, Nr. {AT_ID_CARD|3081742}
Österreichisches Kennzeichen {AT_LICENSE_PLATE|W-47182 K}
Kennzeichen ({LOCATION|Graz}): {AT_LICENSE_PLATE|G 471 XB}
Abgabenkontonummer {AT_TAX_NUMBER|12-648/7297}
Österreichische Steuernummer: {AT_TAX_NUMBER|46-301/6360}
AHV-Nummer {CH_SOCIAL_SECURITY|756.2349.0166.90}
AHV-Nr.: {CH_SOCIAL_SECURITY|7562861760675}
Versichertennummer der Mitarbeiterin (Schweizer AHV) {CH_SOCIAL_SECURITY|756 5839 7411 95}
{ORGANIZATION|Alpenblick Probe AG}, {CH_COMPANY_ID|CHE-798.787.692}, {POSTCODE_TOWN|8001 Zürich}
UID: {CH_COMPANY_ID|CHE155936236}
Schweizer Pass {CH_PASSPORT|X4718293}
Passnummer ({LOCATION|Schweiz}): {CH_PASSPORT|S3081742}
Identitätskarte {CH_ID_CARD|E4718293}
Nummer der Schweizer ID: {CH_ID_CARD|C3081742}
Kontrollschild {CH_LICENSE_PLATE|ZH 471829}
Schweizer Kennzeichen {CH_LICENSE_PLATE|BE-308174}
Französische Sozialversicherungsnummer {FR_SOCIAL_SECURITY|1 84 03 75 112 079 21}
NIR der Entsandten: {FR_SOCIAL_SECURITY|291116938109874}
{ORGANIZATION|Exemple Frères SARL}, SIREN {FR_SIREN|700 860 661}
SIRET {FR_SIREN|53803869700065}
Französischer Reisepass {FR_PASSPORT|14KL47182}
Pass ({LOCATION|Frankreich}) Nr. {FR_PASSPORT|19DR30817}
Französische Identitätskarte (CNI) {FR_ID_CARD|140675301829}
Französisches Kennzeichen {FR_LICENSE_PLATE|EK-471-XV}
Niederländische BSN: {NL_BSN|422504099}
Burgerservicenummer {NL_BSN|647511472}
Niederländischer Reisepass {NL_PASSPORT|NRK4P71C2}
Niederländische Identitätskarte {NL_ID_CARD|IK8D41B76}
KvK-Nummer {NL_KVK|47182930}
Niederländisches Kennzeichen {NL_LICENSE_PLATE|GX-471-R}
Belgische Nationalnummer {BE_NATIONAL_NUMBER|91.07.22-472.52}
Codice fiscale der Erblasserin: {IT_FISCAL_CODE|RSPMRA85T50H501J}
{ORGANIZATION|Esempio Vini S.r.l.}, Partita IVA {IT_VAT_CODE|02432860795}
Italienischer Führerschein {IT_DRIVER_LICENSE|U14K71829X}
Italienischer Reisepass {IT_PASSPORT|YA4718293}, italienische Identitätskarte {IT_IDENTITY_CARD|CA47182XK}
Spanische NIE-Nummer {ES_NIE|Z1316237K}, NIF des Ehemanns {ES_NIF|55490173M}
Spanischer Reisepass {ES_PASSPORT|PAB471829}
PESEL-Nummer {PL_PESEL|01271525630}
Polnischer Personalausweis {PL_ID_CARD|CNP924843}; NIP des Betriebs: {PL_NIP|233-472-86-94}
Schwedische Personennummer {SE_PERSONNUMMER|681209-5492}
Finnischer Personencode: {FI_PERSONAL_IDENTITY_CODE|220791-313D}
Dänische CPR-Nummer {DK_CPR|091268-0109}
Norwegische Personennummer (fødselsnummer) {NO_BIRTH_NUMBER|22079135171}
USt-IdNr. des Leistungsempfängers: {EU_VAT_ID|NL278829934B05}
Innergemeinschaftliche Lieferung an {EU_VAT_ID|FR26916292980} und {EU_VAT_ID|LU00753155}
MwSt-Nr. (CZ) {EU_VAT_ID|CZ53573633}
Kennnummer der Europäischen Krankenversicherungskarte: {EU_HEALTH_CARD|80276384269274831508}
EHIC {EU_HEALTH_CARD|80040 28039 94680 51160}
Türkische Identitätsnummer (TC kimlik) {TR_NATIONAL_ID|25270151610} des {PERSON|Ahmet Örnek}
US-Sozialversicherungsnummer (SSN) {US_SSN|513-15-3620}
Britische National Insurance Number {UK_NINO|JT 48 20 93 C}
Arbeitsvertrag zwischen der {ORGANIZATION|Probebau Süd AG} und Herrn {PERSON|Jonas Musterling}, geb. am {DATE_OF_BIRTH|04.01.1955}
{LOCATION|Hannover}, den {DATE|3. Juni 2020}⏎gez. Dr. {PERSON|Vorlage}⏎Richterin am Landgericht
Der Zeuge {PERSON|Müller-Probst} sagte am {DATE|12.08.2019} aus, er habe Frau {PERSON|von Mustern} nicht gesehen.
Die Firma {ORGANIZATION|Karla Vorlage e.K.} liefert nach {LOCATION|Bayern} und {LOCATION|Südtirol}.
Kläger: {PERSON|OTTO PROBEMANN}⏎Beklagte: {ORGANIZATION|NORDLICHT MUSTER GMBH}
Gestern hat {PERSON|Jonas} aus der Buchhaltung gekündigt, {PERSON|Lena} übernimmt.
Teilnehmer: {PERSON|Beispiel}, {PERSON|Musterling}, Prof. {PERSON|Vorlage} (entschuldigt)
Prokura: {PERSON|Helga Probemann}, {POSTCODE_TOWN|24103 Kiel}, *{DATE_OF_BIRTH|25.01.1988}
Der {ORGANIZATION|Turnverein Probehausen e.V.} und die {ORGANIZATION|Beispiel-Stiftung} fördern das Heim.
Für den Verband⏎{PERSON|Gisela Muster-Probst}⏎Vorsitzende⏎{ORGANIZATION|Verband der Vorlagenhersteller e. V.}
Herr Rechtsanwalt {PERSON|Max Mustermann} ist nach {LOCATION|Wien} verzogen.
Der Vertrag wurde in {LOCATION|Düsseldorf} von {PERSON|Erika Beispiel} für die {ORGANIZATION|Muster Energie SE} unterzeichnet.
Wir berichten über {PERSON|Karla Vorlage}, geb. {DATE_OF_BIRTH|09.12.1968}, {STREET_ADDRESS|Musterallee 30, 53111 Bonn}.
Hausarzt: Dr. med. {PERSON|Otto Probemann}, Tel. {PHONE|0221 4710-334}, LANR {DE_LANR|147883103}
Lohnabrechnung Mai: {PERSON|Lena Musterfrau}, Steuer-ID {DE_TAX_ID|35754516287}, SV-Nummer {DE_SOCIAL_SECURITY|04010255W264}
Nach Angaben von Frau {PERSON|Musterfrau} fuhr der Wagen mit dem Kennzeichen {DE_KFZ|DD-XK 308} ohne Licht davon.
Geschäftsführer: {PERSON|Max Mustermann}, {PERSON|Erika Beispiel}⏎Registergericht Köln, {DE_HANDELSREGISTER|HRB 30817}⏎USt-IdNr. {DE_VAT_ID|DE351430500}
{ORGANIZATION|Muster & Söhne KG} | {STREET_ADDRESS|Vorlagenweg 8, 48143 Münster} | {PHONE|0251 555-0} | {EMAIL|post@muster-soehne.example}
Kunde;IBAN;Betrag⏎{PERSON|Jonas Musterling};{IBAN|DE82701500009440608859};49,90
Der Mieter {PERSON|Ahmet Örnek} zog im Juni nach {LOCATION|Freiburg}.
Bevollmächtigt ist {PERSON|Gisela Muster-Probst}, Personalausweisnummer {DE_ID_CARD|P7C1LZGZZ}, {POSTCODE_TOWN|90402 Nürnberg}.
Belgisches Rijksregisternummer {BE_NATIONAL_NUMBER|55113073285}
Reisepass ({LOCATION|Italien}): {IT_PASSPORT|YB3081742}
Carta d'identità {IT_IDENTITY_CARD|CA30817MD}, patente di guida {IT_DRIVER_LICENSE|RM3081742K}
Reisepass ({LOCATION|Spanien}): {ES_PASSPORT|XDC308174}
Spanische NIE: {ES_NIE|Y4439057W}; spanische NIF: {ES_NIF|82898298L}
Reisepass ({LOCATION|Niederlande}) {NL_PASSPORT|NT8B30D71}, Rijbewijs liegt nicht vor
Nummer des niederländischen Personalausweises: {NL_ID_CARD|IM7K30F42}
PESEL: {PL_PESEL|84031718972}, polnische NIP {PL_NIP|2765630818}
Personennummer ({LOCATION|Schweden}): {SE_PERSONNUMMER|910722-3662}
CPR-Nr. {DK_CPR|301155-3386} ({LOCATION|Dänemark})
Handelskammernummer (KvK) {NL_KVK|30817426}
Norwegische fødselsnummer: {NO_BIRTH_NUMBER|30115542059}; finnische Henkilötunnus: {FI_PERSONAL_IDENTITY_CODE|091268-263H}
Schwedische Organisationsnummer {SE_ORGANISATIONSNUMMER|556651-4989}
Französisches Nummernschild {FR_LICENSE_PLATE|BX-308-TR}, niederländisches Nummernschild {NL_LICENSE_PLATE|47-RXB-8}
Carte nationale d'identité Nr. {FR_ID_CARD|X4RTBPFW4}
Italienischer Codice fiscale {IT_FISCAL_CODE|SMPMRC79M14F205W}; Partita IVA: {IT_VAT_CODE|07967440939}
Ausweis-Nr. (polnisch) {PL_ID_CARD|ALU041297}
`

export const FRESH_LOOK_ALIKES_DE = `
Bestellnummer 4725721233525 wurde heute versandt.
Rechnungsnummer RE-2021-047182 vom 14.03.2021
Rechnung Nr. 47182930561 ist noch offen.
Kundennummer 71647729, Auftrag 42039133
Lieferschein 4711-0815-22
Ihr Angebot Nr. 20210314-7 haben wir erhalten.
Ticketnummer 88213-4471, Priorität 2
Aktenzeichen 12 O 471/19
Az. 3 Ss 47/18 - 182
Geschäftszeichen: II B 4 - 0471/18/29
Unser Zeichen 30/8174-KV
BGH, Beschluss vom 14. März 2018 - IV ZB 16/17
OLG Frankfurt am Main, Urteil vom 3.6.2020, Az. 13 U 471/18
LG Berlin - 67 S 308/17
BVerwG 6 C 12.19
FG Köln, 4 K 471/18
VG Ansbach AN 14 K 19.00471
EuGH, Rs. C-673/17, Rn. 52
§ 823 Abs. 1 BGB in Verbindung mit § 1004 BGB analog
§§ 305 ff. BGB finden Anwendung.
Art. 17 Abs. 3 Buchst. e DSGVO
§ 4 Nr. 12 Satz 1 Buchst. a UStG
Art. 12 Abs. 1 GG
§ 139b Abs. 1 AO regelt die Vergabe der Identifikationsnummer.
BGHSt 47, 182 (185 ff.)
MDR 2018, 471; ZIP 2020, 1082
BStBl. II 2019, 308
LAG Hamm 4 Sa 471/19, juris Rn. 30
BGBl. 2020 I S. 1328, Nr. 30
BT-Drs. 19/4718, Seite 93
Verordnung (EG) Nr. 1907/2006
Ziffer 7.1.8.2 der Leistungsbeschreibung entfällt.
Abschnitt 10.2.1.4 verweist auf Anlage 3.
Die Firmware wurde von 10.4.7.18 auf 10.4.7.19 aktualisiert.
Version 2021.3.1, Build 4718
ISBN 978-3-12-732320-7
ISBN 3-598-21508-8
ISSN 0340-8604
doi: 10.1007/s00103-021-04718
CAS-Nr. 7664-93-9
CAS 67-64-1, EG-Nr. 200-662-2
Artikelnummer 4718293 (blau, Größe 42)
Art.-Nr. AB-47182-X
Ersatzteil 8K0 615 301 M passt für alle Baujahre.
Teilenummer A 204 830 05 18
Seriennummer SN47182930558
Charge 471829, verwendbar bis 09/2023
EAN 4006381333931
PZN 04718293
Inventarnummer 2019-0471
Zählernummer 1 EMH00 4718 2930
Zählerstand 047182 kWh
Sendungsnummer 00340434161094047182
Container MSKU 471829 3 wurde gelöscht.
Flug LH 471 ab Flugsteig B27
Zug ICE 829, Wagen 7, Platz 61
Linie S 7, Gleis 12
Blutdruck 128/84 mmHg, Puls 72
Hb 13,4 g/dl, Leukozyten 7,2 G/l, CRP 4 mg/l
Kreatinin 0,84; GFR 91; HbA1c 5,7 %
ICD-10: F32.1, M54.4, Z99.9
Dosierung 1-0-1, 500 mg, für 10 Tage
Der Messwert betrug 4,718 ± 0,030 kg.
Die Temperatur stieg von 18,4 auf 29,3 Grad.
Koordinaten: 52,5200° N, 13,4050° O
R 4471829 H 5308174
Flurstück 471/8, Flur 12, Gemarkung Süd
Grundbuch Blatt 4718, lfd. Nr. 3
Nettobetrag 1.203,40 EUR, 19 % USt 228,65 EUR
Der Kaufpreis beträgt 471.829,00 Euro.
Streitwert: 30.817,42 €
Eine Vertragsstrafe von 5.100 Euro ist verwirkt.
Jahr\t2018\t2019\t2020⏎Umsatz\t4.718\t5.320\t6.011⏎Kosten\t3.081\t3.562\t3.772
1041 2203 3311 4415 5512 6601
47 18 29 30 56 17 71 22
Spalte A: 210, 118, 829; Spalte B: 374, 455, 616
Das Grundkapital ist in 118 431 449 Aktien eingeteilt.
Blindleistung 471829305 var
MD5: 9e107d9d372bb6826bd81d3542a419d6
SHA-1 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12
Prüfsumme e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
Vorgangs-ID 6ba7b811-9dad-11d1-80b4-00c04fd430c8
Commit 9f1c02a behebt den Fehler.
DIN EN 1090-2, DIN 18040, VDI 2035
ISO 13616 beschreibt den Aufbau der IBAN.
Eine deutsche IBAN hat 22 Stellen.
Die Steuer-Identifikationsnummer hat elf Ziffern.
Das Passwort muss mindestens acht Zeichen lang sein.
Geben Sie Ihre PIN niemals weiter.
Passwort: ********
IBAN: DE__ ____ ____ ____ ____ __
Geburtsdatum: ____________
Name, Vorname: (bitte in Druckbuchstaben)
Telefon: entfällt
E-Mail-Adresse (freiwillige Angabe)
Der Personalausweis ist bei der Einreise vorzulegen.
Der Reisepass muss noch sechs Monate gültig sein.
Für das Leihrad wird kein Führerschein verlangt.
Das Konto wird bei einer Sparkasse geführt.
Sparkassen und Volksbanken erheben dafür kein Entgelt.
DRINGEND, VERTRAULICH, PERSOENLICH
DIENSTAG und MITTWOCH bleibt die Kasse geschlossen.
VERTRAGS- und HAFTUNGSRECHT
Der Geschäftsführer vertritt die Gesellschaft allein.
Die Auftragnehmerin haftet nur für Vorsatz.
Der Kläger beantragt, den Beklagten zu verurteilen.
Die Geschäftsführung hat dem Betriebsrat geantwortet.
Der Datenschutzbeauftragte ist schriftlich zu bestellen.
Der Vorstand und der Aufsichtsrat tagten im Mai.
Die Mieterin zahlt die Miete an die Vermieterin.
Die Gesellschaft mit beschränkter Haftung ist eine juristische Person.
Eine GmbH & Co. KG ist eine Personengesellschaft.
Der Verein hat seinen Sitz am Ort der Verwaltung.
Im August beginnt das Schuljahr.
Der April war kälter als der März.
Frau und Herr sind gängige Anreden.
Sehr geehrte Damen und Herren,
Mit freundlichen Grüßen⏎die Verwaltung
Die Antragstellerin leidet an Morbus Crohn und Morbus Bechterew.
Bei Alzheimer und Parkinson hilft Bewegung.
Der Röntgenbefund ist unauffällig.
Die Gaußsche Glockenkurve und der Satz des Pythagoras
Das Newton-Verfahren konvergiert.
Der Ottomotor und der Dieselmotor wurden verglichen.
Ein Bunsenbrenner, ein Erlenmeyerkolben und eine Petrischale
Der Koch kocht, der Müller mahlt, der Schneider näht.
Ein Fischer darf hier angeln, ein Jäger nicht jagen.
Der Richter vertagte die Sache, der Wirt schloss das Lokal.
Im Winter bleibt der Weg gesperrt, im Sommer nicht.
Die Schwarzwälder Kirschtorte und das Wiener Schnitzel
Lange Straßen, große Plätze und breite Wege
Die Rose blüht, die Linde trägt Laub.
Allgemeine Geschäftsbedingungen für Kaufleute
Termin vor dem Landgericht, Saal 471, 2. Obergeschoss
Das Amtsgericht Musterstadt hat den Antrag zurückgewiesen.
Der Bundesgerichtshof hat die Revision verworfen.
Das Sozialgericht gab der Klage statt.
Zimmer 0471, Haus 3, Etage 12
Öffnungszeiten: Mo-Fr 8-12 und 14-16 Uhr
Wählen Sie die 0 für die Amtsleitung.
Frequenz 433,92 MHz, Kanal 12
Schraube M8 x 40, Güte 8.8
Kabel NYM-J 3x1,5 mm², Länge 25 m
Reifen 205/55 R16 91V
Papier DIN A4, 80 g/m²
Mit 471 zu 308 Stimmen bei 12 Enthaltungen angenommen
Endstand 4:2 (2:1) vor 45.718 Zuschauern
Zeile 030-2312 des Protokolls fehlt.
Fehler 0x80070057: Falscher Parameter
Port 8443, VLAN 471
Formular ESt 1 A, Anlage KAP, Zeile 47
Lohnsteuerklasse III/V, 2,0 Kinderfreibeträge
BR-Nr. 2 der Baureihe E 220 d
Kapitel 4, Teil B, Band 12, Seite 308
nr;menge;preis⏎10471;12;4,99⏎10472;3;18,50
Die Hauptstraße wurde für 12 Tage gesperrt.
A 7, B 96 und L 471 sind frei.
Psalm 23, Vers 4
Postfach und Postleitzahl sind Pflichtfelder.
Ein Kennzeichen besteht aus Buchstaben und Ziffern.
Der Muster-Mietvertrag enthält eine Schönheitsreparaturklausel.
Seite 12 von 47, Stand: März 2021
`
