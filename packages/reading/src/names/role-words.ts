// Nouns that say what a party is in a contract or in a case: 'Supplier', 'Auftragnehmerin'. The one list of them: rules about names know
// by it which words name nobody by themselves, and the contract reader which words are a role.

const words = (list: string): readonly string[] => list.split(/\s+/).filter(Boolean)

const unmarked = (word: string): string => word.replace('*', '')

export const ENGLISH_ROLES = words(`
agent agency bank borrower buyer carrier client company consultant contractor corporation customer developer distributor employee employer executive franchisee franchisor fund guarantor holder investor issuer landlord lender lessee lessor
licensee licensor manufacturer marketer operator owner partner promoter provider publisher purchaser recipient representative reseller retailer seller servicer shipper sponsor subcontractor sublicensee supplier tenant transporter trustee user vendor
`)

/**
 * German nouns with '-in' for a woman or a company; of a compound the last part is the role ('Unterlizenznehmerin'), so parts of words stand
 * here too. A star marks those that name nobody by themselves; the others are parts, or surnames as well ('Stifter').
 */
const WITH_IN = words(`
geber nehmer *käufer *lieferant *mieter *besteller *berater *gesellschafter *gläubiger *schuldner treuhänder *anbieter *dienstleister *unternehmer vertreter *pächter partner darleiher verleiher entleiher eigentümer verwalter betreiber nutzer hersteller
händler erwerber veräußerer verpfänder hinterleger verwahrer frachtführer verfrachter befrachter reeder charterer absender empfänger spediteur kommissionär kommittent zedent zessionar emittent investor zeichner konsortialführer garant veranstalter
künstler autor urheber makler vermittler architekt planer ingenieur mandant patient *kläger *antragsteller *antragsgegner schenker stifter praktikant lieferer produzent importeur aktionär kommanditist komplementär träger verarbeiter agent versicherer
`)

export const GERMAN_ROLES_WITH_IN = WITH_IN.map(unmarked)

/** Bent like adjectives: 'die Beklagte', 'der Beklagten', 'ein Sachverständiger'. */
export const GERMAN_BENT_ROLES = words(
  'verantwortliche beklagte auszubildende ausbildende beschenkte beauftragte berechtigte verpflichtete sachverständige begünstigte abtretende angestellte versicherte übertragende übernehmende',
)

const OWN_FORMS = words(
  'rechtsanwalt rechtsanwältin *kunde *kundin *gesellschaft unternehmen *bauherr *bauherrin bauherren *bürge *bürgin sponsor verlag agentur',
)

/** With forms of their own. */
export const OTHER_GERMAN_ROLES = OWN_FORMS.map(unmarked)

/** Compounds that stand by themselves in every contract: their last parts stand above. */
const GERMAN_COMPOUNDS = words(
  'auftraggeber auftragnehmer verkäufer vermieter verpächter arbeitgeber arbeitnehmer darlehensgeber darlehensnehmer lizenzgeber lizenznehmer handelsvertreter',
)

const withWoman = (list: readonly string[]): string[] => list.flatMap((word) => [word, `${word}in`])
const marked = (list: readonly string[]): string[] => list.filter((word) => word.startsWith('*')).map(unmarked)

/** Role nouns that define a party in a contract: they never name a third party, and stand for the party they define. Lower case. */
export const CONTRACT_ROLES: ReadonlySet<string> = new Set([
  ...ENGLISH_ROLES,
  'party',
  ...withWoman(marked(WITH_IN)),
  ...withWoman(GERMAN_COMPOUNDS),
  ...marked(OWN_FORMS),
  ...['', 'r'].map((ending) => `beklagte${ending}`),
])

/** Roles that only a person has. */
const OF_PERSONS = new Set(
  words(
    'employee executive spouse husband wife arbeitnehmer arbeitnehmerin mitarbeiter mitarbeiterin angestellte angestellter auszubildende auszubildender ehemann ehefrau',
  ),
)

export const isPersonsRole = (term: string): boolean =>
  OF_PERSONS.has(term.toLowerCase().replace(/^(?:the|der|die|den|dem) /, ''))

const ARTICLE = /^(?:the|der|die|das|den|dem|des)\s+/i
/** Of one, of several, of whom. */
const BENT = /(?:['’]s?|nen|es|en|e|s|n)$/i

/** One word that says what somebody is in a contract, with its article and however it is bent: 'the Supplier', 'des Lieferanten'. */
export function isRoleAlone(term: string): boolean {
  const word = term.trim().replace(ARTICLE, '').toLowerCase()
  if (/\s/u.test(word)) return false
  return [word, word.replace(BENT, ''), word.replace(/['’]?s$/, '')].some(
    (one) => CONTRACT_ROLES.has(one) || OF_PERSONS.has(one),
  )
}

const DETERMINER =
  /^(?:the|this|that|such|said|each|every|any|either|no|an?|his|her|its|their|our|your|my|der|die|das|de[nms]|ein(?:e[rnms]?)?|kein(?:e[rnms]?)?|dies(?:e[rnms]?)?|jede[rnms]?|jene[rnms]?|welche[rnms]?|(?:[ms]ein|ihr|unser|euer)(?:e[rnms]?)?|beim|vom|zum|zur|am|im)$/i

/** A word written small may stand between: "the first Buyer", „dem jeweiligen Käufer“. */
function isDetermined(before: string): boolean {
  const [, earlier = '', last = ''] = /(?:(?<![\p{L}\p{N}])(\p{L}+)\s+)?([\p{L}-]+)\s+$/u.exec(before) ?? []
  return DETERMINER.test(last) || (/^\p{Ll}/u.test(last) && DETERMINER.test(earlier))
}

/** "The Buyer", „dem Käufer“: behind its determiner such a word is the role, even where somebody is called so. */
export const isRoleAt = (text: string, start: number, end: number): boolean =>
  isRoleAlone(text.slice(start, end)) && isDetermined(text.slice(Math.max(0, start - 48), start))

/** "Käuferin", „Beklagter“: what only a role is, and no surname. */
export const isNoSurname = (word: string): boolean => {
  const small = word.toLowerCase()
  return /^beklagte[rn]?$/.test(small) || (small.endsWith('in') && isRoleAlone(small))
}
