// English sentences with personal data in them, one a line, what is personal marked as {TYPE|value}; ⏎ is a line break. All values are invented;
// those with a check digit bear a right one, computed by another library than the rules they test. Every third line is held back.

export const POSITIVES_EN = `
Please write to {EMAIL|jane.sample@mail.sample.example} before noon.
Copied in: {EMAIL|j_sample+court@chambers.example}; {EMAIL|clerk@court.example}.
The account belongs to <{EMAIL|office-2@harbour-sample.example}>, as far as we know.
mailto:{EMAIL|registry@sample.example} is printed at the foot of the page.
He signed in as {EMAIL|o'sample@sub.domain.example} twice.
Contact | {EMAIL|billing@sample.example} | open
From: {EMAIL|JANE@SAMPLE.EXAMPLE}⏎To: {EMAIL|john@sample.example}
Call us on {PHONE|+44 20 7946 0018} during office hours.
The number {PHONE|+1 (415) 555-0132} was dialled at once.
Telephone: {PHONE|020 7946 0123}, ask for the clerk.
My mobile is {PHONE|07700 900123}.
Tel. {PHONE|(212) 555-0187} ext. is not given.
Fax {PHONE|+41 44 668 18 00} is out of order.
Reach the night desk at {PHONE|415-555-0199}.
She gave {PHONE|+49 (0)30 901820} as her number.
Phone | {PHONE|0161 496 0345} | Manchester office
Our Vienna office answers {PHONE|+43 1 5880 0100}.
The caller's number was {PHONE|0044 20 7946 0991}.
Mobile: {PHONE|+33 6 12 34 56 78}
cell {PHONE|(646) 555-0143}
Zurich: {PHONE|+41 (0)43 555 01 02}
Dutch office {PHONE|+31 20 555 0199} closed at five.
WhatsApp {PHONE|+447700900456}
Pay the sum to {IBAN|GB29 NWBK 6016 1331 9268 19} without delay.
IBAN: {IBAN|NL91ABNA0417164300}
The fee goes to {IBAN|FR96 4850 6451 1980 6011 6996 110}.
Account {IBAN|CH93 0076 2011 6238 5295 7} was frozen.
Beneficiary account | {IBAN|BE63 8941 4650 0067} | EUR
He moved it through {IBAN|LI3347095750983109580} in one day.
The refund went to {IBAN|IE29AIBK93115212345678}.
The transfer names SWIFT code {BIC|NWBKGB2LXXX}.
BIC {BIC|ABNANL2A} is that of the payee's bank.
SWIFT: {BIC|UBSWCHZH80A}
SWIFT/BIC {BIC|BARCGB22}
The card {CREDIT_CARD|4285 4175 5802 8621} was declined.
Visa {CREDIT_CARD|4763282866052486} expires soon.
Charge it to {CREDIT_CARD|5186-6218-9991-9037}, please.
Amex {CREDIT_CARD|373931711694765}
Her credit card number is {CREDIT_CARD|2221 7484 3805 6221}.
payment by {CREDIT_CARD|6011 8866 5660 4895} on file
Her German tax identification number is {DE_TAX_ID|86095742719}.
Tax ID {DE_TAX_ID|65 929 970 489} (Germany)
The firm's VAT number is {DE_VAT_ID|DE637403449}.
VAT no. {EU_VAT_ID|FR14419127139} is on each invoice.
VAT: {EU_VAT_ID|NL787061657B08}
VAT registration {EU_VAT_ID|IE2843613F}
The seller's VAT ID {EU_VAT_ID|PL2639537508} was checked.
VAT ID {EU_VAT_ID|HU44273769} and VAT ID {EU_VAT_ID|RO18481195}
VAT identification number {EU_VAT_ID|EL165212594}
VAT number: {EU_VAT_ID|SK3688888192}
Registered for VAT as {EU_VAT_ID|LT878176413}.
VAT reg no {EU_VAT_ID|CY27780295O}
VAT {EU_VAT_ID|MT55473454}, {EU_VAT_ID|SI95084827}
VAT reg. no. {UK_VAT_ID|GB 599 9872 87}
Our UK VAT number is {UK_VAT_ID|GB124290592}.
Swiss company {CH_COMPANY_ID|CHE-825.487.059} filed late.
The Austrian UID is {AT_VAT_ID|ATU07193892}.
Passport number {UK_PASSPORT|925665416} was entered at Dover.
She travelled on British passport {UK_PASSPORT|AB1234567}.
US passport no. {US_PASSPORT|C03005988} was shown.
Passport No.: {US_PASSPORT|A12345678}
His German passport {DE_PASSPORT|C8L3X0KV46} expired.
French passport {FR_PASSPORT|14AB56789} belongs to the witness.
Dutch passport {NL_PASSPORT|SX8H1K2R4}
Swiss passport {CH_PASSPORT|X1234567}
Austrian passport {AT_PASSPORT|P 1234567}
German identity card {DE_ID_CARD|L8FT02MKX8}
French identity card {FR_ID_CARD|880692310285}
Dutch identity card {NL_ID_CARD|IR7K2M9P4}
Swiss identity card {CH_ID_CARD|C1234567} was copied.
Austrian identity card {AT_ID_CARD|PA1234567}
Her social security number is {US_SSN|536-22-1234}.
SSN {US_SSN|591489890}
The claimant, SSN: {US_SSN|415-18-4262}, appeared.
National Insurance number {UK_NINO|JK 55 70 51 C}
NINO: {UK_NINO|JK427730D}
The employee ({UK_NINO|JK 54 61 33 D}) left in May.
NHS number {UK_NHS|401 023 2137} is on the chart.
NHS no {UK_NHS|9876543210}
Patient {UK_NHS|485 777 3457}, admitted at night
Medicare number {US_MBI|1EG4-TE5-MK73}
ITIN {US_ITIN|912-70-1234} was issued.
The employer, EIN {US_EIN|24-7154286}, replied.
Federal Tax ID: {US_EIN|58-0713644}
UTR {UK_UTR|59444 72513} is on the return.
Unique Taxpayer Reference: {UK_UTR|4532778075}
Routing number {ABA_ROUTING_NUMBER|021000021}, account number {US_BANK_NUMBER|123456789012}
NPI {US_NPI|1710625470}
BSN {NL_BSN|885033358} is the tenant's.
burgerservicenummer {NL_BSN|3589.53.716}
French social security number {FR_SOCIAL_SECURITY|1 76 07 75 791 559 94}
The insured ({FR_SOCIAL_SECURITY|211037524250496}) lives in Paris.
AHV number {CH_SOCIAL_SECURITY|756.4300.7131.05}
The Swiss insured person {CH_SOCIAL_SECURITY|756.9711.5461.68} moved.
European Health Insurance Card {EU_HEALTH_CARD|80276881068773202650}
health insurance card no. {EU_HEALTH_CARD|80756000205966993763}
Austrian social insurance number (SVNR) {AT_SOCIAL_SECURITY|8334 220149}
Born on {DATE_OF_BIRTH|14 February 1961}, he never moved.
Date of birth: {DATE_OF_BIRTH|02/11/1975}
DOB {DATE_OF_BIRTH|1988-07-30}
{PERSON|Jane} was born {DATE_OF_BIRTH|May 3rd, 1970}.
d.o.b. {DATE_OF_BIRTH|3.5.1970}
Birth date | {DATE_OF_BIRTH|21 Aug 1990} |
He lives at {STREET_ADDRESS|12 Sample Street, London SW1A 2AA}.
Deliver to {STREET_ADDRESS|221 Harbour Road, Springfield, IL 62704}.
Her flat is {STREET_ADDRESS|Flat 4, 18 Orchard Lane}.
The notice went to {STREET_ADDRESS|500 W Sample Ave, Suite 210, Austin, TX 78701}.
Send cheques to {STREET_ADDRESS|P.O. Box 1234}.
The shop at {STREET_ADDRESS|7 Market Square} is closed.
They moved to {POSTCODE_TOWN|Springfield, IL 62704} last year.
The hearing was in {POSTCODE_TOWN|Portland, OR 97201}.
The plant in {POSTCODE_TOWN|1012 AB Amsterdam} burned down.
The postcode is {UK_POSTCODE|EH1 1YZ}.
Parcel for {UK_POSTCODE|M1 1AE} arrived.
The login came from {IP|203.0.113.77}.
Server {IP|10.0.12.3} refused.
The host {IP|2001:db8:85a3::8a2e:370:7334} answered.
IP address: {IP|198.51.100.14}
Device {MAC_ADDRESS|3C:22:FB:9A:01:7E} joined the network.
MAC address {MAC_ADDRESS|00-1B-44-11-3A-B7}
Clone it from {URL|https://deploy:s3cr3t@git.sample.example/repo.git} at night.
The page {URL|https://www.sample.example/people?id=42} lists her.
See {URL|www.harbour-sample.example} for her profile.
ftp at {URL|ftp://jane:pass@files.sample.example/in}
The car, registration {UK_VEHICLE_REGISTRATION|AB12 CDE}, was parked.
Number plate {UK_VEHICLE_REGISTRATION|LK68 XYZ}
The vehicle with the license plate {US_LICENSE_PLATE|7ABC123} fled.
Company number {UK_COMPANY_NUMBER|09876543} is dissolved.
Registered in England, Companies House no. {UK_COMPANY_NUMBER|SC123456}
The Dutch company, KvK number {NL_KVK|12345678}, agreed.
registered under {AT_COMPANY_REGISTER|FN 282222w}
commercial register {DE_HANDELSREGISTER|HRB 98765}
RCS Paris {FR_SIREN|375 642 824}
SIRET {FR_SIREN|532 443 447 37168}
Send coins to {CRYPTO|bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq}.
Wallet {CRYPTO|0x52908400098527886E0F7030069857D2E4169EE7}
The ransom went to {CRYPTO|1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2}.
Litecoin wallet {CRYPTO|LQ3B36Yv2rBTxdgAdYpU2UcEZsaNwXeATk}
api_key = {SECRET|sk-proj-Zx81kQm20LpR7vTn5WcYb4HdJs93}
AWS_ACCESS_KEY_ID={SECRET|AKIAIOSFODNN7EXAMPLE}
The token {SECRET|ghp_16C7e42F292c6912E7710c838347Ae178B4a} was in the repository.
Authorization: Bearer {SECRET|eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9.dBjftJeZ4CVPmB92K27uhbUJU1p1r_wW1gFWFOEjXk}
password: {SECRET|Tr0ub4dor&3xyz}
Slack token {SECRET|xoxb-123456789012-abcdefGHIJKLmnop}
The client secret is {SECRET|9f8A7b6C5d4E3f2A1b0C}.
stripe key {SECRET|sk_live_4eC39HqLyjWDarjtT1zdp7dc}
Google key {SECRET|AIzaSyA1b2C3d4E5f6G7h8I9j0KlMnOpQrStUvW}
glpat token {SECRET|glpat-x7Yz_9Qk2LmN4pRsT6vW}
Yesterday Mr. {PERSON|John Sample} signed the lease.
Dear Ms. {PERSON|Sample}, thank you for your letter.
The witness {PERSON|Jane Sample} saw the lorry.
Judge {PERSON|Peter Q. Sample} adjourned the hearing.
Dr. {PERSON|Erika Beispiel} treated the patient.
The tenant is {ORGANIZATION|Harbour Sample Ltd} and pays late.
{ORGANIZATION|Acme Sample Inc.} sold the pumps.
They sued {ORGANIZATION|Sample & Partners LLP} in tort.
The lender, {ORGANIZATION|Nordlicht Muster GmbH}, agreed.
Her Belgian national number is {BE_NATIONAL_NUMBER|85.07.30-033.28}.
Codice fiscale {IT_FISCAL_CODE|BSPRKE85T50F205H} was on the form.
Partita IVA: {IT_VAT_CODE|12345670017}
Patente di guida no. {IT_DRIVER_LICENSE|MI1234567A}
Passaporto {IT_PASSPORT|YA1234567} was stolen.
Carta d'identità {IT_IDENTITY_CARD|CA12345AB}
The tenant, NIF {ES_NIF|44110022R}, has moved.
NIE {ES_NIE|X4411002Q} on the lease
Pasaporte {ES_PASSPORT|AAB123456}
PESEL {PL_PESEL|79051212344} is on the deed.
The supplier, NIP {PL_NIP|525-000-12-33}, sent no invoice.
Dowód osobisty {PL_ID_CARD|ABC123456}
Swedish personnummer {SE_PERSONNUMMER|811218-9876}
Organisationsnummer {SE_ORGANISATIONSNUMMER|556999-1234}
The Finnish code {FI_PERSONAL_IDENTITY_CODE|120475-1239} stands on the card.
CPR-nummer {DK_CPR|120475-1230}
Fødselsnummer {NO_BIRTH_NUMBER|120475 12318}
Her driver's license {US_DRIVER_LICENSE|D123-4567-8901} was suspended.
The doctor's DEA number is {MEDICAL_LICENSE|AB1234563}.
Driving licence {UK_DRIVING_LICENCE|SAMPL708124JA9AB}
SIN {CA_SIN|123 456 782} on the slip
ABN {AU_ABN|18 123 456 789}
ACN {AU_ACN|123 456 780} is the tenant.
Tax file number {AU_TFN|123 456 782}
Medicare card {AU_MEDICARE|2123 45670 1}
PAN {IN_PAN|ABCPE1234F} was quoted.
Aadhaar {IN_AADHAAR|2341 2341 2346}
GSTIN {IN_GSTIN|27ABCPE1234F1Z5}
Indian passport number {IN_PASSPORT|K1234567}
Voter card, EPIC {IN_VOTER|ABC1234567}
The lorry {IN_VEHICLE_REGISTRATION|MH 12 AB 1234} was seen.
Resident registration number {KR_RRN|811218-1234569}
Business registration no. {KR_BRN|123-45-67891}
Foreigner registration no. {KR_FRN|811218-5123456}
Korean passport {KR_PASSPORT|M12345678}
Licence {KR_DRIVER_LICENSE|11-12-345678-90} expired.
NRIC {SG_NRIC_FIN|S1234567D}
UEN {SG_UEN|12345678M}
Thai citizen id {TH_TNIN|1-1012-00123-45-7}
TC kimlik no {TR_NATIONAL_ID|12345678950}
License plate {TR_LICENSE_PLATE|34 ABC 123}
South African ID number {ZA_ID_NUMBER|7905121234085}
NIN {NG_NIN|12345678901} of the driver
Plate {NG_VEHICLE_REGISTRATION|ABC-123DE}
TIN: {PH_TIN|123-456-789-000}
She moved to {LOCATION|Austria} for good.
The goods were stored in {LOCATION|California}.
He is {AGE|47 years old} and retired.
The lease ended on {DATE|30 June 2020}.
`
