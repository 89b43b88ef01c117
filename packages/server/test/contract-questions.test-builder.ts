// Questions to matters of public contracts, as people ask who have not read them, in English and in German over English texts. Written before anything
// was asked; the first part of each was looked at while the ranking was made, the second only counted. Nothing of the contracts stands here but a few words by which
// the right sentence is known.
import { linesOf, said } from './utility-questions.test-builder.ts'

/** Each line: the question, and how a right sentence is known, as in the questions to the sample matter. */
interface Part {
  readonly said: string
  readonly notSaid: string
}

interface Lines {
  readonly matter: string
  /** Where the right sentence stands, in a part of the file's name, unless a line names another before its words. */
  readonly file: string
  readonly 'looked at': Part
  readonly counted: Part
  /** Written before the last change to the ranking, of passages drawn by lot, and asked once it was done. */
  readonly fresh?: Part
}

const LINES: readonly Lines[] = [
  {
    matter: 'Premier Nutrition - Stremick',
    file: 'Manufacturing_Agreement1',
    'looked at': {
      said: `
How long does the supply contract with Fonterra last? > MASTER_SUPPLY: Initial Term of five (5) years
Which state's law applies to the deal with Fonterra? > MASTER_SUPPLY: laws of the State of Delaware
Where would Premier and Heritage have to sue each other? > San Francisco
Who do the recipes belong to? > sole property of Premier|proprietary and sole property of Premier
Wann endet der Herstellungsvertrag? > December 31, 2022
Wer muss bei einem Rückruf zahlen? > MASTER_SUPPLY: responsibility for a Recall
Bis wann muss man sagen, dass man den Liefervertrag nicht verlängern will? > MASTER_SUPPLY: 12 months
`,
      notSaid: `
How much does a protein shake cost?
Wer ist der Geschäftsführer von Fonterra?
`,
    },
    counted: {
      said: `
When did the second amendment stop applying? > Agreement3: December 31, 2021
What car insurance must the supplier have? > MASTER_SUPPLY: $1,000,000
Who is to blame if goods are damaged on the way? > in-transit damage|risk of loss
May Premier hand the contract over to somebody else? > Premier may assign|not assignable
Welches Recht gilt zwischen Premier und Heritage? > laws of the State of California
Wer darf die Bücher von Heritage prüfen? > inspect, copy, and audit
Was passiert, wenn Heritage pleitegeht? > bankrupt
`,
      notSaid: `
How many people work at the Heritage plant?
Welche Farbe hat die Verpackung?
`,
    },
    fresh: {
      said: `
What may Heritage use Premier's brands for? > solely for use in connection with the manufacture
Must Heritage show what the food inspectors found? > material violations or deficiencies noted|each FDA Form 483
How much must Premier buy each year? > Agreement2: Minimum Annual Order Volume
Was passiert mit den Pflichten bei höherer Gewalt? > MASTER_SUPPLY: will be postponed until
Wohin müssen die Versicherungsnachweise geschickt werden? > send certificates to|5905 Christie Avenue
`,
      notSaid: `
Who founded Premier Nutrition?
`,
    },
  },
  {
    matter: 'BioAmber',
    file: 'AGREEMENT_1_',
    'looked at': {
      said: `
When was the development contract signed? > April 15
How long does it run? > four (4) years
What does BioAmber have to pay up front? > 250,000
Where will the new plant be built? > First_Amendment: Sarnia
Wie viel Geld gibt es für den dritten Meilenstein? > 500,000
Welches Recht gilt? > State of Minnesota
Darf man den Vertrag auf jemand anderen übertragen? > Neither Party shall assign
`,
      notSaid: `
How much sugar does the plant need each day?
Wie viele Mitarbeiter hat BioAmber?
`,
    },
    counted: {
      said: `
What is Cargill supposed to make? > succinic acid
When must BioAmber settle its bills? > thirty (30) days
How often may BioAmber check the time sheets? > once per year
How can one get out of the contract? > terminate this Development Agreement
Was kann die Anlage höchstens herstellen? > First_Amendment: 35,000 metric tons
Wann kann gekündigt werden? > bankruptcy, insolvency|materially defaults
Wer darf öffentlich über die Zusammenarbeit reden? > public statements
`,
      notSaid: `
What interest is owed when BioAmber pays late?
Wer hat die Anlage in Kanada gebaut?
`,
    },
    fresh: {
      said: `
Which clauses go on after the contract is over? > will survive the expiration
Who signed the amendment for Cargill? > First_Amendment: Jack Staboch
At what address are letters to BioAmber sent? > 1250 Rene-Levesque
Wo steht die bisherige Demonstrationsanlage? > First_Amendment: Pomacle, France
Wie viel kostet das Grundpaket des Werkzeugkastens? > fair market value
`,
      notSaid: `
Wie heißt der Anwalt von BioAmber?
`,
    },
  },
  {
    matter: 'Cardlytics - Bank of America',
    file: 'Maintenance_Agreement1',
    'looked at': {
      said: `
How much notice must the bank give to get out of the contract? > forty-five (45)
How long does the bank have to pay a bill? > sixty (60) calendar days
Which state's law applies? > State of North Carolina
Who checks the past of the supplier's staff? > background checks
Wann läuft die Vereinbarung aus? > perpetually
Wo findet die Schlichtung statt? > Charlotte
Was kostet die Software? > Agreement4: at no charge
`,
      notSaid: `
How many customers does the bank have?
Wie viel verdient ein Mitarbeiter von Cardlytics?
`,
    },
    counted: {
      said: `
Whom does the software belong to? > Title to and ownership of the Software
How soon must a fault be repaired? > four (4) hours
What happens if Cardlytics is bought by another company? > merges with another entity|voting securities
At what times is support available? > twenty-four (24) hours per day
Wie lange hat man Zeit, einen Verstoß abzustellen? > thirty (30) calendar days
Darf die Bank das Programm auf einen anderen Rechner bringen? > transfer the Software
Wer entscheidet, wenn die Schlichtung scheitert? > arbitrator|arbitration
`,
      notSaid: `
How much rent does Cardlytics pay for its office?
Welche Bank finanziert Cardlytics?
`,
    },
    fresh: {
      said: `
How fast must the help desk react? > fifteen (15) minutes
What is a Class 1 Error? > Class 1 Error if it renders
How long do senior managers have to settle a quarrel? > seven (7) calendar days|fourteen (14) calendar days
Muss die Bank etwas bezahlen, das sie nicht bestellt hat? > shall not be obligated to pay for Product
Wem gehören Verbesserungen, die die Bank am Programm macht? > created by Bank of America
`,
      notSaid: `
Wie hoch ist die Miete der Bankfiliale?
`,
    },
  },
  {
    matter: 'Glu Mobile - Fox Mobile',
    file: 'License_Agreement1',
    'looked at': {
      said: `
In which countries may the games be sold? > throughout the world
What is Sorrent called now? > Agreement2: Glu Mobile
Which languages must the games be in? > English, French, German, Italian, Spanish
Until when were the rights prolonged? > Agreement4: March 31, 2008
Welche Zinsen fallen bei verspäteter Zahlung an? > 5% above U.S. Prime Rate
Wie oft darf man die Bücher prüfen? > more than twice
Wer bezahlt die Werbung? > Licensee’s sole cost|commit funds to the marketing
`,
      notSaid: `
How much did the film Robots earn at the box office?
Wer spielt die Hauptrolle in Robots?
`,
    },
    counted: {
      said: `
How quickly must customers get an answer? > within 24 hours
Who has to fix bugs? > bugs or defects
How long must the books be kept? > three years
Which game will be made for In Her Shoes? > Agreement2: puzzle game
Wann ist der Vertrag in Kraft getreten? > December 16, 2004
Wem gehört die Musik zu In Her Shoes? > Agreement2: owned exclusively by Fox
Welches Recht gilt? > State of California
`,
      notSaid: `
How many copies of Ice Age 2 were sold?
Wie alt müssen die Spieler sein?
`,
    },
  },
  {
    matter: 'Netgear - Ingram Micro',
    file: 'DISTRIBUTOR_AGREEMENT.pdf',
    'looked at': {
      said: `
How long is the guarantee at least? > ninety days
How do I get out of the contract? > ninety (90) days
Who pays for the shipping? > responsible for all freight
In which countries may Ingram sell? > identified herein as the United States
Wie lange läuft der Vertrag? > one year|1 Year
Wann dürfen die Preise steigen? > thirty days in advance
Welches Recht gilt? > State of California
`,
      notSaid: `
How many routers did Ingram sell in 1997?
Wie hoch ist das Gehalt von Patrick Lo?
`,
    },
    counted: {
      said: `
How late can an order still be called off? > five business days
When does Ingram become the owner of the goods? > title to the Hardware passes
Is Ingram the only dealer? > only distributor appointed|non-exclusive
Who owns Netgear? > subsidiary of Bay Networks
Was muss Ingram jeden Monat melden? > Point of Sale|weekly report
Wer hilft den Endkunden bei Problemen? > first level support|sole point of contact
Haftet Netgear bei Streik oder Krieg? > strikes, wars
`,
      notSaid: `
Which bank lends money to Ingram?
Wie groß ist das Lager von Ingram?
`,
    },
    fresh: {
      said: `
What happens if Ingram pays late? > late payment|withhold shipment
Who pays customs and taxes? > for the account of Distributor
Which number is needed before goods are sent back? > Return Materials Authorization
May Ingram take the software apart? > decompile, disassemble
Was geschieht bei einer Preissenkung mit der Ware im Lager? > may apply for a credit
Wer hat für Netgear unterschrieben? > Joe Booker
`,
      notSaid: `
How many people work for Netgear?
`,
    },
  },
  {
    matter: 'PCQuote - Excite',
    file: 'Agreement1',
    'looked at': {
      said: `
What does it cost to pay late? > FINANCE CHARGE
How long do they have to pay? > thirty (30) days
Which courts decide? > courts of the State of Illinois
Is PC Quote responsible if the data are wrong? > not be subject to liability for truth|not subject to liability for truth
Wo sitzt PC Quote? > Chicago
Wer hat für A.B. Watley den zweiten Nachtrag unterschrieben? > Agreement3: Malin
Wie hoch ist die Haftung höchstens? > NOT TO EXCEED
`,
      notSaid: `
How many subscribers does Watley have?
Wer ist der größte Kunde von PC Quote?
`,
    },
    counted: {
      said: `
In which currency must be paid? > US Dollars
When can the contract be stopped because of an unpaid bill? > forty-five (45) days
Who helps customers first? > initial customer support
May Watley copy the data for others? > reproduce or redistribute
Wann wurde der Vertrag geschlossen? > Oct. 11, 1996|10-11-96
Wer zahlt die Steuern? > payable by ABW
Darf ABW den Vertrag abtreten? > may not be assigned by ABW
`,
      notSaid: `
What does the monthly data feed for one user weigh?
Wie viele Büros hat A.B. Watley?
`,
    },
    fresh: {
      said: `
May ABW hand its rights to another firm? > may not be assigned by ABW
Does either side pay for lost profits? > LOST PROFITS
What happens to the rest if one clause is invalid? > without invalidating the remainder
Kann der Vertrag mündlich geändert werden? > may not be modified or terminated orally
Welche Garantien sind ausgeschlossen? > ALL WARRANTIES
`,
      notSaid: `
Who designed the logo of PC Quote?
`,
    },
  },
  {
    matter: 'ScanSource',
    file: 'Distributor_Agreement1',
    'looked at': {
      said: `
When did Zebra take over Xplore? > 10-Q: August 14, 2018
Until when was the Cisco contract prolonged? > 10.39: January 20, 2012
Who pays for sending returned products back? > bear all shipping and handling
Can ScanSource decide its own prices? > free to determine its minimum resale prices
Wie lange läuft der Vertrag mit Cisco? > two (2) years
Welches Recht gilt für den Händlervertrag mit Cisco? > State of New York
Wo hat Xplore seinen Sitz? > 10-Q: Austin
`,
      notSaid: `
How many printers did Zebra sell?
Wie viele Lager hat ScanSource?
`,
    },
    counted: {
      said: `
Is ScanSource the only one allowed to sell Cisco products? > non-exclusive distributor
What happens if ScanSource sells fake products? > Non-Genuine Products
Where is ScanSource Latin America? > 10-Q: Miami
Does Cisco pay when a delivery is late? > DELAY IN DELIVERY
Was gilt, wenn der Zusatz dem Vertrag widerspricht? > 10-Q: shall take precedence
Welche Versicherungen müssen beide haben? > General Liability insurance|Worker's Compensation
Wer trägt die Steuern? > Distributor's invoice|does not include any federal
`,
      notSaid: `
What did Zebra pay for Xplore?
Wer ist der Chef von ScanSource?
`,
    },
    fresh: {
      said: `
May the distributor assign the contract to its parent? > may not assign or delegate
How long is technical help available after a product is no longer sold? > 5 years from the end-of-sale
When does the software licence end? > Agreement2: effective until terminated
Muss der Händler Ausfuhrregeln beachten? > export controls
Darf ScanSource eigene Garantien im Namen von Cisco geben? > SHALL NOT MAKE ANY WARRANTY
Whose terms win, those of the order or those of the addendum? > 10-Q: governed by the terms of this Addendum
`,
      notSaid: `
Wie viele Router hat ScanSource 2018 verkauft?
`,
    },
  },
]

export interface ContractQuestions {
  /** As the portfolio calls it. */
  readonly matter: string
  /** One of the words stands in a right sentence, of the file whose name has this in it. */
  readonly said: readonly { readonly question: string; readonly file: string; readonly words: readonly string[] }[]
  readonly notSaid: readonly string[]
}

export type AskedOf = 'looked at' | 'counted' | 'fresh'

const partOf = (which: AskedOf): ContractQuestions[] =>
  LINES.flatMap((lines) => {
    const part = lines[which]
    if (part === undefined) return []
    const asked = said(part.said).map(({ question, words: [first = '', ...others] }) => {
      const [named = '', words = null] = first.split(': ', 2)
      const file = words === null ? lines.file : named
      return { question, file, words: [words ?? first, ...others] }
    })
    return [{ matter: lines.matter, said: asked, notSaid: linesOf(part.notSaid) }]
  })

export const OF_CONTRACTS: Readonly<Record<AskedOf, readonly ContractQuestions[]>> = {
  'looked at': partOf('looked at'),
  counted: partOf('counted'),
  fresh: partOf('fresh'),
}
