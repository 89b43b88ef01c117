// What an English text tells with a date: the rows a lawyer would put into a chronology, as 'DATE KIND' parted by ' | ', nothing where nothing belongs
// there. Written from the kinds of papers that are filed, before confidence was measured on them. ⏎ is a line break.
export const TOLD_EN = `
On 3 May 2021 Jane Sample inspected the pumps. => 2021-05-03 event
Harbour Sample Ltd paid the invoice on 4 June 2020. => 2020-06-04 event
The seller was told of the defect on March 12, 2019. => 2019-03-12 event
In May 2018 the parties began to negotiate. => 2018-05 event
The plant closed in 2009. => 2009 event
Ms Sample joined the company on 1 April 2015 and left it on 30 June 2019. => 2015-04-01 event | 2019-06-30 event
The pumps were delivered on 12 July 2020, inspected on 14 July 2020 and rejected on 15 July 2020. => 2020-07-12 event | 2020-07-14 event | 2020-07-15 event
On or about 7 August 2017 the roof began to leak. => 2017-08-07 event
The board met from 3 to 5 May 2021 in Dover. => 2021-05-03 event
She called twice, on 3 and 5 May 2021. => 2021-05-03 event
The claimant fell on the stairs at about 9 a.m. on 2 February 2016. => 2016-02-02 event
The hearing will take place on 12 October 2022. => 2022-10-12 event
A second inspection is planned for 20 June 2023. => 2023-06-20 event
The trial is scheduled to begin on 5 September 2022. => 2022-09-05 event
Early in 2014 the parties fell out. => 2014 event
No payment was received after 30 June 2020. => 2020-06-30 event
He was born on 2 February 1970 in Dover. => 1970-02-02 event
Payment is due by 31 March 2021. => 2021-03-31 deadline
The Supplier shall deliver the goods no later than 15 January 2020. => 2020-01-15 deadline
Please let us have your answer by 9 May 2019. => 2019-05-09 deadline
The tenant must vacate the premises on or before 30 September 2018. => 2018-09-30 deadline
Objections are to be filed by December 1, 2017. => 2017-12-01 deadline
We expect payment within fourteen days after 3 May 2019. => 2019-05-17 deadline
The Buyer undertakes to pay the balance on 1 August 2021. => 2021-08-01 deadline
This Agreement shall remain in force until 31 December 2025. => 2025-12-31 document-date
The lease runs from 1 January 2016 to 31 December 2020. => 2016-01-01 term
The licence is valid until 30 June 2024. => 2024-06-30 term
Interest is payable at 5% from 1 July 2018. => 2018-07-01 term
The warranty period ends on 3 May 2023. => 2023-05-03 term
The guarantee expired on 30 April 2017. => 2017-04-30 event
Harbour Sample Ltd⏎12 Dock Street⏎London⏎⏎3 May 2021⏎⏎Dear Ms Sample,⏎⏎Thank you for your letter of 28 April 2021. => 2021-05-03 document-date
Minutes of the meeting of 12 March 2020⏎⏎Present: J. Sample, E. Beispiel => 2020-03-12 document-date
Invoice No. 4711⏎Date: 3 May 2021⏎Due: 2 June 2021 => 2021-05-03 document-date | 2021-06-02 deadline
This Agreement is made on March 3, 2020 by and between Acme Sample Inc. and Muster Trading LLC. => 2020-03-03 document-date
THIS LEASE is dated as of 1 July 2014. => 2014-07-01 document-date
By: /s/ Jane Sample⏎Name: Jane Sample⏎Date: November 4, 2019 => 2019-11-04 document-date
As required by the Companies Act 2006, accounts were kept.
The Securities Act of 1933, as amended, applies.
See Sample v. Example [2004] UKHL 12.
The court followed its judgment of 3 May 1999 in Sample v. Example. 
© 2019 Harbour Sample Ltd. All rights reserved.
We refer to our letter of 3 May 2021.
The Supply Agreement dated 1 July 2017 is amended as follows.
If the goods are not delivered by 1 March 2020, the Buyer may withdraw. => 2020-03-01 deadline
Any claim arising prior to 1 January 2015 is excluded.
The price is that of the list as of 1 January 2021.
Form 4711 (Rev. 05/2019)
Two weeks later, the pump failed again.
On 3 May 2021 the pump failed. Two weeks later it was replaced. => 2021-05-03 event | 2021-05-17 event
On 1 March 2020 notice was given. The following day the tenant moved out. => 2020-03-01 event | 2020-03-02 event
3 May 2021 Delivery of forty pumps⏎7 May 2021 Inspection⏎9 May 2021 Rejection => 2021-05-03 event | 2021-05-07 event | 2021-05-09 event
On 03/04/2020 he signed.
The company has existed since 1987. => 1987 event
During the first quarter of 2019 sales fell by half. => 2019-Q1 event
He worked there until May 2016. => 2016-05 event
The bridge was opened on Christmas Eve 2003. => 2003-12-24 event
Termination of the lease, 30 June 2020 => 2020-06-30 event
WHEREAS, the parties entered into a License Agreement on April 15, 2010; => 2010-04-15 event
The Purchaser acknowledges that it received the prospectus on 2 May 2011. => 2011-05-02 event
The deed was registered under No. 12 on 5 May 2008. => 2008-05-05 event
Had the goods arrived on 3 May 2021, the buyer would have paid. 
It was agreed that the works should start on 1 June 2019. => 2019-06-01 event
The option may be exercised until 31 October 2022. => 2022-10-31 term
Every month the accounts are closed; those of 31 March 2019 were wrong. => 2019-03-31 event
On May 3, 2021, Erika Beispiel wrote:⏎> We met on 28 April 2021 in Dover. => 2021-05-03 document-date | 2021-04-28 event
I last saw him in the summer of 2012. => 2012-SU event
The witness denied that she had been in Dover on 3 May 2021. => 2021-05-03 event
The first instalment of EUR 500 falls due on 1 June 2021, the second on 1 July 2021. => 2021-06-01 deadline | 2021-07-01 deadline
Registered office: 12 Dock Street, London. Registered in England since 1998.
The shares were sold to Muster AG for EUR 2,019,000 on 17 December 2019. => 2019-12-17 event
Notice of termination must be received by 30 September 2021 at the latest. => 2021-09-30 deadline
On 31 June 2021 the parties met.
The policy covers losses between 1 January 2018 and 31 December 2018. => 2018-01-01 term
The tenant has paid no rent since August 2019. => 2019-08 event
By order of 4 May 2016 the court appointed an expert. => 2016-05-04 event
Jane Sample will be on leave from 1 to 15 August 2022. => 2022-08-01 term
The offer was made on 3 March 2014, rejected on 9 March 2014 and withdrawn on 11 March 2014. => 2014-03-03 event | 2014-03-09 event | 2014-03-11 event
The motion was filed on 4 June 2015; the court denied it on 9 July 2015. => 2015-06-04 event | 2015-07-09 event
He was arrested on 5 May 2012 and released on 7 May 2012. => 2012-05-05 event | 2012-05-07 event
The board approved the plan on 2 May 2016 and the shareholders adopted it on 30 June 2016. => 2016-05-02 event | 2016-06-30 event
The Court's March 3, 2011 Order was appealed on April 1, 2011. => 2011-04-01 event | 2011-03-03 event
The motion rests on Sample v. Muster, 12 F. Supp. 2d 345 (S.D.N.Y. 1998).
See Sample v. Example, 2009 WL 1234567, at *3 (E.D. Pa. May 4, 2009).
The defendant cites Muster v. Sample, 505 U.S. 144 (1992), which is not in point.
It may not be opened before 1 May 2030. => 2030-05-01 term
`
