// English sentences in which no date stands, however much it looks like one. A reading of any of them is false.
import { cases } from './cases.ts'

export const englishTraps = cases(
  'en',
  '2021-03-12',
  `
Install version 10.12.4 of the driver.
Version 3.11.2020 is not supported.
Release 2.4.18 fixes the fault.
The update to v19.03.12 failed.
Firmware 1.10.05 was flashed.
Python 3.12 and Node 20.11 are required.
Build 2021.3.1 crashed twice.
Revision 12.5.1 of the drawing applies.
See section 3.4.12 of the manual.
Sections 4.5 and 6.7 apply mutatis mutandis.
Clause 12.1.2 shall survive termination.
Under clause 11.12 the Seller may terminate.
Article 5(1)(b) and Article 6.3 are deleted.
Paragraph 12.6 is replaced by paragraph 12.7.
Schedule 4, Part 2, paragraph 10 applies.
Exhibit 10.12 is attached.
Exhibits 10.1, 10.2 and 10.3 are attached.
Rule 12(b)(6) requires more.
Rule 10b-5 was not pleaded.
Section 1983 of Title 42 gives a remedy.
The claim rests on 42 U.S.C. § 1983.
The claim rests on § 2019 of the Code.
15 U.S.C. §§ 1681-1688 govern reports.
See 512 F.3d 1208, 1210.
See 123 S. Ct. 1789 and 539 U.S. 1988.
Case No. 12-1234 was consolidated with No. 12-1240.
Docket 4:18-cv-00123-ABC remains open.
Index No. 650123/12 was assigned.
Claim No. HQ 12 X 04567 is stayed.
Application no. 4451/70 was admissible.
Matter 2019-0042 was closed.
File ref. 19/04/007 is missing.
Our ref. 12-03/JS should be quoted.
Invoice 2019/1204 is unpaid.
Invoice no. 20190314 is unpaid.
Order number 2018-443 was shipped.
Purchase order 4500012018 was confirmed.
Policy number 1984-22 has lapsed.
Account 12-03-2045 is overdrawn.
Sort code 20-03-84, account 55779911.
Sort code: 12-05-19.
Routing number 021000021 was wrong.
Part no. 12-05-17 does not fit.
Part number 2020-A is out of stock.
Item 1012/05 is back-ordered.
SKU 10-2019-BL is discontinued.
Serial number 2014 0807 1123 is engraved.
Model 2000 pumps leak at the seal.
The Boeing 747 and the A320 were leased.
A Type 1950 valve was fitted.
ISO 9001 and ISO 14001 certificates are attached.
ISO 8601 prescribes the format.
The part complies with EN 1993 and DIN 2000.
RFC 2045 defines the header.
ISBN 978-3-16-148410-0 is out of print.
ISBN 0-19-852663-6 is out of print.
ISSN 2049-3630 is the journal.
DOI 10.1000/182 resolves.
The patent US 7,412,019 expired.
Patent No. 2,012,345 was cited.
Call 020 7946 0958 for details.
Call (212) 555-2019 for details.
Phone: +44 1632 960 961
Tel. 555-1212, ext. 12
Fax: 01632 960001
Dial 1-800-555-2010 now.
His mobile is 07700 900 123.
The price is $1,999.
The price is $2,020.00 per unit.
The price rose to £1,985.
It costs 2000 euros.
It costs EUR 1 950.
It costs 1,012.50 in cash.
A fee of USD 2018 was charged.
The rent is 1850 per month.
The pump weighs 2012 kg.
The pipe is 1900 mm long.
The room measures 12 by 14 feet.
The site covers 1990 hectares.
The engine yields 2010 hp and 1500 rpm.
It holds 2021 litres.
1200 people attended.
About 1500 employees were dismissed.
They sold 1998 units.
They issued 2,018,000 shares.
2000 shares were issued.
The vote was 12 to 5.
The vote was 5-4.
The final score was 3-2.
They won 21-19, 19-21, 21-17.
The ratio is 3:2.
The ratio of debt to equity was 12/5.
The odds were 10/1.
Mix it 1:10.
Scale 1:2000
Add 1/2 cup and 3/4 spoon.
A 3/8 inch bolt and a 5/16 washer are needed.
One third (1/3) of the price is due.
The owner of 5/12 of the land objected.
A majority of 2/3 is needed.
Take 10-12 tablets.
Answer questions 3-5.
Rooms 12-14 are booked.
Suite 2020, Floor 3
Room 2012 is on the second floor.
He lives at 1984 Oak Street.
1600 Example Avenue, Suite 1999
The office is at 12 March Street.
Flat 4, 12 April Close
The ZIP code is 20190.
P.O. Box 1917 was closed.
Postcode SW1A 2010 does not exist.
Highway 2010 is closed.
Route 66 and Interstate 95 cross.
Flight 1912 was late.
Channel 1998 is silent.
Gate 12, row 14, seat 5
The address is 192.168.12.5.
The address is 10.12.20.21:8080.
Port 1998 is open.
The checksum is 3f2012ab.
Error 2013 was logged.
Error code 10-2015 was logged.
HTTP 404 was returned.
The hash 20200312abcd was stored.
https://sample.example/2019/index.html
The file a12-05b.txt is empty.
Pin 1966 was entered.
The buyer may inspect the goods.
The Seller may at any time terminate.
You may 3 times extend the term.
May I ask you to reply?
It may well be true.
May the best pump win.
The tenant may not sublet.
This may be waived.
She may or may not come.
Whatever may happen, the rent is due.
They march 5 miles a day.
The march was peaceful.
The march of progress goes on.
An orderly march began.
Mr. March signed the receipt.
Mrs. May chaired the meeting.
April Sample signed for the buyer.
June Sample and August Example are partners.
Judge April Example presided.
Ms. June Example objected.
Augusta and Julia are sisters.
May Example wrote the report.
Theresa May resigned.
Frederic March acted in it.
An august body met.
The august assembly rose.
Jan Sample and Jan Example disagreed.
Jan is the agent of the seller.
Mark and Dec Example own the shop.
Sat down, he signed.
The sun set early.
Wed to the idea, he went on.
He was mon ami.
The spring of the valve broke.
A spring was fitted.
Spring water is sold in bottles.
They fall under clause 4.
The fall of the wall hurt nobody.
A fall in prices hurt everybody.
Winter Sample Ltd. is the tenant.
Summer Example sold the car.
The second party is the buyer.
The second shipment was late.
The third floor is let.
The first half of the match was dull.
A quarter of the price was paid.
Three quarters of the members agreed.
The fourth estate reported.
Every Monday the bins are emptied.
On Mondays the shop is closed.
Office hours are Monday to Friday.
Monday through Friday, 9 a.m. to 5 p.m.
Friday Sample Ltd. is the agent.
Any Saturday or Sunday is excluded.
A day other than a Saturday, Sunday or public holiday.
Man Friday found a footprint.
Good, better, best: 10 out of 12.
The temperature was 20.5 to 21.3 degrees.
The dose is 12.5 mg.
Interest is 4.5 per cent a year.
The margin was 10.12 %.
The loan bears 3.75% p.a.
The exchange rate was 1.1220.
Latitude 51.5074, longitude 0.1278
Note 12/03 to the accounts
Chapter 11 was filed for.
Form 10-K and Form 8-K were filed.
Form 1099 was not sent.
Form W-2 was sent.
A 401(k) plan exists.
Opus 1812 is loud.
Psalm 12:5 was read.
John 3:16 was read.
Genesis 1:1-2:3 was read.
The line 12:30 of the listing fails.
The track lasts 3:45.
The file is 2020 KB long.
The film 1984 was shown on a 1080p screen.
His bid of 2,011 was the highest.
Lot 2014 was withdrawn.
Class of 12 pupils
They are in their eighties.
She is in her thirties.
They were thirty days late.
The term is thirty days.
The term is two years.
Within ten days of receipt the buyer must object.
The notice period is three months to the end of a month.
The guarantee lasts for a period of 24 months.
Payment is due 30 days after receipt of the invoice.
For a period of ten years no rent is due.
It takes two to three weeks.
She works 12-hour shifts.
The 24/7 hotline is free.
Twenty-four hours a day someone answers.
`,
)
