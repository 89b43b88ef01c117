// Written by somebody who did not know the rules, in the form of the other lists: what the rules were mended by afterwards, a third of it held back.

export const FRESH_POSITIVES_EN = `
Dear Ms {PERSON|Sample}, we have tried to ring you on {PHONE|020 7946 0182} twice this week.
Kind regards,⏎{PERSON|Tom Specimen}⏎Head of Claims⏎{ORGANIZATION|Acme Sample Ltd}⏎T: {PHONE|+44 1632 960417}
If anything is unclear, drop me a line: {EMAIL|priya.samplekar@acme-sample.example}.
{PERSON|Jane Sample} <{EMAIL|jane_sample88@mail.example}> wrote:
cc: {EMAIL|hr-team@acme-sample.example}; {EMAIL|t.specimen@acme-sample.example}
Her private mail address ({EMAIL|ADA.MOCKLEY@POST.EXAMPLE}) was used for the booking.
Reply to the sender at {EMAIL|no.reply+ticket-55821@help.sample.example} within 14 days.
The complainant, Mr {PERSON|John Placeholder}, lives at {STREET_ADDRESS|14 Sample Lane, Leeds LS7 3QT}.
Ship to:⏎{PERSON|Ada Mockley}⏎{STREET_ADDRESS|2207 Placeholder Avenue⏎Springfield, IL 62704}
Registered office: {STREET_ADDRESS|Unit 9, 31 Specimen Road, Bristol BS3 4RD}.
Please update our records: from 1st of next month I shall live at {STREET_ADDRESS|Flat 3, 118 Mockingham Street, Manchester M14 6WQ}.
The parcel was left with a neighbour at {STREET_ADDRESS|47B Example Crescent}.
Home address\t{STREET_ADDRESS|905 W. Sample Blvd, Apt 12, Columbus, OH 43215}
The lease covers the flat in {STREET_ADDRESS|Musterstraße 27a, 10115 Berlin}, third floor left.
He moved back to {POSTCODE_TOWN|75011 Paris} in the spring.
Billing town: {POSTCODE_TOWN|1010 Wien}
Delivery to {POSTCODE_TOWN|80331 München} takes two days longer.
Date of birth: {DATE_OF_BIRTH|17/03/1984}
{PERSON|Jane Sample} (born {DATE_OF_BIRTH|17 March 1984}) attended the clinic with her sister.
DOB {DATE_OF_BIRTH|07-22-1991}, no known allergies
Pt. name: {PERSON|Karl Mockup}⏎D.O.B.: {DATE_OF_BIRTH|9 Dec 1968}⏎Ward: 4 East
The child was born on {DATE_OF_BIRTH|November 30, 2015} and is entitled to benefit.
name,birth_date,email⏎{PERSON|Ada Mockley},{DATE_OF_BIRTH|1977-11-30},{EMAIL|ada@mockley.example}
The driver, aged {AGE|47}, was not hurt.
Witness: {PERSON|Tom Specimen}⏎Age: {AGE|33}⏎Occupation: electrician
{PERSON|Nora Placeholder}, {AGE|62}, said she had heard a loud bang.
Call our {LOCATION|London} desk on {PHONE|+44 (0)20 7946 0991} or the hotline {PHONE|0808 157 0192}.
Mobile: {PHONE|07700 900 431}
You can reach the tenant at {PHONE|(212) 555-0147} after six.
Phone {PHONE|646-555-0133}
Tel {PHONE|+1 415.555.0168}, Fax {PHONE|+1 415.555.0169}
Text STOP or call {PHONE|1-800-555-0199}.
Emergency contact\tRelationship\tPhone⏎{PERSON|Otto Mockley}\tfather\t{PHONE|07700900882}
My cell is {PHONE|3125550176}, leave a message.
The {LOCATION|Dublin} office ({PHONE|+353 1 555 0142}) handles refunds.
A missed call from {PHONE|+61 2 5550 0147} was logged at 09:14.
Her German number is {PHONE|+49 30 23125 014}; the Austrian one no longer works.
The statement was published at {URL|https://www.acme-sample.example/news/2021?id=77} last week.
See {URL|www.sample-family.example} for photos of the wedding.
Reset link: {URL|https://login.sample.example/reset?user=jsample&t=9f2c1b}
{ORGANIZATION|Specimen Holdings plc} | {STREET_ADDRESS|2 Mock Square, London EC2A 4NE} | {URL|specimen-holdings.example}
Her profile ({URL|http://social.example/ada.mockley}) is public.
2021-03-14T08:21:07Z login ok user=jsample ip={IP|203.0.113.58} agent=Firefox
Failed password for root from {IP|198.51.100.23} port 50122 ssh2
The request came from {IP|2001:db8:85a3::8a2e:370:7334}, which belongs to a home connection.
{IP|192.0.2.144} - - "GET /account/settings HTTP/1.1" 200 5123
Customer IP address at sign-up: {IP|192.168.178.21}
MAC address {MAC_ADDRESS|3C:5A:B4:1E:77:0D}
The laptop ({MAC_ADDRESS|00-1B-63-84-45-E6}) was seen on the guest network.
dhcpd: DHCPACK on {IP|10.20.30.41} to {MAC_ADDRESS|f0:18:98:2c:5d:a9} via eth0
Please pay to IBAN {IBAN|GB32 NWBK 6016 1331 8931 06}, quoting your name.
The refund of £240.00 goes to {IBAN|GB16BARC20000054525717}.
Beneficiary: {ORGANIZATION|Nordlicht Muster GmbH}⏎IBAN: {IBAN|DE31 3704 0044 5876 0298 06}⏎BIC: {BIC|NOMUDEFF370}
Account no. (IBAN)\t{IBAN|FR76 3000 4008 2897 2431 8410 755}
Salary is paid into {IBAN|NL39 INGB 0611 1588 76} from next month.
Transfer to {IBAN|ie65aibk93115297654299} was rejected.
SWIFT code {BIC|ACSAGB2LXXX}
Bank details: account of {PERSON|Jan Voorbeeld}, BIC {BIC|VRBDNL2A}, IBAN {IBAN|NL97 INGB 0930 1929 66}
Card number: {CREDIT_CARD|4054 3203 6751 1812}, exp. 09/26
She read out her Visa {CREDIT_CARD|4443323680550160} over the phone.
Mastercard\t{CREDIT_CARD|5320-8245-0715-7019}\tdeclined
Please charge my Amex, {CREDIT_CARD|3723 030758 34349}.
payment_method=card;pan={CREDIT_CARD|6011571229184928};amount=19.99
Donations in Bitcoin: {CRYPTO|bc1qgk3yv0mm7mkrl69u84sgtvdgr754nu3hwysj8d}
The ransom was to be sent to {CRYPTO|1GCxUmFLudMshZ1xzpq6zu24JjN95SREf6} within 48 hours.
ETH wallet {CRYPTO|0x28c214b6A3F2fA2A0D3B649912599F357f8B55Cb} received 2.5 ETH.
Funds moved on to {CRYPTO|3DiJFKbExVbfgw9EqZJFA8GgsHJTt8Arsg} and {CRYPTO|LPH6S3ne29RQ2veGCxAc1ACezuYkVq7zC2}.
Your temporary password is {SECRET|Tulip!9-Kettle}, please change it at first login.
aws_access_key_id = {SECRET|AKIAIOSFODNN7EXAMPLE}
export API_KEY={SECRET|q7Zt3mKx9Lp2VwB8nRc4}
The wifi password on the back of the router: {SECRET|blue-harbour-4471}
PIN: {SECRET|7294}
Authorization: Bearer {SECRET|eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJzYW1wbGUifQ.c2lnbmF0dXJlLXNhbXBsZS0wMQ}
SSN: {US_SSN|078-29-9204}
Employee {PERSON|John Placeholder}, Social Security number {US_SSN|585-37-4836}, is eligible.
Soc. Sec. No. {US_SSN|337 59 8780}
His ITIN, {US_ITIN|912-84-3076}, appears on page two of the return.
ITIN\t{US_ITIN|987-71-4420}
{ORGANIZATION|Acme Sample Inc.}, EIN {US_EIN|62-9304322}, is the employer of record.
Employer identification number: {US_EIN|83-9123278}
Passport No. {US_PASSPORT|531804967} issued by the passport agency
US passport number: {US_PASSPORT|A04718326}
License plate {US_LICENSE_PLATE|7KXR482} ({LOCATION|California}) was photographed at the gate.
The vehicle, a grey sedan with {LOCATION|New York} license plate {US_LICENSE_PLATE|JHC-4821}, left the scene.
Driver's license no.: {US_DRIVER_LICENSE|D4718326}
She showed a {LOCATION|Florida} driver license, {US_DRIVER_LICENSE|S514-420-84-597-0}.
Routing number {ABA_ROUTING_NUMBER|111707331}, account number {US_BANK_NUMBER|004417829365}
Direct deposit: checking account {US_BANK_NUMBER|83920117452}, ABA {ABA_ROUTING_NUMBER|043253458}
Referring provider: Dr. {PERSON|Helen Mockford}, NPI {US_NPI|1847659087}
NPI\t{US_NPI|1154792539}
Medicare number {US_MBI|3HK7-QW2-CD45}
MBI {US_MBI|9AT2RY6GN38}, secondary insurance none
DEA number: {MEDICAL_LICENSE|BS3821990}
Prescribed by Dr {PERSON|Amal Specimen}, DEA# {MEDICAL_LICENSE|AM8608640}
National Insurance number: {UK_NINO|JT 48 20 93 C}
NI No. {UK_NINO|PW391758B}, tax code 1257L
Her NINO is {UK_NINO|HK 62-71-05 D}.
NHS No: {UK_NHS|730 121 4375}
Re: {PERSON|Jane Sample}, DOB {DATE_OF_BIRTH|17.03.1984}, NHS number {UK_NHS|9223549108}
nhs_number|{UK_NHS|392-526-0005}|active
Unique Taxpayer Reference {UK_UTR|5564818613}
Your UTR is {UK_UTR|99297 23566} and should be quoted on all letters.
VAT Reg. No. {UK_VAT_ID|GB 877 9389 92}
Our VAT number is {UK_VAT_ID|GB442826980}.
British passport {UK_PASSPORT|512907348}, valid until {DATE|4 May 2029}
UK passport number\t{UK_PASSPORT|309847216}
Postcode: {UK_POSTCODE|LS7 3QT}
The delivery address has the postcode {UK_POSTCODE|EC1A 4JQ}, doesn't it?
A blue van, registration {UK_VEHICLE_REGISTRATION|LM19 KXV}, was parked across the drive.
Vehicle reg no: {UK_VEHICLE_REGISTRATION|YD68OWP}
Driving licence {UK_DRIVING_LICENCE|SAMPL853174J99AB}
Licence number of the hirer ({PERSON|Tom Specimen}): {UK_DRIVING_LICENCE|SPECI907221T99KD}
{ORGANIZATION|Mockford & Sons Limited} (company number {UK_COMPANY_NUMBER|08412297}) is registered in {LOCATION|England}.
Registered in {LOCATION|Scotland} No. {UK_COMPANY_NUMBER|SC284117}
SIN {CA_SIN|430 495 671}
His Canadian social insurance number is {CA_SIN|173-651-712}.
ABN {AU_ABN|59 209 055 873}
{ORGANIZATION|Placeholder Mining Pty Ltd}, ABN: {AU_ABN|63146287576}, ACN {AU_ACN|274 000 529}
ACN: {AU_ACN|150 402 645}
Tax file number {AU_TFN|334 537 079}
TFN: {AU_TFN|602288707}
Medicare card no. {AU_MEDICARE|2643 44232 3}
Patient's Medicare number: {AU_MEDICARE|3350 11135 8}
PAN: {IN_PAN|TAZPN1130K}
The vendor's PAN {IN_PAN|VMMCV3861H} and GSTIN {IN_GSTIN|27YRPCX7602Z1Z8} are printed on the invoice.
Aadhaar {IN_AADHAAR|2707 2884 9772}
Aadhaar number of the applicant: {IN_AADHAAR|626524524595}
GSTIN/UIN: {IN_GSTIN|29GGPPR6061J1ZH}
Indian passport no. {IN_PASSPORT|K4718293}
Passport ({LOCATION|India}): {IN_PASSPORT|P7730148}
Voter ID {IN_VOTER|XKP4718293}
EPIC No.: {IN_VOTER|TRD0938174}
Vehicle number {IN_VEHICLE_REGISTRATION|MH 12 QK 4718}
The taxi ({IN_VEHICLE_REGISTRATION|KA05MJ3092}) was stopped near the airport.
Resident registration number: {KR_RRN|840317-1566513}
Korean RRN {KR_RRN|910722-2322290}
Foreigner registration number {KR_FRN|840317-5069615}
Alien registration no. ({LOCATION|Korea}): {KR_FRN|910722-6829843}
Business registration number {KR_BRN|787-19-23228}, {LOCATION|Seoul} branch
Korean BRN: {KR_BRN|209-54-52277}
Korean passport number: {KR_PASSPORT|M47182936}
Her Korean passport, {KR_PASSPORT|M739K2047}, has expired.
Korean driver's license {KR_DRIVER_LICENSE|11-08-471829-36}
Driver licence no. ({LOCATION|Korea})\t{KR_DRIVER_LICENSE|26-15-903817-42}
NRIC: {SG_NRIC_FIN|S8304985E}
FIN {SG_NRIC_FIN|G5575430L}, work pass expires in June
UEN {SG_UEN|200931424H}
{ORGANIZATION|Merlion Sample Pte. Ltd.}, UEN: {SG_UEN|T09LL1859D}
Thai national ID {TH_TNIN|1-1420-80117-75-8}
Thai identification number: {TH_TNIN|8172613683257}
T.C. kimlik no: {TR_NATIONAL_ID|23044603440}
Turkish identity number {TR_NATIONAL_ID|88055472638} ({PERSON|Ahmet Örnek})
Turkish licence plate {TR_LICENSE_PLATE|34 KLM 471}
Plate number ({LOCATION|Türkiye}): {TR_LICENSE_PLATE|06 BR 3092}
South African ID number: {ZA_ID_NUMBER|8403172077081}
RSA ID {ZA_ID_NUMBER|6812094823087}
NIN ({LOCATION|Nigeria}): {NG_NIN|47182930561}
National Identification Number {NG_NIN|90381742605}, {LOCATION|Lagos} enrolment centre
Nigerian plate number {NG_VEHICLE_REGISTRATION|KJA-471XB}
Vehicle registration ({LOCATION|Nigeria}): {NG_VEHICLE_REGISTRATION|ABC-308DE}
TIN ({LOCATION|Philippines}): {PH_TIN|471-829-305-000}
BIR TIN {PH_TIN|308-174-926}
French social security number {FR_SOCIAL_SECURITY|1 84 03 75 112 079 21}
NIR: {FR_SOCIAL_SECURITY|278104410918930}
SIREN {FR_SIREN|380 555 300}
{ORGANIZATION|Exemple Frères SARL}, SIRET {FR_SIREN|243 399 605 00001}
BSN {NL_BSN|606404715}
Dutch citizen service number (BSN): {NL_BSN|5355.43.475}
Chamber of Commerce (KvK) no. {NL_KVK|47182930}
{ORGANIZATION|Voorbeeld Logistiek B.V.}, KvK {NL_KVK|30817426}, VAT {EU_VAT_ID|NL242160736B51}
Belgian national number {BE_NATIONAL_NUMBER|84.03.17-456.43}
Rijksregisternummer: {BE_NATIONAL_NUMBER|68120939274}
Codice fiscale {IT_FISCAL_CODE|SMPGLI84C57H501L} ({PERSON|Giulia Esempio})
Italian tax code: {IT_FISCAL_CODE|VNTLCU66T09L219L}
Partita IVA {IT_VAT_CODE|08022870417}
P. IVA: {IT_VAT_CODE|04816830519}
DNI/NIF {ES_NIF|54955970T}
Spanish NIF: {ES_NIF|87628661-H}
NIE {ES_NIE|X3455526Y}
Her Spanish foreigner number (NIE) is {ES_NIE|Y-4775599-P}.
PESEL {PL_PESEL|84031710899}
Polish PESEL number: {PL_PESEL|91072268553}
NIP: {PL_NIP|586-653-03-10}
{ORGANIZATION|Przykład sp. z o.o.}, NIP {PL_NIP|7267409394}
Swedish personnummer {SE_PERSONNUMMER|840317-5766}
Personal identity number ({LOCATION|Sweden}): {SE_PERSONNUMMER|19771130-0090}
Organisationsnummer {SE_ORGANISATIONSNUMMER|556270-1697}
{ORGANIZATION|Exempel Marin AB}, org. nr {SE_ORGANISATIONSNUMMER|556859-1316}
Finnish personal identity code {FI_PERSONAL_IDENTITY_CODE|170384-276Y}
Henkilötunnus: {FI_PERSONAL_IDENTITY_CODE|150701A550A}
CPR no. {DK_CPR|170384-2437}
Danish CPR number: {DK_CPR|2207911834}
Norwegian birth number {NO_BIRTH_NUMBER|17038441868}
Fødselsnummer: {NO_BIRTH_NUMBER|091268 27919}
VAT ID: {EU_VAT_ID|IE1726243J}
VAT no. of the customer {EU_VAT_ID|FR79 066714262}, reverse charge
Intra-community supply to {EU_VAT_ID|PT512783306} and {EU_VAT_ID|PL9597927957}
European Health Insurance Card number {EU_HEALTH_CARD|80276809719346087965}
EHIC: {EU_HEALTH_CARD|80250 12808 91888 13962}
German tax ID (Steuer-ID): {DE_TAX_ID|71 647 729 584}
German tax identification number {DE_TAX_ID|42039133853}
German VAT ID {DE_VAT_ID|DE398443535}
{ORGANIZATION|Nordlicht Muster GmbH}, {DE_HANDELSREGISTER|HRB 47182}, Ust-IdNr. {DE_VAT_ID|DE 286 557 863}
Commercial register no. {DE_HANDELSREGISTER|HRA 30817}, {LOCATION|Hamburg}
German pension insurance number {DE_SOCIAL_SECURITY|65 170839 J 684}
AHV number {CH_SOCIAL_SECURITY|756.2349.0166.90}
Swiss social security no. {CH_SOCIAL_SECURITY|7562861760675}
{ORGANIZATION|Alpenblick Sample AG}, {CH_COMPANY_ID|CHE-798.787.692}, {POSTCODE_TOWN|8001 Zürich}
Swiss UID: {CH_COMPANY_ID|CHE-155.936.236}
Austrian social insurance number {AT_SOCIAL_SECURITY|5936 170384}
Austrian UID {AT_VAT_ID|ATU84550077}
German passport no. {DE_PASSPORT|C8VF37GY4}
The car with the German number plate {DE_KFZ|B-MX 4718} belongs to {PERSON|Erika Beispiel}.
Old French passport {FR_PASSPORT|14KL47182}, Italian passport {IT_PASSPORT|YA4718293}, Spanish passport {ES_PASSPORT|PAB471829}
Dutch passport number: {NL_PASSPORT|NRK4P71C2}
This Agreement is made on {DATE|3 June 2020} between {ORGANIZATION|Acme Sample LLC} and {PERSON|Nora Placeholder}.
Signed for and on behalf of {ORGANIZATION|Mockford & Sons Limited}⏎Name: {PERSON|Henry Mockford}⏎Title: Director
IN WITNESS WHEREOF: By: /s/ {PERSON|Priya Samplekar}⏎Name: {PERSON|Priya Samplekar}⏎Its: Chief Financial Officer
PC 4471 stopped {PERSON|Liam O'Specimen} in {LOCATION|Birmingham} on {DATE|12 August 2019} at 23:40.
Attendees: {PERSON|Jane Sample}, {PERSON|Ada Mockley}, {PERSON|John Q. Placeholder}; apologies: {PERSON|Tom Specimen}
Judge {PERSON|Mary-Ann Mockworth} asked whether Mrs {PERSON|Placeholder} had signed.
Yesterday {PERSON|Jane} from accounting told me that {PERSON|Tom} had resigned.
Claimant: {PERSON|SAMPLE, JANE}⏎Respondent: {ORGANIZATION|ACME SAMPLE LIMITED}
id\tname\tcity⏎1041\t{PERSON|Karl Mockup}\t{LOCATION|Chicago}
She travelled from {LOCATION|Lisbon} to {LOCATION|Toronto} and stayed with {PERSON|Juan Ejemplo}.
Ticket #88213: user {PERSON|Ada Mockley} ({EMAIL|ada.m@sample.example}, {PHONE|+44 7700 900556}) cannot log in from {IP|203.0.113.9}.
The Supplier is {ORGANIZATION|Specimen Tools Inc.}, a corporation organised under the laws of {LOCATION|Delaware}.
The grant went to the {ORGANIZATION|Sample Family Foundation} and to {ORGANIZATION|Mockfield University}.
Dutch identity card no. {NL_ID_CARD|IK8D41B76}; number plate (Dutch): {NL_LICENSE_PLATE|GX-471-R}
French number plate {FR_LICENSE_PLATE|EK-471-XV}, French identity card {FR_ID_CARD|140675301829}
Italian driving licence {IT_DRIVER_LICENSE|U14K71829X}, Italian identity card {IT_IDENTITY_CARD|CA47182XK}
Polish identity card (dowód osobisty): {PL_ID_CARD|AKM 834735}
Swiss passport {CH_PASSPORT|X4718293}, Swiss identity card {CH_ID_CARD|E3081742}
Austrian passport {AT_PASSPORT|U 4718293}, commercial register {AT_COMPANY_REGISTER|FN 471829k}
Statutory health insurance number ({LOCATION|Germany}: Krankenversichertennummer): {DE_HEALTH_INSURANCE|M646655412}
Discharge letter: {PERSON|Karl Mockup}, {AGE|71}, of {STREET_ADDRESS|6 Sample Terrace, York YO10 5DD}, was admitted on {DATE|2 May 2021}.
Invoice to {PERSON|Nora Placeholder}, {STREET_ADDRESS|88 Mock Road, Cardiff CF10 2AB}, tel. {PHONE|029 2018 0455}
{PERSON|Henry Mockford}⏎{ORGANIZATION|Mockford & Sons Limited}⏎{PHONE|+44 161 496 0873} | {EMAIL|henry@mockford.example} | {URL|www.mockford.example}
Mr. {PERSON|Placeholder} told Officer {PERSON|Ruth Specimen} that the call had come from {PHONE|(312) 555-0109}.
name\tssn\tphone⏎{PERSON|John Placeholder}\t{US_SSN|659-12-5084}\t{PHONE|404-555-0118}
{PERSON|Priya Samplekar} joined {ORGANIZATION|Mock & Partners LLP} in {LOCATION|Edinburgh} last autumn.
The will names {PERSON|Ada Mockley} and her brother {PERSON|Otto} as executors.
Old address: {STREET_ADDRESS|9 Placeholder Close, Exeter EX4 4QJ}; new phone {PHONE|01632 960288}
`

export const FRESH_LOOK_ALIKES_EN = `
Order no. 4054320367511 was shipped on Tuesday.
Invoice 2021-0471829 is due within 30 days.
Invoice number: INV-078-29-9204
Purchase order PO 4500718293 refers to item 30.
Your ticket #88213-4471 has been closed.
Case No. 1:19-cv-04718-XYZ, Dkt. 42
Case number CV-2019-004718, Division 7
[2019] EWHC 471 (Ch) at [38]
[2017] UKSC 67, para 74
42 U.S.C. § 1983
15 U.S.C. §§ 78a-78qq
Fed. R. Evid. 803(6), Local Rule 7-3
573 U.S. 134 (2014)
17 C.F.R. § 240.10b-5
Section 47(1)(b) of the Companies Act 2006
Under Article 6(1)(f) GDPR the controller may rely on legitimate interests.
Clause 12.4.3.1 shall survive termination.
Schedule 2, Part 1, paragraph 3.2.1.4
Regulation (EU) 2016/679 of 27 April 2016
OJ L 119, 4.5.2016, p. 1
ISBN 978-0-306-40615-7
ISBN-10: 0-19-852663-6
ISSN 0317-8471
doi:10.1000/182.4718
arXiv:1706.03762v5
CAS 7732-18-5, CAS 64-17-5
PubMed ID 31978945
US Patent 7,654,321 B2
The update from 10.15.7.1 to 11.0.1.2 failed.
Build 2021.3.14.4718 (64-bit)
Requires Node 14.17.0 or later and npm 6.14.13.
Release v1.2.3-rc.4+build.20210314
SHA-1: da39a3ee5e6b4b0d3255bfef95601890afd80709
MD5 d41d8cd98f00b204e9800998ecf8427e
sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
commit 9f1c02a by the build server
Request ID 6ba7b810-9dad-11d1-80b4-00c04fd430c8
The measured value was 4.718 ± 0.030 kg.
Blood pressure 128/84 mmHg, pulse 72, SpO2 97 %
Hb 13.4 g/dl, WBC 7.2, platelets 243
Haemoglobin 134 g/l (reference 120-160)
Take one tablet of 500 mg 2-3 times a day for 10 days.
51.5074, -0.1278
Coordinates: 48.13743° N, 11.57549° E
Grid reference TQ 30080 80410
Net 1,203.40 | VAT 20 % 240.68 | Gross 1,444.08
The purchase price is USD 4,718,293.00.
A penalty of £2,500 (two thousand five hundred pounds) applies.
Revenue\t2018\t2019\t2020⏎Europe\t4,718\t5,320\t6,011⏎Asia\t3,081\t3,562\t3,772
Q1 471 829 305, Q2 308 174 926
Shares outstanding: 118 431 449 301
1041 2203 3311 4415 5512
12 34 56 78 90 12 34 56
Part no. 06A-905-115-D
Replacement part 8K0 615 301 M fits all models.
Article 4718293 (blue, size 42)
SKU: AB-12-CDE-4471
EAN 4006381333931
Serial number SN-4718-2930-5581
Batch LOT471829 best before 09/2023
Tracking number 1Z999AA10123456784
Container MSKU 471829 3 left the port.
Flight LH 471 leaves from gate B27.
Seat 14C, coach 7, platform 12
IMEI check: the fifteenth digit is computed with Luhn.
The IBAN of the customer has up to 34 characters.
Please enter your 16-digit card number without spaces.
Never share your password or PIN with anyone.
Your password must contain at least 8 characters and one digit.
The passport must be valid for at least six months.
A social security number has nine digits in three groups.
Passwords expire after 90 days; API keys after 365 days.
The token is stored in the vault, not in this file.
password: ********
SSN: XXX-XX-XXXX
IBAN: ______________
Date of birth: ____ / ____ / ________
Name: [to be completed]
Tel.: n/a
The e-mail address field may not be empty.
The Supplier shall indemnify the Buyer against all losses.
The Managing Director signs jointly with a Registered Agent.
Each Party shall bear its own costs.
The Board of Directors met twice in May.
The Data Protection Officer answers within one month.
April is warmer than March, and June than May.
In August the Plaintiff moved to dismiss.
Will you mark the bill before summer?
Grace periods may be granted once.
Faith in the market returned in the second quarter.
The patient suffers from Parkinson disease and Crohn disease.
Alzheimer research has made progress.
We used the Kaplan-Meier method and a Cox regression.
Newton's method converges quickly here.
The Gaussian filter and the Fourier transform are described in chapter 4.
A Ponzi scheme, the Chinese wall, the Baker Street rule
The Sarbanes-Oxley Act applies to listed companies.
Miranda warnings were given.
General Terms and Conditions of Sale
Hearing in the High Court of Justice, Business and Property Courts
The Court of Appeal allowed the appeal with costs.
The United States District Court for the Southern District denied the motion.
The account is held with a savings bank in town.
Bank holidays, bank charges and bank guarantees are dealt with below.
ATTORNEY CLIENT PRIVILEGE
The word DEADLINE has eight letters, and so has TRANSFER.
PAYMENTS ARE FINAL
Extension cords 3 x 1.5 mm, length 25 m
Room 0471, floor 3, building 12
Dial 9 for an outside line.
Opening hours: Mon-Fri 9-17, Sat 10-14
The vote was 471 to 308, with 12 abstentions.
The score was 4-2 (2-1), attendance 45,718.
Table 4.7: means 1.84, 3.17, 4.05; p < 0.001
Lines 120-7946 of the log were truncated.
DIN EN ISO 9001:2015, IEC 61508-3
RFC 5322, section 3.4.1
Port 8443, VLAN 471, subnet mask /24
Error 0x80070057: the parameter is incorrect.
color: #4f71c2; margin: 0 12px 3px 4px
E numbers E330, E621 and E951 are listed.
Form W-9, Form 1099-MISC, Form I-9
Tax code 1257L applies by default.
Policy year 2020/2021, plan GX-400
The A380, the 747-400 and the MD-11
Chapter 11, Title 7, Part III, Exhibit 10.24
Bates ACME000471829 to ACME000471835
2021-03-14 08:21:07.471 INFO worker-3 finished 829 of 829 jobs
id,qty,price⏎10471,12,4.99⏎10472,3,18.50
The main street was closed for 12 days.
Route 66, Interstate 80 and Highway 1
Psalm 23:4; Luke 6:31
`
