// Claims with the sentence they quote: what the sentence bears in other words, and what it does not say at all though nearly every word is its own.
// All invented. `tuned` were looked at while the rules were made; `fresh` were written before them and looked at only to be counted.
import type { Language } from '../span.ts'

export interface Pair {
  readonly claim: string
  readonly claimed: Language
  readonly source: string
  readonly written: Language
  /** Where only a part of the source is quoted. */
  readonly quote?: string
}

/** `en<de claim <- source`, and `[…]` around what is quoted where that is less than the whole. */
const pairs = (lines: string): Pair[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [, claimed, written, claim = '', text = ''] = /^(en|de)<(en|de) (.+) <- (.+)$/.exec(line) ?? []
      const quote = /\[(.+)\]/.exec(text)?.[1]
      const source = text.replace(/[[\]]/g, '')
      const languages = { claimed: claimed === 'de' ? 'de' : 'en', written: written === 'de' ? 'de' : 'en' } as const
      return { ...languages, claim, source, ...(quote === undefined ? {} : { quote }) }
    })

const TRUE = `
en<en The rent is EUR 1,850 a month. <- The monthly rent is EUR 1,850.00.
en<en The monthly rent amounts to €1,850. <- The monthly rent is EUR 1,850.00.
en<en The lease runs until 31 December 2025. <- The lease shall remain in force until 31 December 2025.
de<en Der Mietvertrag läuft bis zum 31. Dezember 2025. <- The lease runs until 31 December 2025.
de<en Die Miete läuft bis 31.12.2025. <- The lease runs until 31 December 2025.
en<de The contract runs until 31 December 2025. <- Der Vertrag läuft bis zum 31. Dezember 2025.
de<de Der Vertrag läuft bis 31.12.2025. <- Der Vertrag läuft bis zum 31. Dezember 2025.
en<en The contract ends on 31 March 2022. <- This contract ends with effect from the end of 31 March 2022.
en<en The purchase price is EUR 1,500,000. <- The purchase price is EUR 1.5 million.
en<en The purchase price is EUR 1.5 million. <- The purchase price is EUR 1,500,000.00.
de<de Der Kaufpreis beträgt 1.500.000 EUR. <- Der Kaufpreis beträgt 1,5 Mio. €.
de<en Der Kaufpreis beträgt 1,5 Mio. EUR. <- The purchase price is EUR 1.5 million.
en<en The deposit is EUR 5,000. <- The deposit is five thousand euros.
de<de Die Kaution beträgt 5.000 EUR. <- Die Kaution beträgt fünftausend Euro.
en<de The deposit is EUR 5,000. <- Die Kaution beträgt fünftausend Euro.
en<en Payment is due no later than 3 March 2021. <- Payment is due by 3 March 2021.
de<en Die Zahlung ist spätestens am 3. März 2021 fällig. <- Payment is due by 3 March 2021.
en<en The notice period is three months. <- The notice period is 3 months.
de<de Die Kündigungsfrist beträgt 3 Monate. <- Die Kündigungsfrist beträgt drei Monate.
en<de The notice period is three months. <- Die Kündigungsfrist beträgt drei Monate.
de<en Die Kündigungsfrist beträgt drei Monate. <- The notice period is three months.
en<en Interest is 5 percent a year. <- Interest accrues at 5 % a year.
de<de Die Zinsen betragen 5 Prozent im Jahr. <- Die Zinsen betragen 5 % im Jahr.
en<en The Supplier is not liable for lost profit. <- The Supplier shall not be liable for lost profit.
en<en The Supplier's liability for lost profit is excluded. <- The Supplier shall not be liable for lost profit.
de<de Der Lieferant haftet nicht für entgangenen Gewinn. <- Die Haftung des Lieferanten für entgangenen Gewinn ist ausgeschlossen.
de<en Der Lieferant haftet nicht für Gewinnausfall. <- The Supplier shall not be liable for lost profit.
en<de The supplier is not liable for lost profit. <- Der Lieferant haftet nicht für entgangenen Gewinn.
en<en The tenant has not paid the rent for May. <- The rent for May has not been paid by the tenant.
en<en The rent for May is unpaid. <- The rent for May has not been paid.
en<en The Buyer did not pay the second instalment. <- The Buyer failed to pay the second instalment.
de<de Der Käufer hat die zweite Rate nicht bezahlt. <- Der Käufer hat es unterlassen, die zweite Rate zu bezahlen.
de<de Der Ersatz der zwölf Pumpen ist bis heute nicht erfolgt. <- Der Ersatz der zwölf Pumpen ist trotz Mahnung bis heute nicht erfolgt.
en<de The replacement of the twelve pumps has not taken place. <- Der Ersatz der zwölf Pumpen ist bis heute nicht erfolgt.
en<en Twelve pumps were delivered. <- The Supplier delivered 12 pumps to the site.
de<de Es wurden 12 Pumpen geliefert. <- Der Lieferant hat zwölf Pumpen geliefert.
en<en The Supplier delivered the pumps in March 2021. <- The Supplier delivered the pumps on 3 March 2021, and the Buyer did not pay for them.
en<en The Supplier delivered the pumps on 3 March 2021. <- The Supplier delivered the pumps on 3 March 2021 and has not been paid for them.
de<de Der Lieferant hat die Pumpen am 3. März 2021 geliefert. <- Der Lieferant hat die Pumpen am 3. März 2021 geliefert, aber der Käufer hat sie nicht bezahlt.
en<en The Supplier denies that the pumps were defective. <- The Supplier denies that the pumps were defective.
en<en According to the Supplier, the pumps were not defective. <- The Supplier denies that the pumps were defective.
de<de Der Lieferant bestreitet, dass die Pumpen mangelhaft waren. <- Der Lieferant bestreitet die Mangelhaftigkeit der Pumpen; er bestreitet, dass die Pumpen mangelhaft waren.
en<de The supplier disputes that the pumps were defective. <- Der Lieferant bestreitet, dass die Pumpen mangelhaft waren.
en<en If the Buyer fails to pay, the Seller may terminate the contract. <- If the Buyer fails to pay, the Seller may terminate the contract.
en<en The Seller may terminate the contract in case the Buyer fails to pay. <- If the Buyer fails to pay, the Seller may terminate the contract.
de<de Der Verkäufer darf den Vertrag kündigen, wenn der Käufer nicht zahlt. <- Falls der Käufer nicht zahlt, darf der Verkäufer den Vertrag kündigen.
en<de The seller may terminate the contract if the buyer does not pay. <- Falls der Käufer nicht zahlt, kann der Verkäufer den Vertrag kündigen.
en<en The draft provides that the rent is EUR 900. <- The draft provides that the rent is EUR 900.
de<en Nach dem Entwurf beträgt die Miete 900 EUR. <- The draft provides that the rent is EUR 900.
en<en The plaintiff terminated the contract. <- The Plaintiff terminated the contract on 3 March 2021.
en<de The plaintiff terminated the contract. <- Der Kläger kündigte den Vertrag am 3. März 2021.
en<en The claimant terminated the contract. <- The Plaintiff terminated the contract on 3 March 2021.
en<en The buyer must pay at least EUR 500. <- The Buyer shall pay no less than EUR 500.
de<de Der Käufer muss mindestens 500 EUR zahlen. <- Der Käufer hat nicht weniger als 500 EUR zu zahlen.
en<en The liability is limited to at most EUR 10,000. <- The liability is limited to a maximum of EUR 10,000.
de<en Die Haftung ist auf höchstens 10.000 EUR begrenzt. <- Liability shall not exceed EUR 10,000.
en<en Liability does not exceed EUR 10,000. <- Liability is limited to EUR 10,000.
en<en The landlord may terminate the lease without notice. <- The landlord is entitled to terminate the lease without notice.
de<en Der Vermieter darf den Mietvertrag ohne Frist kündigen. <- The landlord may terminate the lease without notice.
en<en The pumps were not only late but also defective. <- The pumps were not only late but defective.
en<en The pumps were late. <- The pumps were not only late but defective.
de<de Die Pumpen waren verspätet. <- Die Pumpen waren nicht nur verspätet, sondern auch mangelhaft.
en<en Neither party may assign the contract. <- Neither party may assign this contract.
en<en No party may assign the contract. <- Neither party may assign this contract.
de<en Keine Partei darf den Vertrag abtreten. <- Neither party may assign this contract.
en<en Assignment of the contract is prohibited. <- The contract may not be assigned.
en<en The tenant must not sublet the warehouse. <- The tenant may not sublet the warehouse.
de<de Der Mieter darf die Halle nicht untervermieten. <- Dem Mieter ist es untersagt, die Halle unterzuvermieten.
en<en The warranty period is two years. <- The warranty period is 2 years from delivery.
en<en The warranty lasts 24 months. <- The warranty lasts twenty-four months.
de<de Die Gewährleistung dauert 24 Monate. <- Die Gewährleistung dauert vierundzwanzig Monate.
en<en The rent is due by the third working day. <- The rent is payable by the 3rd working day of each month.
de<de Die Miete ist am dritten Werktag fällig. <- Die Miete ist jeweils am 3. Werktag eines Monats fällig.
en<en The rent is GBP 900. <- The rent is £900 per month.
en<en The rent is $900 per month. <- The monthly rent is USD 900.
de<de Die Miete beträgt 900 € monatlich. <- Die Miete beträgt 900 Euro pro Monat.
en<en The court dismissed the action. <- The court dismissed the action on 3 March 2021.
de<de Das Gericht hat die Klage abgewiesen. <- Das Gericht hat die Klage am 3. März 2021 abgewiesen.
en<en The contract is invalid. <- The contract is not valid.
de<de Der Vertrag ist unwirksam. <- Der Vertrag ist nicht wirksam.
en<en The statement of defence was filed on 3 March 2021. <- The Defendant filed its statement of defence on 3 March 2021.
en<en The agreement takes effect on 1 May 2021. <- The agreement takes effect from 1 May 2021.
de<de Der Vertrag beginnt am 1. Mai 2021. <- Der Vertrag gilt ab dem 1. Mai 2021 und beginnt an diesem Tag.
en<en The Buyer pays the Seller EUR 500. <- The Buyer shall pay the Seller EUR 500.
en<en The Seller is paid EUR 500 by the Buyer. <- The Buyer shall pay the Seller EUR 500.
en<en The rent is EUR 1,850 and the deposit is EUR 5,550. <- The rent is EUR 1,850 and the deposit is EUR 5,550.
en<en The deposit is EUR 5,550. <- The rent is EUR 1,850 and the deposit is EUR 5,550.
en<en There are no complaints about the pumps. <- There were no complaints about the pumps.
en<en The pump weighs 40 kg. <- The pump has a weight of 40 kg; the pump weighs more than the seal.
en<en Delivery takes place within ten days. <- Delivery takes place within 10 days of the order.
de<de Die Lieferung erfolgt binnen zehn Tagen. <- Die Lieferung erfolgt binnen 10 Tagen nach Bestellung.
`

const DISTORTED = `
de<de Der Ersatz der zwölf Pumpen ist erfolgt. <- Der Ersatz der zwölf Pumpen ist bis heute nicht erfolgt.
en<de The replacement of the twelve pumps has taken place. <- Der Ersatz der zwölf Pumpen ist bis heute nicht erfolgt.
en<en The price is $1,850. <- The price is EUR 1,850.
en<en The price is £1,850. <- The price is EUR 1,850.
en<en The price is 1,850 dollars. <- The price is EUR 1,850.
en<en The price is EUR -1,850. <- The price is EUR 1,850.
en<en The price is EUR 5. <- The price is EUR 5 million.
en<en The price is EUR 5 million. <- The price is EUR 5,000.
en<en The price is 5 %. <- The price is EUR 5.
en<en The price is EUR 5. <- The price rises by 5 %; the price is in EUR.
de<de Der Preis beträgt 1.850 $. <- Der Preis beträgt 1.850 €.
de<de Der Preis beträgt 5 EUR. <- Der Preis beträgt 5 Mio. EUR.
de<en Der Preis beträgt 1.850 Dollar. <- The price is EUR 1,850.
en<en Termination requires three days' written notice. <- Termination requires three months' written notice.
en<en The notice period is three years. <- The notice period is three months.
de<de Die Kündigungsfrist beträgt drei Tage. <- Die Kündigungsfrist beträgt drei Monate.
en<de The notice period is three weeks. <- Die Kündigungsfrist beträgt drei Monate.
en<en The notice period is one month. <- The notice period is three months.
de<de Die Kündigungsfrist beträgt einen Monat. <- Die Kündigungsfrist beträgt drei Monate.
en<en The Supplier shall be liable for lost profit. <- The Supplier shall not be liable for lost profit.
en<en The Supplier shall not be liable for lost profit. <- The Supplier shall be liable for lost profit.
de<de Der Lieferant haftet für entgangenen Gewinn. <- Der Lieferant haftet nicht für entgangenen Gewinn.
de<en Der Lieferant haftet für entgangenen Gewinn. <- The Supplier shall not be liable for lost profit.
en<de The supplier is liable for lost profit. <- Der Lieferant haftet nicht für entgangenen Gewinn.
de<de Der Lieferant haftet für entgangenen Gewinn. <- Die Haftung des Lieferanten für entgangenen Gewinn ist ausgeschlossen.
en<en The tenant paid the rent for May. <- The tenant failed to pay the rent for May.
en<en The Buyer accepted the pumps. <- The Buyer refused to accept the pumps.
de<de Der Käufer hat die Pumpen abgenommen. <- Der Käufer hat sich geweigert, die Pumpen abzunehmen.
en<en The pumps were defective. <- The Supplier denies that the pumps were defective.
de<de Die Pumpen waren mangelhaft. <- Der Lieferant bestreitet, dass die Pumpen mangelhaft waren.
en<de The pumps were defective. <- Der Lieferant bestreitet, dass die Pumpen mangelhaft waren.
en<en The pumps were defective. <- The Buyer claims that the pumps were defective.
de<de Die Pumpen waren mangelhaft. <- Der Käufer behauptet, die Pumpen seien mangelhaft gewesen.
en<en The pumps were defective. <- The pumps were allegedly defective.
de<de Die Pumpen waren mangelhaft. <- Die Pumpen waren angeblich mangelhaft.
en<en The pumps were defective. <- The Supplier denies that [the pumps were defective].
en<en The Supplier shall be liable for lost profit. <- In no event [shall the Supplier be liable for lost profit].
de<de Der Käufer zahlt nicht und der Verkäufer darf den Vertrag kündigen. <- Falls [der Käufer nicht zahlt, darf der Verkäufer den Vertrag kündigen].
en<en The Seller may terminate the contract. <- If the Buyer fails to pay, the Seller may terminate the contract.
en<en The Seller may terminate the contract. <- If the Buyer fails to pay, [the Seller may terminate the contract].
de<de Der Verkäufer darf den Vertrag kündigen. <- Falls der Käufer nicht zahlt, darf der Verkäufer den Vertrag kündigen.
en<de The seller may terminate the contract. <- Falls der Käufer nicht zahlt, kann der Verkäufer den Vertrag kündigen.
en<en The Buyer fails to pay. <- If the Buyer fails to pay, the Seller may terminate the contract.
en<en The contract ends on 31 March 2022. <- The contract ends on 31 March 2022 unless it is renewed.
en<en The rent is EUR 900. <- The draft provides that the rent is EUR 900.
de<de Die Miete beträgt 900 EUR. <- Nach dem Entwurf beträgt die Miete 900 EUR.
de<en Die Miete beträgt 900 EUR. <- The draft provides that the rent is EUR 900.
en<en The rent is EUR 900. <- The tenant proposed that the rent is EUR 900.
en<en The defendant terminated the contract. <- The plaintiff terminated the contract.
de<de Der Beklagte kündigte den Vertrag. <- Der Kläger kündigte den Vertrag.
en<de The defendant terminated the contract. <- Der Kläger kündigte den Vertrag.
en<en The buyer bears the cost of delivery. <- The seller bears the cost of delivery.
de<en Der Käufer trägt die Kosten der Lieferung. <- The seller bears the cost of delivery.
en<en The tenant bears the cost of repairs. <- The landlord bears the cost of repairs.
en<en The Seller shall pay the Buyer EUR 500. <- The Buyer shall pay the Seller EUR 500.
de<de Der Verkäufer zahlt dem Käufer 500 EUR. <- Der Käufer zahlt dem Verkäufer 500 EUR.
en<en The buyer must pay at least EUR 500. <- The buyer must pay at most EUR 500.
de<de Der Käufer zahlt höchstens 500 EUR. <- Der Käufer zahlt mindestens 500 EUR.
en<en The buyer must pay more than EUR 500. <- The buyer must pay less than EUR 500.
en<en The order ships on 3 March 2021 at the earliest. <- The order ships on 3 March 2021 at the latest.
de<de Die Ware wird frühestens am 3. März 2021 geliefert. <- Die Ware wird spätestens am 3. März 2021 geliefert.
en<en The lease runs from 31 December 2025. <- The lease runs until 31 December 2025.
de<de Der Vertrag läuft ab dem 31. Dezember 2025. <- Der Vertrag läuft bis zum 31. Dezember 2025.
en<en The goods arrived after 3 March 2021. <- The goods arrived before 3 March 2021.
en<en The court granted the action. <- The court dismissed the action.
de<de Das Gericht hat der Klage stattgegeben. <- Das Gericht hat die Klage abgewiesen.
en<en The rent was increased to EUR 900. <- The rent was reduced to EUR 900.
de<de Die Miete wurde auf 900 EUR erhöht. <- Die Miete wurde auf 900 EUR gesenkt.
en<en The tenant must renew the lease. <- The tenant may renew the lease.
de<de Der Mieter muss den Vertrag verlängern. <- Der Mieter kann den Vertrag verlängern.
en<en The rent of EUR 900 is due yearly. <- The rent of EUR 900 is due monthly.
de<de Die Miete von 900 EUR ist jährlich fällig. <- Die Miete von 900 EUR ist monatlich fällig.
en<en The rent is EUR 5,550 and the deposit is EUR 5,550. <- The rent is EUR 1,850 and the deposit is EUR 5,550.
en<en The rent is EUR 5,550. <- The rent is EUR 1,850 and the deposit is EUR 5,550.
en<en Three pumps were faulty. <- Twelve pumps and three valves were faulty.
en<en The contract is valid. <- The contract is invalid.
de<de Der Vertrag ist wirksam. <- Der Vertrag ist unwirksam.
en<en The rent for May has been paid. <- The rent for May is unpaid.
en<en The landlord may terminate the lease with notice. <- The landlord may terminate the lease without notice.
en<en Delivery takes place within ten days. <- Delivery takes place within ten working days.
en<en All pumps were defective. <- Some pumps were defective.
de<de Alle Pumpen waren mangelhaft. <- Einige Pumpen waren mangelhaft.
en<en The contract was terminated orally. <- The contract was terminated in writing.
de<de Der Preis beträgt 500 EUR brutto. <- Der Preis beträgt 500 EUR netto.
`

const FRESH_TRUE = `
en<en The Contractor finished the roof in July 2020. <- The Contractor finished the roof on 14 July 2020.
de<de Das Dach wurde im Juli 2020 fertiggestellt. <- Das Dach wurde am 14. Juli 2020 fertiggestellt.
en<de The roof was completed on 14 July 2020. <- Das Dach wurde am 14. Juli 2020 fertiggestellt.
en<en The loan carries interest of 4 % a year. <- The loan bears interest at four per cent per year.
en<en The loan amounts to USD 2,000,000. <- The Lender grants a loan of US$ 2 million.
de<de Das Darlehen beträgt zwei Millionen Dollar. <- Das Darlehen beträgt USD 2.000.000,00.
en<en Employees get 30 days of leave. <- The employee is entitled to 30 working days of leave per year, i.e. 30 days of leave.
de<de Der Arbeitnehmer hat Anspruch auf 30 Tage Urlaub. <- Der Arbeitnehmer hat einen Anspruch auf dreißig Tage Urlaub.
en<en The licence is not transferable. <- The licence granted hereunder is not transferable.
de<en Die Lizenz ist nicht übertragbar. <- The licence granted hereunder is not transferable.
en<en The licence is non-transferable. <- The licence is not transferable.
en<en The hearing did not take place. <- The hearing of 5 May 2019 was cancelled and did not take place.
de<de Die Sitzung hat nicht stattgefunden. <- Die Sitzung vom 5. Mai 2019 hat nicht stattgefunden.
en<en The borrower must repay the loan by 30 June 2023. <- The borrower shall repay the loan on or before 30 June 2023.
de<en Der Darlehensnehmer muss das Darlehen bis zum 30. Juni 2023 zurückzahlen. <- The borrower shall repay the loan by 30 June 2023.
en<en The witness saw the truck. <- The witness saw the truck but did not see the driver.
de<de Der Zeuge hat den Lastwagen gesehen. <- Der Zeuge hat den Lastwagen gesehen, aber er hat den Fahrer nicht erkannt.
en<en The witness did not see the driver. <- The witness saw the truck but did not see the driver.
en<en The insurer says that the fire was no accident. <- The insurer alleges that the fire was no accident.
de<de Laut Versicherer war der Brand kein Unfall. <- Der Versicherer behauptet, dass der Brand kein Unfall war.
en<en If the goods are damaged, the carrier pays EUR 300. <- Where the goods are damaged, the carrier shall pay EUR 300.
en<en The agreement is governed by German law. <- This agreement shall be governed by German law.
de<en Der Vertrag unterliegt deutschem Recht. <- This agreement shall be governed by German law.
en<en The seat is Bremen. <- The seat of the company is Bremen.
de<de Die Gesellschaft hat ihren Sitz in Bremen. <- Sitz der Gesellschaft ist Bremen; die Gesellschaft hat dort ihren Sitz.
en<en The fine is EUR 250,000. <- The authority imposed a fine of a quarter of a million euros, that is EUR 250,000.
en<en The penalty is 0.5 % per week. <- The penalty is 0.5 per cent for each week of delay.
de<de Die Vertragsstrafe beträgt 0,5 % je Woche. <- Die Vertragsstrafe beträgt 0,5 Prozent pro Woche des Verzugs.
`

const FRESH_DISTORTED = `
en<en The Contractor finished the roof. <- The Contractor never finished the roof.
de<de Der Bauunternehmer hat das Dach fertiggestellt. <- Der Bauunternehmer hat das Dach nie fertiggestellt.
en<de The contractor completed the roof. <- Der Bauunternehmer hat das Dach niemals fertiggestellt.
en<en The loan bears interest of 4 % a month. <- The loan bears interest of 4 % a year.
en<en The loan amounts to CHF 2 million. <- The loan amounts to USD 2 million.
de<de Das Darlehen beträgt 2 Mio. EUR. <- Das Darlehen beträgt 2.000 EUR.
en<en The employee has 30 hours of leave. <- The employee has 30 days of leave.
en<en The licence is transferable. <- The licence is non-transferable.
de<de Die Lizenz ist übertragbar. <- Die Lizenz ist nicht übertragbar.
en<en The hearing took place. <- The hearing did not take place.
de<de Die Forderung besteht. <- Eine Forderung des Klägers besteht keinesfalls.
en<en The borrower must repay the loan after 30 June 2023. <- The borrower must repay the loan before 30 June 2023.
en<en The borrower granted a loan. <- The lender granted a loan.
de<de Der Arbeitgeber hat gekündigt. <- Der Arbeitnehmer hat gekündigt.
de<en Der Gläubiger schuldet 500 EUR. <- The debtor owes EUR 500.
en<en The witness saw the driver. <- The witness saw the truck but did not see the driver.
en<en The fire was an accident. <- The insurer disputes that the fire was an accident.
de<de Der Brand war ein Unfall. <- Der Versicherte macht geltend, der Brand sei ein Unfall gewesen.
en<en The fire was an accident. <- According to the policyholder, the fire was an accident.
de<de Der Brand war ein Unfall. <- Nach Auffassung des Versicherten war der Brand ein Unfall.
en<en The carrier pays EUR 300. <- Provided that the goods are damaged, the carrier pays EUR 300.
de<de Der Frachtführer zahlt 300 EUR. <- Der Frachtführer zahlt 300 EUR, sofern die Ware beschädigt ist.
en<en The parties agreed on a price of EUR 70. <- The parties intend to agree on a price of EUR 70.
de<de Die Parteien haben einen Preis von 70 EUR vereinbart. <- Die Parteien haben keinen Preis von 70 EUR vereinbart.
en<en The shares were sold for EUR 70. <- The shares were bought for EUR 70.
en<en The appeal was rejected. <- The appeal was accepted.
de<de Die Berufung wurde zurückgewiesen. <- Der Berufung wurde stattgegeben.
en<en The term begins on 1 May 2021. <- The term ends on 1 May 2021.
de<de Die Frist beginnt am 1. Mai 2021. <- Die Frist endet am 1. Mai 2021.
en<en Delivery is lawful. <- Delivery is unlawful.
en<en The warehouse has 500 square metres. <- The warehouse has 500 parking spaces; its area is given in square metres.
`

const OUTSIDE_TRUE = `
en<en Only the Lender may assign the loan. <- The loan may be assigned solely by the Lender.
de<de Nur der Darlehensgeber darf das Darlehen abtreten. <- Das Darlehen darf ausschließlich vom Darlehensgeber abgetreten werden.
de<en Ausschließlich die Gerichte in Bremen sind zuständig. <- The courts of Bremen shall have exclusive jurisdiction.
en<en The notice was late. <- The notice was served too late.
en<en The goods are inspected before delivery. <- The goods shall be inspected prior to delivery.
de<de Die Rüge war rechtzeitig. <- Die Rüge ist rechtzeitig erhoben worden.
en<en The roof was finished in time. <- The Contractor finished the roof on time.
en<en The fee is due after acceptance. <- The fee falls due after acceptance of the works.
`

const OUTSIDE_DISTORTED = `
en<en Only the Carrier is liable for the damage. <- The Carrier is liable for the damage.
de<de Der Frachtführer allein haftet für den Schaden. <- Der Frachtführer haftet für den Schaden.
en<en The Carrier is solely responsible for the loading. <- The Carrier is responsible for the loading.
de<en Nur der Frachtführer haftet für den Schaden. <- The Carrier is liable for the damage.
en<en The notice was served in time. <- The notice was served too late.
de<de Die Rüge wurde verspätet erhoben. <- Die Rüge wurde rechtzeitig erhoben.
en<de The notice of defects was given late. <- Die Mängelrüge wurde rechtzeitig erhoben.
en<en The goods are inspected after delivery. <- The goods shall be inspected before delivery.
de<de Die Ware ist nach der Lieferung zu prüfen. <- Die Ware ist vor der Lieferung zu prüfen.
en<en Nordlicht paid Harbour for the goods. <- Harbour paid Nordlicht for the goods.
en<en Every report was signed. <- Most reports were signed.
de<de Sämtliche Berichte wurden unterschrieben. <- Die meisten Berichte wurden unterschrieben.
`

const EXCHANGED_TRUE = `
en<en Nordlicht paid Harbour EUR 5,000. <- On 3 May 2021 Nordlicht paid Harbour EUR 5,000.
en<en Harbour was paid EUR 5,000 by Nordlicht. <- Nordlicht paid Harbour EUR 5,000.
en<en Nordlicht paid Harbour EUR 5,000. <- Harbour was paid EUR 5,000 by Nordlicht.
en<en Harbour and Nordlicht signed the lease. <- Nordlicht and Harbour signed the lease.
en<en Harbour met with Nordlicht. <- Nordlicht met with Harbour.
en<en To Harbour the pumps were delivered by Nordlicht. <- Nordlicht delivered the pumps to Harbour.
en<en The pumps were delivered to Harbour by Nordlicht. <- The pumps were delivered by Nordlicht to Harbour.
en<en In Bremen Nordlicht met Harbour. <- Nordlicht met Harbour in Bremen.
en<en Under the Agreement Nordlicht pays Harbour. <- Nordlicht pays Harbour under the Agreement.
de<de Die Nordlicht GmbH verklagte die Harbour AG. <- Am 3. Mai 2021 verklagte die Nordlicht GmbH die Harbour AG.
de<de Die Harbour AG wurde von der Nordlicht GmbH verklagt. <- Die Nordlicht GmbH verklagte die Harbour AG.
de<de An die Harbour AG lieferte die Nordlicht GmbH vierzig Pumpen. <- Die Nordlicht GmbH lieferte vierzig Pumpen an die Harbour AG.
de<de Brevik hat Nordlicht am 3. Mai 2021 verklagt. <- Am 3. Mai 2021 hat Brevik Nordlicht verklagt.
de<de Nordlicht wurde von Brevik verklagt. <- Brevik verklagte Nordlicht.
de<de An Brevik lieferte Nordlicht vierzig Pumpen. <- Nordlicht lieferte vierzig Pumpen an Brevik.
de<de Vierzig Pumpen lieferte Nordlicht. <- Nordlicht lieferte vierzig Pumpen.
de<de Schadensersatz schuldet Nordlicht. <- Nordlicht schuldet Schadensersatz.
de<de Zinsen fallen bei Verzug an. <- Bei Verzug fallen Zinsen an.
de<de Ventile und Pumpen liefert Nordlicht. <- Nordlicht liefert Pumpen und Ventile.
de<de Den Mangel hat Brevik gegenüber Nordlicht gerügt. <- Brevik hat gegenüber Nordlicht den Mangel gerügt.
de<de Mahnungen richtet Brevik schriftlich an Nordlicht. <- Brevik richtet Mahnungen schriftlich an Nordlicht.
de<de Brevik und Nordlicht trafen sich in Halden. <- Nordlicht und Brevik trafen sich in Halden.
de<de In Halden übergab Nordlicht die Anlage. <- Nordlicht übergab die Anlage in Halden.
de<de Sachverständige befragte Nordlicht nicht. <- Nordlicht befragte Sachverständige nicht.
de<de Verzugszinsen zahlte Brevik an Nordlicht. <- Brevik zahlte Verzugszinsen an Nordlicht.
de<de Defekte Laufräder tauscht Nordlicht aus. <- Nordlicht tauscht defekte Laufräder aus.
de<de Laut Protokoll schuldet Brevik den Rest. <- Brevik schuldet laut Protokoll den Rest.
`

const EXCHANGED = `
en<en Harbour paid Nordlicht EUR 5,000. <- On 3 May 2021 Nordlicht paid Harbour EUR 5,000.
en<en Nordlicht was paid EUR 5,000 by Harbour. <- Nordlicht paid Harbour EUR 5,000.
en<en Harbour paid Nordlicht EUR 5,000. <- Harbour was paid EUR 5,000 by Nordlicht.
en<en Harbour delivered the pumps to Nordlicht. <- Nordlicht delivered the pumps to Harbour.
en<en Harbour brought an action against Nordlicht. <- Nordlicht brought an action against Harbour.
en<en Jane Sample wrote to Tom Placeholder. <- Tom Placeholder wrote to Jane Sample.
en<en Harbour Sample Ltd sued Nordlicht Muster GmbH. <- Nordlicht Muster GmbH sued Harbour Sample Ltd.
de<de Die Harbour AG verklagte die Nordlicht GmbH. <- Die Nordlicht GmbH verklagte die Harbour AG.
de<de Die Harbour AG lieferte vierzig Pumpen an die Nordlicht GmbH. <- Die Nordlicht GmbH lieferte vierzig Pumpen an die Harbour AG.
de<de Die Nordlicht GmbH wurde von der Harbour AG verklagt. <- Die Nordlicht GmbH verklagte die Harbour AG.
de<de Nordlicht hat Brevik am 3. Mai 2021 verklagt. <- Am 3. Mai 2021 hat Brevik Nordlicht verklagt.
de<de Brevik wurde von Nordlicht verklagt. <- Brevik verklagte Nordlicht.
de<de Brevik lieferte vierzig Pumpen an Nordlicht. <- Nordlicht lieferte vierzig Pumpen an Brevik.
de<de Nordlicht rügte den Mangel gegenüber Brevik. <- Brevik rügte den Mangel gegenüber Nordlicht.
de<de Brevik zahlte Halden 5.000 EUR. <- Halden zahlte Brevik am 3. Mai 2021 5.000 EUR.
de<de Nordlicht kündigte Brevik den Rahmenvertrag. <- Brevik kündigte Nordlicht den Rahmenvertrag.
de<de Mustermann erhob Klage gegen Nordlicht. <- Nordlicht erhob Klage gegen Mustermann.
de<de Nordlicht übernahm Brevik im Jahr 2021. <- Im Jahr 2021 übernahm Brevik Nordlicht.
`

export const exchanged = { true: pairs(EXCHANGED_TRUE), distorted: pairs(EXCHANGED) }
export const outside = { true: pairs(OUTSIDE_TRUE), distorted: pairs(OUTSIDE_DISTORTED) }
export const tuned = { true: pairs(TRUE), distorted: pairs(DISTORTED) }
export const fresh = { true: pairs(FRESH_TRUE), distorted: pairs(FRESH_DISTORTED) }
