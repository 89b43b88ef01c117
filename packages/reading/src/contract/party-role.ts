// Nouns that say what a party is in a contract: 'Supplier', 'Auftragnehmerin'.

const ENGLISH =
  'agent|bank|borrower|buyer|client|company|consultant|contractor|corporation|customer|developer|distributor|employee|employer|executive|franchisee|franchisor|guarantor|holder|investor|issuer|landlord|lender|lessee|lessor|licensee|licensor|manufacturer|owner|partner|promoter|provider|publisher|purchaser|recipient|representative|reseller|retailer|seller|servicer|shipper|sponsor|supplier|tenant|transporter|trustee|vendor|carrier|operator|agency|fund|service provider'
const GERMAN =
  '(?:geber|nehmer|käufer|lieferant|mieter|besteller|berater|gesellschafter|gläubiger|schuldner|treuhänder|anbieter|dienstleister|unternehmer|vertreter|pächter|partner|darleiher)(?:in)?|kunde|kundin|gesellschaft|bauherr(?:in)?|bürge|bürgin|sponsor'
const ROLE = new RegExp(`\\b(?:${ENGLISH})$|(?:${GERMAN})$`, 'i')

/** A role that stands by itself in parentheses or between dashes: '(Tenant)', '– Auftragnehmerin –'. */
export const ROLE_NOUN = `(?:(?:${ENGLISH})|[\\p{L}]{0,20}(?:${GERMAN}))(?![\\p{L}])`

export const isRole = (term: string): boolean => ROLE.test(term)
