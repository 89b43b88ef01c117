// Questions to the sample matter as people ask who have not read the documents: in their own words, not in those of the documents. The first
// part was looked at while the ranking was made, the second only counted.
import { linesOf, type SaidQuestion, said } from './utility-questions.test-builder.ts'

const SAID_LOOKED_AT = `
When does the contract end? > 31 March 2022|30. April 2021
Which law applies? > governed by the laws
What is the notice period? > three months
How much did the pumps cost? > 1,850|1,790|74000
How many pumps were faulty? > Twelve of them leak|zwölf Pumpen
Since when has the contract been running? > 1 April 2019
How much is one pump? > 1,850|1,790
When did the goods arrive? > 3 February 2020|5 February 2020|3. Februar 2020
What was wrong with the pumps? > leak|undicht
How long do I have to pay a bill? > within 30 days
Who cancelled the contract? > kündigen wir|Kündigung des Liefervertrags
How much money was kept back? > 22,200|22.200
Can the contract be cancelled early? > Either party may terminate
Who is selling the pumps? > (the “Supplier”)|The Supplier shall deliver
How many pumps did they buy? > forty pumps|vierzig Pumpen
Was the down payment made? > deposit|Anzahlung
When did manufacturing start? > 4. November 2019
Who checked the pumps? > Tom Placeholder|shall inspect
Have the broken pumps been exchanged? > nicht erfolgt
How much money did Nordlicht Muster GmbH propose? > EUR 15,000
Wann endet der Vertrag? > 31 March 2022|30. April 2021
Welches Recht gilt? > governed by the laws
Welche Kündigungsfrist gilt? > three months
Was kostet eine Pumpe? > 1,850|1,790
Wie viele Pumpen waren kaputt? > Twelve of them leak|zwölf Pumpen
Seit wann läuft der Vertrag? > 1 April 2019
Wann kamen die Pumpen an? > 3 February 2020|5 February 2020|3. Februar 2020
Was war mit den Pumpen nicht in Ordnung? > undicht|leak
Bis wann muss man die Rechnung begleichen? > 30 days
Wer hat den Vertrag beendet? > kündigen wir|Kündigung des Liefervertrags
Wie viel Geld wurde einbehalten? > 22,200|22.200
Wurde schon etwas angezahlt? > Anzahlung|deposit
Wann ging die Produktion los? > 4. November 2019
Wer hat die Pumpen geprüft? > Tom Placeholder|shall inspect
Wurden die defekten Pumpen ausgetauscht? > nicht erfolgt
Wann trafen sich die Beteiligten? > 18. November 2019
Wer war bei dem Treffen dabei? > Teilnehmer
Wie lange dauert der Vertrag? > three years
Wie viele Pumpen hat Harbour Sample Ltd gekauft? > forty pumps|vierzig Pumpen
Wann haben Jane Sample und Erika Beispiel telefoniert? > 22 March 2021
`
const SAID_COUNTED = `
When did the agreement start? > 1 April 2019
How long does the deal last? > three years
What do I pay per pump? > 1,850|1,790
How fast must a bill be settled? > 30 days
What kind of pumps were bought? > NM 40
When was the contract concluded? > 4 March 2019
Who is the customer? > (the “Buyer”)
Which of the pumps were broken? > Twelve of them leak|zwölf Pumpen
Did the supplier send substitutes for the leaking pumps? > nicht erfolgt|shall replace twelve
By what date did the new pumps have to be there? > 31 August 2020|31. August 2020
Who runs Nordlicht Muster GmbH? > Managing Director
When did they talk on the phone? > 22 March 2021
What sum was offered? > EUR 15,000
When was the advance paid? > 15 November 2019|15. November 2019|2019-11-15
Why was money withheld? > Mängel
How must faults be reported? > in writing
Which country's rules are decisive? > governed by the laws
When did they quit the contract? > 30. April 2021|15. Januar 2021
When was the shipment moved to? > Anfang Februar 2020
How many items were ordered? > forty pumps
Wann wurde der Vertrag abgeschlossen? > 4 March 2019
Wie teuer ist eine Pumpe? > 1,850|1,790
Ab wann gilt der Vertrag? > 1 April 2019
Wie kommt man aus dem Vertrag heraus? > Either party may terminate
Nach welchem Recht richtet sich der Vertrag? > governed by the laws
Wie lange hat man Zeit zum Bezahlen? > 30 days
Wie viele Geräte sind fehlerhaft? > zwölf Pumpen|Twelve of them leak
Wer hat die Fehler entdeckt? > Tom Placeholder
Warum wird nicht alles bezahlt? > Mängel
Zu welchem Datum wurde gekündigt? > 30. April 2021
Wo haben sie sich getroffen? > Musterkai
Wann ist das nächste Treffen? > Januar 2020
Wie hoch war die Vorauszahlung? > 14,800|14800
Wer ist der Verkäufer? > (the “Supplier”)|The Supplier shall deliver
Wann wurde geliefert? > 3 February 2020|5 February 2020|3. Februar 2020
Bis wann sollten die Pumpen umgetauscht werden? > 31. August 2020|31 August 2020
Wer leitet Nordlicht Muster GmbH? > Managing Director
Welche Summe wurde angeboten? > EUR 15,000
Welche Nummer hat der Auftrag? > HS-2019-117
Wann war das Telefonat? > 22 March 2021
`
const UNSAID_LOOKED_AT = `
Is there a penalty for late delivery?
Who pays the shipping costs?
What is the limit of liability?
How long is the warranty?
Who insured the pumps?
Which court decides disputes?
What colour are the pumps?
How heavy is a pump?
What discount does the buyer get?
When does the buyer become the owner of the pumps?
Who owns the intellectual property?
What is the VAT rate?
May the supplier use subcontractors?
Which bank account should be paid into?
Gibt es eine Vertragsstrafe?
Wer trägt die Transportkosten?
Wie lange gilt die Garantie?
Welches Gericht ist zuständig?
Wie schwer ist eine Pumpe?
Wer hat die Pumpen versichert?
`
const UNSAID_COUNTED = `
What interest is charged on late payments?
Is the contract renewed automatically?
Is there a non-compete clause?
Must the terms be kept confidential?
How many years does the guarantee run?
Who repaired the pumps?
What does a spare part cost?
Where are the pumps made?
Which carrier brought the pumps?
How old is Jane Sample?
Has anyone gone to court?
How much does Erika Beispiel earn?
Wie hoch ist der Rabatt?
Wann geht das Eigentum an den Pumpen über?
Verlängert sich der Vertrag von selbst?
Wer haftet für Folgeschäden?
Welcher Spediteur brachte die Pumpen?
Was kostet ein Ersatzteil?
Wie hoch sind die Verzugszinsen?
Wie alt ist Frau Beispiel?
`

export interface Ordinary {
  readonly said: readonly SaidQuestion[]
  readonly notSaid: readonly string[]
}

export const ORDINARY: Readonly<Record<'looked at' | 'counted', Ordinary>> = {
  'looked at': { said: said(SAID_LOOKED_AT), notSaid: linesOf(UNSAID_LOOKED_AT) },
  counted: { said: said(SAID_COUNTED), notSaid: linesOf(UNSAID_COUNTED) },
}
