// As the two lists beside it, written after their rules had been mended and never looked at line by line: what is measured on it was not fitted.
export const FRESH_EN = `
Jane Sample resigned on 9 April 2018. => 2018-04-09 event
On 11 January 2017 the surveyor found cracks in the wall. => 2017-01-11 event
The parties signed the deed on October 2, 2014. => 2014-10-02 event
The ship left Dover on 3 June 2019 and has been missing since 8 June 2019. => 2019-06-03 event
Rent for the shop was last paid on 5 November 2020. => 2020-11-05 event
In March 2016 the tenant complained of damp. => 2016-03 event
The annual meeting will be held on 14 June 2023. => 2023-06-14 event
The new rules take effect on 1 January 2024. => 2024-01-01 term
The Contractor shall complete the works by 30 April 2022. => 2022-04-30 deadline
Bids must be submitted not later than 15 August 2019. => 2019-08-15 deadline
Kindly pay the outstanding sum by 20 May 2020. => 2020-05-20 deadline
The insurance is valid from 1 March 2018 to 28 February 2019. => 2018-03-01 term
This Agreement shall expire on 30 June 2026. => 2026-06-30 document-date
Muster AG⏎5 Sample Road⏎Dover⏎⏎17 July 2018⏎⏎Dear Sirs, => 2018-07-17 document-date
This Amendment is made as of 5 May 2015 by and between Acme Sample Inc. and Muster Trading LLC. => 2015-05-05 document-date
Reference is made to the Loan Agreement dated 4 April 2011.
The Limitation Act 1980 applies to the claim.
Unless notice is given by 1 July 2021, the option lapses. => 2021-07-01 deadline
The bank froze the account on the morning of 6 June 2016. => 2016-06-06 event
Dr Test examined her on 2 and 9 March 2015. => 2015-03-02 event | 2015-03-09 event
Delivery took place on 1 December 2012, ten days late. => 2012-12-01 event
The court dismissed the claim by judgment of 12 May 2017. => 2017-05-12 event
No one had used the crane since 4 October 2013. => 2013-10-04 event
Copyright 2015 Muster AG
`
export const FRESH_DE = `
Erika Beispiel kündigte am 9. April 2018. => 2018-04-09 event
Am 11. Januar 2017 stellte der Gutachter Risse in der Wand fest. => 2017-01-11 event
Die Parteien unterzeichneten die Urkunde am 2. Oktober 2014. => 2014-10-02 event
Das Schiff lief am 3. Juni 2019 aus und wird seit dem 8. Juni 2019 vermisst. => 2019-06-03 event
Die Miete für den Laden wurde zuletzt am 5. November 2020 gezahlt. => 2020-11-05 event
Im März 2016 rügte der Mieter Feuchtigkeit. => 2016-03 event
Die Jahresversammlung findet am 14. Juni 2023 statt. => 2023-06-14 event
Die neuen Regeln treten am 1. Januar 2024 in Kraft. => 2024-01-01 term
Der Auftragnehmer hat die Arbeiten bis zum 30. April 2022 fertigzustellen. => 2022-04-30 deadline
Angebote sind spätestens am 15. August 2019 einzureichen. => 2019-08-15 deadline
Bitte überweisen Sie den offenen Betrag bis zum 20. Mai 2020. => 2020-05-20 deadline
Die Versicherung gilt vom 1. März 2018 bis zum 28. Februar 2019. => 2018-03-01 term
Dieser Vertrag endet mit Ablauf des 30. Juni 2026. => 2026-06-30 document-date
Muster AG⏎Beispielweg 5⏎20457 Hamburg⏎⏎Hamburg, 17. Juli 2018⏎⏎Sehr geehrte Damen und Herren, => 2018-07-17 document-date
Der Darlehensvertrag vom 4. April 2011 bleibt unberührt.
Das Gesetz ist am 1. Januar 1900 in Kraft getreten.
Wird die Option nicht bis zum 1. Juli 2021 ausgeübt, erlischt sie. => 2021-07-01 deadline
Die Bank sperrte das Konto am Morgen des 6. Juni 2016. => 2016-06-06 event
Dr. Probe untersuchte sie am 2. und am 9. März 2015. => 2015-03-02 event | 2015-03-09 event
Die Lieferung erfolgte am 1. Dezember 2012, zehn Tage zu spät. => 2012-12-01 event
Das Gericht wies die Klage mit Urteil vom 12. Mai 2017 ab. => 2017-05-12 event
Seit dem 4. Oktober 2013 hatte niemand den Kran benutzt. => 2013-10-04 event
Copyright 2015 Muster AG
Der Sachverständige wird am 3. Februar 2022 die Halle besichtigen. => 2022-02-03 event
`
