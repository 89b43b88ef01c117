// English lines in which nothing is personal, though it may look so: what contracts, tables, invoices, statutes and logs are full of.
// One a line; ⏎ is a line break. Calendar dates and places are not asked about. Every third line is held back.

export const LOOK_ALIKES_EN = `
Version 4.2.1.1 replaces version 4.1.0.9.
Firmware 10.14.6.2 was released in spring.
Upgrade from v2.16.3.0 to v3.0.0.1 first.
Section 12.4.3.1 of the Agreement applies.
See clauses 4.1.1.2 and 4.1.1.3 of the schedule.
The file reading.test.ts and the folder src.bak are old.
Chapter 11.2 follows chapter 10.9.
Release 2024.03.11-rc.2 is stable.
build 20240311.4 failed
Node 26.10.0 and npm 11.12.1
SHA-1 da39a3ee5e6b4b0d3255bfef95601890afd80709
checksum d41d8cd98f00b204e9800998ecf8427e
uuid 550e8400-e29b-41d4-a716-446655440000
commit 9fceb02d0ae598e95dc970b74767f19372d61af8
Case No. 21-cv-04512-RS is pending.
No. 1:19-cr-00374, slip op. at 4
Compare 410 U.S. 113, 164
42 U.S.C. § 1983 and 28 U.S.C. § 1331
17 C.F.R. § 240.10b-5(b)
Pub. L. 107-204, 116 Stat. 745
[2019] UKSC 41, [2020] AC 373
2014 WL 1234567, at *3
Fed. R. Civ. P. 12(b)(6)
Regulation (EU) 2016/679, OJ L 119/1
ECLI:EU:C:2014:317
Directive 95/46/EC and Directive 2002/58/EC
Docket 19-10842, ECF No. 123-4
Form 10-K, File No. 001-34756
Commission file number 333-123456-01
CUSIP 037833100 is not a person.
ISIN US0378331005 was traded.
ISBN 978-3-16-148410-0 is out of print.
ISBN 0-306-40615-2
ISSN 2049-3630
DOI 10.1000/xyz123.456
Invoice 2021-004711 is due in thirty days.
Invoice no. INV-20210312-0042
Purchase order 4500123456 was cancelled.
PO 45001234567 line 10
Order number 302-5567811-9923456
Tracking 1Z999AA10123456784 was scanned.
Parcel 00340434161094042557 lies in the depot.
Serial number SN-4471-88B2-0093
Part no. 8001234567 fits the pump.
Model XJ-900 and model AB1234567
SKU 0042-1187-33
Article 4006381333931 (EAN)
The policy number 123456789 stands in public.
Reference AB/1234/21 must be quoted.
Our ref: 4711/21/JS/mm
Job 8812345 finished in 3.2 s.
Batch 99812 was recalled.
Lot 12-3456-78 passed.
Meter reading 004711.23 kWh
The price is $1,250,000.00, payable at once.
USD 12,345,678.90 was transferred.
£4,500.00 less 20% VAT
EUR 1.234.567,89
He paid 3,141,592 dollars and 65 cents.
Shares: 1,000,000 common, 500,000 preferred
12.5 Nm, 3/8 in., 1,5 mm, 20 °C
The tolerance is 0.005-0.012 in.
Population: 8,336,817
12,345 | 67,890 | 11,121 | 31,415
2019 2020 2021 2022 2023
1990 | 1995 | 2000 | 2005 | 2010
1234 5678 9012
4111 1111 1111 1112
The number 4111111111111112 stands in a manual.
1 2 3 4 5 6 7 8 9 10 11 12
100 200 300 400 500 600
100-200-3000 units
555 units at 1234 each
The score was 21-17, 19-21, 21-18.
Lat 51.5074, long -0.1278
51°30'26"N 0°7'39"W
From 09:00 to 17:30, break 12:30-13:00
12:34:56 UTC
2021-03-12T10:11:12Z
1615543872
03/12/2021 10:11:12.123456
Between 1998-2004 and 2005-2011
The years 1914-1918 and 1939-1945
Page 123-4567 of the record
Exhibit 12-A-3456
Bates ABC0001234-ABC0001299
Tab 4, lines 12345-12350
Room 1204, floor 12
Flight BA 2490 leaves at 14:05.
Train 12:45, platform 9
Highway 101 and Route 66
Apollo 11 and Boeing 747-8
Psalm 119:105 and John 3:16-17
Rule 26(a)(1)(A)(i)
§ 240.13d-101
Sections 4.2, 4.3, 5.1, 5.2 and 6.10
Annex III, point 4(b), row 12
Table 3: 12.1 13.2 14.3 15.4
Total 1 234 567 890
1.5e10 and 6.022e23
0x7fff5fbff8c0 is an address in memory.
Error 0x80070005 occurred.
#ff00aa and #00112233
std::vector and a::b::c
foo@ and @bar and 3 @ 5
The ratio is 1:2:3:4.
pH 7.4, Na 140, K 4.2
IV. 12, V. 13, VI. 14
a.b.c. and i.e. and e.g. this
The company is called 3M and sells Post-it.
MS-13, B-52, F-16 and AK-47
He was born to lead the firm.
The idea was born in the 1990s.
A passport is required for 12345 travellers.
The social security system pays 1234 dollars.
Credit cards are accepted above 50 dollars.
The bank sorted 123 accounts.
Phone calls cost 15 cents.
The password must have 12 characters.
Passwords: at least one digit.
The password is required to be changed.
API key rotation takes place every 90 days.
Your secret is safe.
The token bucket holds 1000 tokens.
Bearer bonds were issued.
The secret of success: hard work.
COMPLETE AGREEMENT AND ENTIRE UNDERSTANDING
THE PURCHASER SHALL INDEMNIFY THE SELLER
SWIFT ACTION WAS REQUIRED FOLLOWING COMPLAINTS
Swift COMPLETION was required.
registration of 12 marks
The plates were 12 inches wide.
The plate number 12 bus is late.
Registered in 2019 with 1234 members
The company numbers 250 people.
The licence of 2019 was renewed.
License agreement 2021-A
VAT at 19% is 1,234.56
VAT return for 2020 Q3
The tax number of the year is 19.
Account 4400 Revenue, account 1200 Receivables
Accounts payable 123456
Taxable income 12345678
The IBAN must have 22 characters.
DE00 0000 0000 0000 0000 00
GB99 ABCD 1234 5678 9012 34
Route 192.168 is not complete.
999.999.999.999
256.100.50.25
Windows 10.0.19041
On 5/6/2020 12 lots of 7890 were sold.
Half of 30 Business Days 15 is plenty.
Item 7 Management Discussion 12
Note 14 Income Taxes 88
The Street was quiet.
Court 3 sat at ten.
About 5000 people live there.
Springfield won 12-3.
In OR 97201 of them passed.
`
