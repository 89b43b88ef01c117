// German sentences with personal data in them, in the form of the English ones.

export const POSITIVES_DE = `
Bitte schreiben Sie an {EMAIL|erika.beispiel@kanzlei.example}, am besten heute.
E-Mail: {EMAIL|info@nordlicht-muster.example}
Die Nachricht ging an {EMAIL|e_beispiel+akte@post.example} und blieb ohne Antwort.
Kopie an {EMAIL|büro@muster.example}
Anlage 3 | {EMAIL|kasse@muster.example} | bezahlt
Von: {EMAIL|max@beispiel.example}⏎An: {EMAIL|amt@beispiel.example}
Rufen Sie {PHONE|+49 30 901820} an.
Tel.: {PHONE|030 / 90 18 20}
Telefon {PHONE|(0221) 4711-0}
Unter {PHONE|0171 2345678} ist sie tagsüber zu sprechen.
Fax: {PHONE|0049 89 123456-78}
Handynummer {PHONE|0176/12345678}
Sein Anschluss {PHONE|+43 1 58800-0} war besetzt.
Mobil {PHONE|+41 79 555 01 23}
Durchwahl: {PHONE|0351 4567-123}
Erreichbar unter {PHONE|040/123456}.
Telefonnummer der Zeugin: {PHONE|0151 23456789}
Tel | {PHONE|06221 54-0} | Zentrale
Wiener Büro: Tel. {PHONE|01 58800 0}
Zürich, Telefon {PHONE|044 668 18 00}
Der Anruf kam von {PHONE|+4915112345678}.
Überweisen Sie auf {IBAN|DE44 5001 0517 5407 3249 31}.
IBAN {IBAN|DE73417368769397425339}
Das Konto {IBAN|AT59 9906 0470 2803 7727} ist gesperrt.
Bankverbindung: {IBAN|CH02 2013 1721 9704 5132 0}
Kontoverbindung | {IBAN|DE44500105175407324931} | Haupt
Auf {IBAN|LU09 2516 9388 5493 8799} ging nichts ein.
BIC {BIC|INGDDEFFXXX}
BIC: {BIC|GIBAATWW}
SWIFT-Code {BIC|ZKBKCHZZ80A}
Kontonummer {US_BANK_NUMBER|5407324931} bei der alten Bank
Die Kreditkarte {CREDIT_CARD|5260 4626 0523 5171} wurde belastet.
Kartennummer {CREDIT_CARD|4285417558028621}
Mit {CREDIT_CARD|3407 779878 20737} gezahlt
Ihre Karte {CREDIT_CARD|36005532846950} ist abgelaufen.
Steuer-ID: {DE_TAX_ID|57 549 285 017}
Die Identifikationsnummer {DE_TAX_ID|25768131411} wurde mitgeteilt.
IdNr. {DE_TAX_ID|86 095 742 719}
Steuernummer {DE_TAX_NUMBER|143/123/45678}
St.-Nr. {DE_TAX_NUMBER|21/815/08150}
StNr. {DE_TAX_NUMBER|9181081508155}
USt-IdNr.: {DE_VAT_ID|DE827508687}
Umsatzsteuer-ID {DE_VAT_ID|DE 420 404 787}
Die UID lautet {AT_VAT_ID|ATU05101995}.
USt-IdNr. {EU_VAT_ID|FR40629316092}
USt-IdNr. {EU_VAT_ID|BE0609200976}
USt-ID des Lieferanten: {EU_VAT_ID|CZ24853305}
USt-IdNr. {EU_VAT_ID|EE832094284}, {EU_VAT_ID|LV40805729620}
USt-IdNr. {EU_VAT_ID|BG080771823}
UID-Nummer {CH_COMPANY_ID|CHE-440.230.324 MWST}
Reisepass Nr. {DE_PASSPORT|CFG7H2JK11}
Der Reisepass {DE_PASSPORT|C4VW19PRZ4} lag vor.
Österreichischer Reisepass {AT_PASSPORT|U 1234567}
Schweizer Pass {CH_PASSPORT|X7654321}
Passnummer {DE_PASSPORT|C481663039}
Französischer Reisepass {FR_PASSPORT|09PV34512}
Niederländischer Reisepass {NL_PASSPORT|NP4K7X2B1}
Britischer Reisepass {UK_PASSPORT|518242591}
Amerikanischer Reisepass {US_PASSPORT|A98765432}
Personalausweis {DE_ID_CARD|LZ6R31CHT1}
Ausgewiesen durch Personalausweis Nr. {DE_ID_CARD|LN4KVX2077}
Österreichischer Personalausweis {AT_ID_CARD|PA7654321}
Schweizer Identitätskarte {CH_ID_CARD|E7654321}
Führerschein {DE_FUEHRERSCHEIN|B072RRE2I55}
Führerscheinnummer: {DE_FUEHRERSCHEIN|J010000SD51}
Rentenversicherungsnummer {DE_SOCIAL_SECURITY|82 210155 S 108}
Die Versicherungsnummer {DE_SOCIAL_SECURITY|09240895K807} fehlt im Bescheid.
Der Kläger ({DE_SOCIAL_SECURITY|18210151K163}) erhält Rente.
Krankenversichertennummer {DE_HEALTH_INSURANCE|G099707243}
KVNR: {DE_HEALTH_INSURANCE|T347094805}
Versicherte mit der Versichertennummer {DE_HEALTH_INSURANCE|A178242465}
Gesundheitskarte {EU_HEALTH_CARD|80276881068773202650}
Versichertenkarte {EU_HEALTH_CARD|80756000205966993763}
LANR {DE_LANR|618221001}
BSNR {DE_BSNR|721234500}
Sozialversicherungsnummer {AT_SOCIAL_SECURITY|9020 110179}
SVNR: {AT_SOCIAL_SECURITY|3004160275}
AHV-Nr. {CH_SOCIAL_SECURITY|756.8164.0636.11}
Die Versicherte {CH_SOCIAL_SECURITY|756.9711.5461.68} wohnt in Bern.
geboren am {DATE_OF_BIRTH|14. Februar 1961} in Musterstadt
Geburtsdatum: {DATE_OF_BIRTH|02.11.1975}
geb. {DATE_OF_BIRTH|3.5.70}
Die Zeugin, geb. am {DATE_OF_BIRTH|21.08.1990}, sagte aus.
Geb.-Datum {DATE_OF_BIRTH|01.02.1983}
* {DATE_OF_BIRTH|12.12.1954} in Beispielhausen
Geburtstag | {DATE_OF_BIRTH|30.06.1999} |
Sie wohnt in der {STREET_ADDRESS|Musterstraße 12a, 10115 Berlin}.
Anschrift: {STREET_ADDRESS|Am Beispielberg 7, 80331 München}
Zustellung an {STREET_ADDRESS|Beispielgasse 3, 1010 Wien}
Die Praxis {STREET_ADDRESS|Lange Straße 4} ist geschlossen.
Er zog in den {STREET_ADDRESS|Musterweg 18}.
wohnhaft {STREET_ADDRESS|Bahnhofstrasse 21, 8001 Zürich}
{STREET_ADDRESS|Unter den Eichen 5⏎12203 Berlin}
{STREET_ADDRESS|D-20095 Hamburg}
Die Klägerin wohnt in {POSTCODE_TOWN|50667 Köln}.
Gerichtsstand ist {POSTCODE_TOWN|01067 Dresden}.
Die Ware lag in {POSTCODE_TOWN|8010 Graz}.
Das Lager in {POSTCODE_TOWN|99423 Weimar} ist leer.
Er zog nach {POSTCODE_TOWN|3011 Bern}.
Filiale {POSTCODE_TOWN|72070 Tübingen}
Postfach 12 34, {POSTCODE_TOWN|63065 Offenbach}
Werk {POSTCODE_TOWN|38440 Wolfsburg}, Halle 54
PLZ {DE_PLZ|69117}
Die Anmeldung kam von {IP|203.0.113.41}.
IP-Adresse {IP|192.0.2.9}
Server {IP|2001:db8::42}
Das Gerät mit der MAC-Adresse {MAC_ADDRESS|a4:83:e7:11:22:3b}
Zugang über {URL|https://erika:geheim@ablage.muster.example/akte}
Näheres unter {URL|www.nordlicht-muster.example/impressum}.
Siehe {URL|https://muster.example/person/4711}
Das Kennzeichen {DE_KFZ|B-EK 4711} war lesbar.
Der Pkw {DE_KFZ|HH AB 123} stand im Hof.
Amtliches Kennzeichen: {DE_KFZ|M-XY 99E}
Lkw {DE_KFZ|LÖ-BE 812H}
Österreichisches Kennzeichen {AT_LICENSE_PLATE|W-12345A}
Schweizer Kennzeichen {CH_LICENSE_PLATE|ZH 123456}
Französisches Kennzeichen {FR_LICENSE_PLATE|AB-123-CD}
Niederländisches Kennzeichen {NL_LICENSE_PLATE|12-ABC-3}
Amtsgericht Musterstadt, {DE_HANDELSREGISTER|HRB 123456}
eingetragen unter {DE_HANDELSREGISTER|HRA 4711}
Vereinsregister Musterstadt {DE_HANDELSREGISTER|VR 2345}
Partnerschaftsregister {DE_HANDELSREGISTER|PR 812}
Genossenschaftsregister {DE_HANDELSREGISTER|GnR 77}
Firmenbuch {AT_COMPANY_REGISTER|FN 513375x}
Handelsregister-Nr. {CH_COMPANY_ID|CHE-098.983.835}
Gesellschaftsregister {DE_HANDELSREGISTER|GsR 123}
Bitcoin an {CRYPTO|3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy}
Die Adresse {CRYPTO|bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4} war bekannt.
Ether an {CRYPTO|0xde709f2102306220921060314715629080e2fb77}
Passwort: {SECRET|Sommer!2024xQ}
Das Kennwort lautet {SECRET|h7#kLm92pQ}.
API-Schlüssel {SECRET|sk-ant-api03-Qw8rTy2uIoP4aSdF6gHjKlZx}
Zugangstoken: {SECRET|ghp_16C7e42F292c6912E7710c838347Ae178B4a}
PIN: {SECRET|4711}
Schlüssel {SECRET|AKIAIOSFODNN7EXAMPLE} im Anhang
client_secret={SECRET|a1B2c3D4e5F6g7H8i9J0}
Gestern unterschrieb Herr {PERSON|Max Beispiel} den Vertrag.
Sehr geehrte Frau {PERSON|Beispiel}, vielen Dank.
Die Zeugin {PERSON|Erika Beispiel} sah den Lastwagen.
Dr. {PERSON|Jonas Muster} behandelte die Klägerin.
Rechtsanwältin {PERSON|Petra Muster-Beispiel} legte Berufung ein.
Richter am Amtsgericht {PERSON|Muster} vertagte.
Die {ORGANIZATION|Nordlicht Muster GmbH} zahlte nicht.
Lieferantin ist die {ORGANIZATION|Muster & Söhne KG}.
Beklagte: {ORGANIZATION|Beispiel Versicherung AG}
Der {ORGANIZATION|Musterverein e.V.} klagte.
Die {ORGANIZATION|Harbour Sample Ltd} lieferte Pumpen.
Sie zog nach {LOCATION|Österreich}.
Das Werk steht in {LOCATION|Bayern}.
Er ist {AGE|47 Jahre alt}.
Der Vertrag endete am {DATE|30. Juni 2020}.
Steuernummer {AT_TAX_NUMBER|46 123/4567} des Finanzamts Wien
Rijksregisternummer {BE_NATIONAL_NUMBER|85.07.30-033.28}
Die Schwedin mit der Personnummer {SE_PERSONNUMMER|811218-9876} klagte.
Dänische CPR-Nummer {DK_CPR|120475-1230}
Der Käufer, PESEL {PL_PESEL|79051212344}, zahlte.
Die Verkäuferin, NIE {ES_NIE|X4411002Q}, unterschrieb.
Codice Fiscale {IT_FISCAL_CODE|BSPRKE85T50F205H}
`
