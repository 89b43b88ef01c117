// Nouns that say what a party is in a contract: 'Supplier', 'Auftragnehmerin'.

const ENGLISH =
  'agent|bank|borrower|buyer|client|company|consultant|contractor|corporation|customer|developer|distributor|employee|employer|executive|franchisee|franchisor|guarantor|holder|investor|issuer|landlord|lender|lessee|lessor|licensee|licensor|manufacturer|owner|partner|promoter|provider|publisher|purchaser|recipient|representative|reseller|retailer|seller|servicer|shipper|sponsor|supplier|tenant|transporter|trustee|vendor|carrier|operator|agency|fund|service provider'
/** With '-in'. Of a compound the last part is the role: 'Unterlizenznehmerin'. */
const GERMAN_WITH_IN =
  'geber|nehmer|käufer|lieferant|mieter|besteller|berater|gesellschafter|gläubiger|schuldner|treuhänder|anbieter|dienstleister|unternehmer|vertreter|pächter|partner|darleiher|verleiher|entleiher|eigentümer|verwalter|betreiber|nutzer|hersteller|händler|erwerber|veräußerer|verpfänder|hinterleger|verwahrer|frachtführer|verfrachter|befrachter|reeder|charterer|absender|empfänger|spediteur|kommissionär|kommittent|zedent|zessionar|emittent|investor|zeichner|konsortialführer|garant|veranstalter|künstler|autor|urheber|makler|vermittler|architekt|planer|ingenieur|mandant|patient|kläger|antragsteller|antragsgegner|schenker|stifter|praktikant|lieferer|produzent|importeur|aktionär|kommanditist|komplementär|träger|verarbeiter|agent|versicherer'
/** Bent like adjectives: 'die Beklagte', 'der Beklagten', 'ein Sachverständiger'. */
const GERMAN_BENT =
  'verantwortliche|beklagte|auszubildende|ausbildende|beschenkte|beauftragte|berechtigte|verpflichtete|sachverständige|begünstigte|abtretende|angestellte|versicherte|übertragende|übernehmende'
const GERMAN = `(?:${GERMAN_WITH_IN})(?:in)?|(?:${GERMAN_BENT})[rn]?|rechtsanwalt|rechtsanwältin|kunde|kundin|gesellschaft|unternehmen|bauherr(?:in|en)?|bürge|bürgin|sponsor|verlag|agentur`
const ROLE = new RegExp(`\\b(?:${ENGLISH})$|(?:${GERMAN})$`, 'i')

/** A role that stands by itself in parentheses or between dashes: '(Tenant)', '– Auftragnehmerin –'. */
export const ROLE_NOUN = `(?:(?:${ENGLISH})|[\\p{L}]{0,20}(?:${GERMAN}))(?![\\p{L}])`

export const isRole = (term: string): boolean => ROLE.test(term)

const BENT = new RegExp(`(?:${GERMAN_BENT})n$`, 'i')

/** 'der Beklagten' is the Beklagte, 'dem Beklagten' the Beklagter. */
export const inNominative = (role: string, article: string): string =>
  BENT.test(role) ? `${role.slice(0, -1)}${/^dem$/i.test(article) ? 'r' : ''}` : role
