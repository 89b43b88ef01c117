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
  },
]

export interface ContractQuestions {
  /** As the portfolio calls it. */
  readonly matter: string
  /** One of the words stands in a right sentence, of the file whose name has this in it. */
  readonly said: readonly { readonly question: string; readonly file: string; readonly words: readonly string[] }[]
  readonly notSaid: readonly string[]
}

const partOf = (which: 'looked at' | 'counted'): ContractQuestions[] =>
  LINES.map((lines) => ({
    matter: lines.matter,
    said: said(lines[which].said).map(({ question, words: [first = '', ...others] }) => {
      const [named = '', words = null] = first.split(': ', 2)
      const file = words === null ? lines.file : named
      return { question, file, words: [words ?? first, ...others] }
    }),
    notSaid: linesOf(lines[which].notSaid),
  }))

export const OF_CONTRACTS: Readonly<Record<'looked at' | 'counted', readonly ContractQuestions[]>> = {
  'looked at': partOf('looked at'),
  counted: partOf('counted'),
}
