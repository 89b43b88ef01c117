// Questions that say when, by whom or in which document their answer stands, and questions that only look so. The first half was looked at while
// the rules were made, the second only counted. A line: the question > `from..to`, `#` documents, `@` parties, in any order; none restricts nothing.
import type { Language } from '../span.ts'

export interface NarrowingQuestion {
  readonly question: string
  readonly language: Language
  readonly from: string | null
  readonly to: string | null
  readonly documents: readonly string[]
  readonly parties: readonly string[]
}

export const KNOWN = {
  parties: [
    ['Nordlicht Muster GmbH', 'Nordlicht'],
    ['Harbour Sample Ltd', 'Harbour Sample'],
    ['Jane Sample'],
    ['Erika Beispiel'],
  ],
  documents: [
    ['contract', '01-supply-agreement.pdf SUPPLY AGREEMENT between', 'pdf', '2019-03-04'],
    ['amendment', '02-first-amendment.docx FIRST AMENDMENT to the Agreement', 'docx', '2019-09-02'],
    ['order', '03-order.eml Our order', 'eml', '2019-10-14'],
    ['mail', '04-confirmation.eml Auftragsbestätigung', 'eml', '2019-10-17'],
    ['minutes', '05-protokoll.docx Protokoll der Besprechung', 'docx', '2019-11-18'],
    ['ledger', '07-ledger.xlsx Payments', 'xlsx', null],
    ['defects', '08-maengelruege.png Mängelrüge', 'png', '2020-03-12'],
    ['termination', '10-kuendigung.rtf Kündigung des Liefervertrags', 'rtf', '2020-10-30'],
    ['note', '11-call-note.md Call note', 'md', '2021-03-22'],
    ['report', '12-gutachten.pdf Gutachten der Sachverständigen', 'pdf', '2021-05-03'],
  ] as const,
}

const EN_LOOKED_AT = `
What did the engineer report after 3 May 2021? > 2021-05-04..
What did Nordlicht write in March 2020? > 2020-03-01..2020-03-31 @Nordlicht
Which payments were made between 1 January and 30 June 2020? > 2020-01-01..2020-06-30
What happened in 2019? > 2019-01-01..2019-12-31
What was agreed on 18 November 2019? > 2019-11-18..2019-11-18
What does the supply agreement say about inspection? > #contract
According to the minutes, when is the delivery? > #minutes
What did Jane Sample say in the call note? > @Jane #note
How many pumps were delivered before August 2020? > ..2020-07-31
What has been paid since 1 May 2019? > 2019-05-01..
What happened after 1 May 2019 and before 3 June 2020? > 2019-05-02..2020-06-02
Which deposit is mentioned in the ledger? > #ledger
When does the contract of 4 March 2019 end?
When does the contract that began in 2019 end?
Who approved the contract signed in 2019?
Is the rent for May 2020 paid?
By when must the pumps be replaced?
Who is Jane Sample?
How many pumps did Nordlicht deliver?
What is the price under section 4?
In which year was the contract concluded?
Who may terminate the agreement?
`
const DE_LOOKED_AT = `
Was schrieb Nordlicht im März 2020? > 2020-03-01..2020-03-31 @Nordlicht
Was geschah vor August 2020? > ..2020-07-31
Was steht im Protokoll vom 18. November 2019 zur Anzahlung? > #minutes
Laut Telefonvermerk, was bot Nordlicht an? > #note @Nordlicht
Was wurde am 18. November 2019 vereinbart? > 2019-11-18..2019-11-18
Welche Zahlungen gab es seit dem 1. Juni 2020? > 2020-06-01..
Was wurde zwischen März und Mai 2020 gerügt? > 2020-03-01..2020-05-31
Was meldete Erika Beispiel nach dem 3. Mai 2021? > 2021-05-04.. @Erika
Was steht in der Kündigung? > #termination
Was sagt das Gutachten über die Dichtungen? > #report
Was geschah Ende 2020? > 2020-09-01..2020-12-31
Welche Frist nennt der Liefervertrag? > #contract
Wer hat den Vertrag, der 2019 geschlossen wurde, gekündigt?
Wie viele Pumpen wurden nach der Kündigung geliefert?
Wer hat das Schreiben vom 3. April 2018 erhalten?
Bis wann ist zu zahlen?
Wer ist Erika Beispiel?
Was kostet eine Pumpe nach § 4?
Wann endet der Vertrag vom 4. März 2019?
Ist die Miete für Mai 2020 bezahlt?
Was hat Nordlicht geliefert?
Wann wurde der Vertrag geschlossen?
`
const EN_COUNTED = `
Which complaints were raised during February 2020? > 2020-02-01..2020-02-29
What did Harbour Sample claim in October 2020? > 2020-10-01..2020-10-31 @Harbour
Who attended the meeting on 18 November 2019? > 2019-11-18..2019-11-18
What was delivered until March 2020? > ..2020-03-31
Which letters were sent from January to April 2021? > 2021-01-01..2021-04-30
What did the parties discuss in the first half of 2020? > 2020-01-01..2020-06-30
What does the expert opinion find about the seals? > #report
What did Erika Beispiel tell the buyer by e-mail? > @Erika #order,mail
Per the first amendment, what is the new price? > #amendment
How much was paid in the second quarter of 2020? > 2020-04-01..2020-06-30
What changed after the summer of 2019? > 2019-09-23..
What reasons are given in the notice of termination? > #termination
Why did Jane Sample object in 2021? > 2021-01-01..2021-12-31 @Jane
What was Nordlicht informed of on 12 March 2020? > 2020-03-12..2020-03-12 @Nordlicht
What is stated in the minutes of 18 November 2019 about the deposit? > #minutes
Does the invoice dated 5 May 2019 name a price?
Which clause of the agreement of 2019 covers warranty?
Who signed the order placed in October 2019?
May the buyer withhold payment?
What interest is due for the year 2020?
Since when has the agreement been in force?
Where is Harbour Sample Ltd based?
How long is the notice period in months?
Who are the parties?
`
const DE_COUNTED = `
Was passierte im Februar 2020? > 2020-02-01..2020-02-29
Was verlangte Harbour Sample im Oktober 2020? > 2020-10-01..2020-10-31 @Harbour
Wer nahm am 18. November 2019 teil? > 2019-11-18..2019-11-18
Was wurde bis März 2020 geliefert? > ..2020-03-31
Welche Schreiben gingen von Januar bis April 2021 ein? > 2021-01-01..2021-04-30
Was wurde im ersten Halbjahr 2020 besprochen? > 2020-01-01..2020-06-30
Was sagt das Gutachten zur Ursache? > #report
Was teilte Erika Beispiel per E-Mail mit? > @Erika #order,mail
Was wurde laut Besprechungsprotokoll zur Anzahlung gesagt? > #minutes
Was wurde im zweiten Quartal 2020 bezahlt? > 2020-04-01..2020-06-30
Was hat sich nach dem 2. September 2019 geändert? > 2019-09-03..
Welche Gründe stehen in der Kündigung? > #termination
Warum widersprach Jane Sample im Jahr 2021? > 2021-01-01..2021-12-31 @Jane
Welche Mängel nennt die Mängelrüge vom 12. März 2020? > #defects
Wie hoch ist der Preis nach dem Nachtrag? > #amendment
Nennt die Rechnung vom 5. Mai 2019 einen Preis?
Welche Klausel des Vertrags von 2019 regelt die Gewährleistung?
Wer unterschrieb die Bestellung, die im Oktober 2019 einging?
Darf der Käufer Zahlungen zurückhalten?
Welche Zinsen sind für das Jahr 2020 geschuldet?
Seit wann gilt der Vertrag?
Wo hat die Harbour Sample Ltd ihren Sitz?
Wie viele Monate beträgt die Kündigungsfrist?
Wer sind die Parteien?
`

function questionsOf(lines: string, language: Language): NarrowingQuestion[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [question = '', narrowing = ''] = line.split(' > ')
      const parts = narrowing.split(' ')
      const [from = '', to = ''] = parts.find((part) => part.includes('..'))?.split('..') ?? []
      const listed = (mark: string) =>
        (parts.find((part) => part.startsWith(mark))?.slice(1) ?? '').split(',').filter((one) => one !== '')
      return { question, language, from: from || null, to: to || null, documents: listed('#'), parties: listed('@') }
    })
}

export const NARROWING = {
  'looked at': [...questionsOf(EN_LOOKED_AT, 'en'), ...questionsOf(DE_LOOKED_AT, 'de')],
  counted: [...questionsOf(EN_COUNTED, 'en'), ...questionsOf(DE_COUNTED, 'de')],
}
