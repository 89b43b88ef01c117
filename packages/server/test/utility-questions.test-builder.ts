// Questions people would ask of the sample matter: a hundred it answers, each with words the right sentence has, and fifty it does not.

/** Each line: the question, and letters that stand in a right sentence; several where any will do, with a bar between. */
const SAID_ENGLISH = `
On which day was the Supply Agreement made? > 4 March 2019
When does the Supply Agreement take effect? > 1 April 2019
What is the Effective Date of the agreement? > 1 April 2019
Which type of pumps shall the Supplier deliver? > NM 40
What is the price for each pump? > EUR 1,850|1,790
Within how many days of receipt are invoices due? > within 30 days
When are invoices due? > 30 days
Who shall inspect the goods without undue delay? > The Buyer shall inspect
How must the Buyer notify the Supplier of a defect? > in writing
Which section of the German Commercial Code covers the notice of defects? > section 377
How long is the initial term of the agreement? > three years
When shall the agreement expire? > 31 March 2022
On how much notice may either party terminate the agreement? > three months
Which law governs the agreement? > laws of Germany
Where does Nordlicht Muster GmbH have its seat? > Hamburg
In which country is Harbour Sample Ltd incorporated? > England and Wales
When was the Second Amendment made? > 30 June 2020
When were the forty pumps delivered to Harbour Sample Ltd? > 3 February 2020|5 February 2020
How many pumps leak? > Twelve of them leak|zwölf Pumpen
By when shall the Supplier replace twelve pumps? > 31 August 2020
Which withheld amount shall the Buyer pay? > EUR 22,200
Within how many days of the replacement shall the Buyer pay? > within 14 days
Do all other terms of the Agreement remain unchanged? > remain unchanged
Which agreement does the Second Amendment amend? > 4 March 2019
When did Jane Sample speak with Erika Beispiel? > 22 March 2021
What did Nordlicht Muster GmbH offer to pay? > EUR 15,000
When did Nordlicht Muster GmbH offer to pay EUR 15,000? > 19 March 2021
When will both sides speak again? > second quarter of 2021
How many pumps does Harbour Sample Ltd order? > orders forty pumps
What is the order number? > HS-2019-117
Which order does Nordlicht Muster GmbH confirm? > HS-2019-117
When did the workshop receive the castings? > 27 August 2019
When was the deposit transferred? > 15 November 2019|15. November 2019
How high was the deposit? > EUR 14,800|14800
Which attachment comes with the order? > delivery schedule attached
When was the First Amendment made? > 12 September 2019
What is the price of each pump for orders placed before 31 December 2019? > 1,790
Which price list was the basis of the talks? > 1 August 2019
When did Nordlicht Muster GmbH invoice forty pumps? > invoices forty pumps
Which invoice did Harbour Sample Ltd pay in part? > 2020-018
Who books a reminder fee? > reminder fee
Who is the Managing Director of Nordlicht Muster GmbH? > Erika Beispiel
Who signed for Harbour Sample Ltd? > Jane Sample
What goods shall be delivered? > centrifugal pumps
Has the production started? > production started
Who may terminate the Agreement? > Either party
What shall the Supplier replace? > twelve pumps
When is the withheld amount due? > 14 days
Which company is the Buyer? > Harbour Sample Ltd
Which company is the Supplier? > Nordlicht Muster GmbH
`
const SAID_GERMAN = `
Wann wurden die vierzig Pumpen erhalten? > 3. Februar 2020
Wie viele Pumpen sind undicht? > zwölf Pumpen undicht
Wer stellte bei der Untersuchung Mängel fest? > Tom Placeholder
Wann war die Untersuchung? > 6. Februar 2020
Welcher Betrag wird zurückbehalten? > 22.200 Euro
Nach welchem Paragraphen erfolgt die Mängelrüge? > 377
Welchen Typ haben die Pumpen? > NM 40
Wann fand die Besprechung statt? > 18. November 2019
Wer nahm an der Besprechung teil? > Teilnehmer
Wann begann die Fertigung der vierzig Pumpen? > 4. November 2019
Wann wurde die Anzahlung überwiesen? > 15. November 2019
Auf wann wurde die Lieferung verschoben? > Anfang Februar 2020
Wann findet die nächste Besprechung statt? > Januar 2020
Zu wann wurde der Liefervertrag gekündigt? > 30. April 2021
Bis wann war der Ersatz der zwölf Pumpen zugesagt? > 31. August 2020
Ist der Ersatz der Pumpen erfolgt? > nicht erfolgt
Welcher Vertrag wird gekündigt? > Liefervertrag
Von wann ist der Liefervertrag? > 4. März 2019
Wer bestätigte die Überweisung der Anzahlung? > Frau Sample bestätigte
Was berichtete Frau Beispiel über die Fertigung? > Frau Beispiel berichtete
Wo fand die Besprechung statt? > Hamburg, Musterkai 7
Wann ist das Protokoll der Besprechung? > 18. November 2019
Welche Mängel werden gerügt? > rügen diese Mängel|undicht
Wer kündigt den Liefervertrag? > kündigen wir den Liefervertrag|Kündigung des Liefervertrags
Wann wurde die Kündigung geschrieben? > 15. Januar 2021
`
const SAID_ACROSS = `
Welches Recht gilt für den Vertrag? > laws of Germany
Wie hoch ist der Preis für jede Pumpe? > EUR 1,850|1,790
Wann tritt der Vertrag in Kraft? > 1 April 2019
Mit welcher Frist kann jede Partei kündigen? > three months
Wann endet der Vertrag? > 31 March 2022|30. April 2021
Bis wann muss der Lieferant zwölf Pumpen ersetzen? > 31 August 2020
Welche Bestellnummer hat die Bestellung? > HS-2019-117
Wie hoch war die Anzahlung? > 14,800|14800
Was bot Nordlicht Muster GmbH am 19. März 2021 an? > EUR 15,000
Wann sind Rechnungen fällig? > 30 days
When was the termination written? > 15. Januar 2021
When did the production of the pumps begin? > 4. November 2019
Who found the defects? > Tom Placeholder
To which day was the supply agreement terminated? > 30. April 2021
When did the meeting take place? > 18. November 2019
Who took part in the meeting? > Teilnehmer
To when was the delivery postponed? > Anfang Februar 2020
Which amount was withheld for the defects? > 22.200 Euro|22,200
When was the inspection of the pumps? > 6. Februar 2020
Where did the meeting take place? > Musterkai 7
Wer muss die Ware untersuchen? > The Buyer shall inspect
Wann wurde die Zahlung von EUR 15.000 angeboten? > 19 March 2021
Wann erhielt die Werkstatt den Guss? > 27 August 2019
When was the replacement of the pumps promised? > 31. August 2020|31 August 2020
Wie viele Pumpen wurden bestellt? > forty pumps
`
const UNSAID = `
Which bank guaranteed the loan?
Who is the tenant of the warehouse?
What is the salary of the managing director?
When was the lease of the crane signed?
Which court has jurisdiction over trade marks?
How many employees does the works council represent?
What is the penalty for late publication?
Which insurance covers the vessel?
Who inherited the vineyard?
What colour are the lorries?
Which airport served as the place of delivery?
Who translated the prospectus?
What does the arbitration clause say about Zurich?
How high is the dividend of the shareholders?
Which doctor wrote the medical report?
When was the patent application filed?
Who is the data protection officer?
Which hotel hosted the conference?
What is the interest rate of the mortgage?
How many apartments does the building have?
Which witness saw the traffic accident?
When did the strike of the dockers end?
Who painted the portrait of the founder?
Which licence allows the export of wine?
What is the telephone number of the notary?
Welche Bank gewährte den Kredit?
Wer ist Mieter der Lagerhalle?
Wie hoch ist das Gehalt der Geschäftsführerin?
Wann wurde das Patent angemeldet?
Welches Gericht ist für Markensachen zuständig?
Wie viele Mitglieder hat der Betriebsrat?
Welche Versicherung deckt den Wasserschaden?
Wer erbte das Weingut?
Welche Farbe hat der Lastwagen?
Wer übersetzte den Verkaufsprospekt?
Wie hoch ist die Dividende der Aktionäre?
Welcher Arzt schrieb das Gutachten?
Wer ist Datenschutzbeauftragter?
In welchem Hotel war die Tagung?
Wie hoch ist der Zinssatz der Hypothek?
Wie viele Wohnungen hat das Gebäude?
Welcher Zeuge sah den Verkehrsunfall?
Wann endete der Streik der Hafenarbeiter?
Wer malte das Bild des Gründers?
Welche Genehmigung erlaubt die Ausfuhr von Wein?
Welche Faxnummer hat der Notar?
Was kostet die Grabpflege im Jahr?
Wer trainierte die Fußballmannschaft?
Welche Schule besuchte das Kind?
Wann wurde die Ehe geschieden?
`

export interface SaidQuestion {
  readonly question: string
  /** One of them stands in a right sentence. */
  readonly words: readonly string[]
}

export const linesOf = (text: string): string[] => text.trim().split('\n')
export const said = (text: string): SaidQuestion[] =>
  linesOf(text).map((line) => {
    const [question = '', words = ''] = line.split(' > ')
    return { question, words: words.split('|') }
  })

export const SAID: Readonly<Record<'english' | 'german' | 'across', readonly SaidQuestion[]>> = {
  english: said(SAID_ENGLISH),
  german: said(SAID_GERMAN),
  across: said(SAID_ACROSS),
}
export const NOT_SAID: readonly string[] = linesOf(UNSAID)
