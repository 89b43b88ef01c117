// Words that usually stand where contracts and judgments speak of a thing, when a question names the thing in other words. Of our own making, from
// general knowledge of contracts in both languages.
import type { Language } from '../span.ts'
import { folded, keysOf } from '../terms/index.ts'

interface Concept {
  /** Keys; a question that has all of them is about this. */
  readonly when: readonly string[]
  readonly words: readonly string[]
}

/** `words that must be asked: words that stand there` */
const CONCEPTS: Readonly<Record<Language, string>> = {
  en: `
law governs: governed construed accordance laws governing conflicts principles jurisdiction
govern law: governed construed accordance laws conflicts
law apply: governed construed accordance laws conflicts
court decide: jurisdiction venue courts exclusive litigation
sue: jurisdiction venue courts litigation
contract last: term initial years commence continue effect
contract run: term initial years commence continue effect
agreement last: term initial years commence continue effect
contract end: expire term continue until terminate years
agreement end: expire term continue until terminate years
contract sign: dated made entered day effective
contract begin: effective entered commence dated
pay late: interest charge rate overdue balance per month annual
bill pay: invoice days receipt within
sell country: territory worldwide throughout
cost ship: freight transportation charges
change control: merger acquisition assignment sale substantially assets stock voting successor consolidation
assign consent: assign assignment transfer delegate consent written void successors
transfer consent: assign assignment transfer consent written void
compete: non-compete competing competitive competition directly indirectly engage business
competition: compete competing competitive
exclusive dealing: exclusively sole solely exclusive competing
exclusivity: exclusive exclusively sole solely requirements other competing
exclusive: exclusively sole solely
solicit customers: solicitation divert clients induce
solicit employees: hire employ recruit induce personnel
disparage: disparaging disparagement derogatory defamatory reputation detrimental goodwill image
terminate convenience: terminate notice days without cause reason convenience
terminate cause: terminate notice days without cause reason any
renewal: renew renewed automatically successive additional extension extended unless notice
renew: renewal automatically successive extension
initial term expire: term commence continue effect until expire terminate years initial effective
expire: expiration term terminate continue until
refusal: refusal offer negotiate negotiation right option
first offer: refusal negotiate right option
revenue profit: percent percentage royalty net sales gross fee commission
share revenue: percent percentage royalty net sales gross fee commission
royalty: royalties percent net sales
price: prices increase fee fees charge adjustment consumer index
minimum: least purchase purchases quantity minimums annual
volume: minimum maximum units exceed threshold
exceeds threshold: exceed excess maximum number additional fee users units per
threshold: exceed excess maximum number additional
ip: intellectual property title ownership own work hire inventions
intellectual property: ownership title own owned interest copyright patent inventions work assigns hereby
ownership assign: hereby assigns title interest work hire inventions
joint ownership: jointly joint owned own co-owned
license granted: grants grant license licence right hereby non-exclusive royalty-free worldwide
license: licensed grants grant
transferable: non-transferable transfer license sublicense
affiliate license: affiliates subsidiaries license grants
unlimited license: unlimited perpetual enterprise license use
irrevocable perpetual: irrevocable perpetual license worldwide
irrevocable: perpetual license
source code: escrow deposit source code release
escrow: source code deposit release
post termination: upon following expiration survive thereafter pay days effect cease return sell
obligations termination: upon following expiration survive thereafter cease return days
audit: audit inspect inspection books records accountant examine accounts
uncapped liability: limitation liable unlimited gross negligence willful misconduct indemnification except
unlimited liability: limitation liable gross negligence willful misconduct indemnification except exceed
cap liability: limitation liable liability exceed aggregate event consequential incidental indirect damages
limit liability: limitation liable exceed aggregate event consequential incidental indirect damages
liability: liable damages
liquidated damages: liquidated damages penalty fee termination
termination fee: liquidated damages fee penalty
warranty: warrants warranty warranties defects workmanship days repair replace free
insurance: insurance insured policy coverage insurer general liability additional
sue: covenant contest challenge validity attack claim
contest validity: contest challenge dispute attack registration validity ownership marks
beneficiary: third beneficiaries enforce inure successors
most favored: favorable favored terms prices less customers lower
better terms: favorable favored lower prices less other customers than
favored nation: favorable terms prices less other customers lower
effective contract: effective dated made entered day
date contract: dated made entered day between effective witnesseth whereas
date agreement: dated made entered day between effective witnesseth whereas
parties signed: between corporation hereinafter referred company inc dated made entered
parties contract: between corporation hereinafter referred company inc dated made entered
confidential: confidential confidentiality disclose disclosure proprietary secret
indemnify: indemnify indemnification hold harmless defend losses
dispute: arbitration mediation court jurisdiction venue
force majeure: force majeure acts god strikes beyond control
notice period: notice days prior written
rent: rent monthly month payable lease
salary: salary annual base compensation payable
deliver: delivery delivered shipment ship
exception: notwithstanding except however foregoing provided
exceptions non compete: notwithstanding except however foregoing
`,
  de: `
recht gelten: recht anwendung unterliegt deutschen bundesrepublik ausschluss
recht anwendbar: recht anwendung gilt deutschen bundesrepublik ausschluss kaufrechts
rechtsordnung: recht anwendung gilt deutschen ausschluss
gerichtsstand: gerichtsstand gericht zuständig ausschließlich streitigkeiten
kündigen: kündigung kündigungsfrist gekündigt monatsende frist schriftlich
kündigung: kündigungsfrist gekündigt frist schriftlich wichtigem
kündigungsfrist: kündigung frist monate monatsende quartalsende
laufzeit: laufzeit beginnt endet verlängert befristet unbestimmte
verlängern: verlängert verlängerung jeweils kündigt ablauf
haftung: haftet haften vorsatz grobe fahrlässigkeit begrenzt
haften: haftung vorsatz grobe fahrlässigkeit begrenzt
gewährleistung: mängel mangel gewährleistungsfrist nacherfüllung verjährt
vertraulichkeit: vertraulich geheimhaltung offenlegen dritten
geheimhaltung: vertraulich vertraulichkeit offenlegen dritten
wettbewerb: wettbewerbsverbot konkurrenz wettbewerbsenthaltung untersagt
abtreten: abtretung übertragung zustimmung
abtretung: abtreten übertragung zustimmung
miete: mietzins monatlich nebenkosten zahlbar
lohn: vergütung gehalt brutto monatlich
gehalt: vergütung brutto monatlich
preis: kaufpreis vergütung netto zuzüglich mehrwertsteuer
zahlung: zahlbar fällig rechnung tage verzug
lieferung: lieferfrist liefertermin geliefert lieferung
vertragsstrafe: vertragsstrafe verwirkt höhe zuwiderhandlung
schadensersatz: schadensersatz schaden ersetzen haftung
urheberrecht: nutzungsrechte urheberrecht ausschließlich einfache übertragbar
datenschutz: personenbezogene daten verarbeitung verantwortliche
schriftform: schriftform schriftlich textform änderungen ergänzungen
`,
}

const WEIGHT = 0.6
/** A question that is about several things gets the words of a few. */
const MOST = 24

const made: Partial<Record<Language, readonly Concept[]>> = {}

function concepts(language: Language): readonly Concept[] {
  const key = (word: string): string => keysOf({ text: folded(word), kind: 'word' }, language)[0] ?? ''
  const known = made[language]
  if (known !== undefined) return known
  const list = CONCEPTS[language]
    .trim()
    .split('\n')
    .map((line) => {
      const [when = '', words = ''] = line.split(': ')
      return { when: when.split(' ').map(key), words: words.split(/[ -]/).map(folded) }
    })
  made[language] = list
  return list
}

export function relatedWords(keys: readonly string[], language: Language): { word: string; weight: number }[] {
  const asked = new Set(keys)
  const about = concepts(language).filter(({ when }) => when.every((key) => asked.has(key)))
  const words = new Set(about.flatMap((concept) => concept.words))
  return [...words].slice(0, MOST).map((word) => ({ word, weight: WEIGHT }))
}
