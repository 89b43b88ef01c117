// The nouns that say what a party is in a contract, as patterns: 'Supplier', 'Auftragnehmerin'.
import { ENGLISH_ROLES, GERMAN_BENT_ROLES, GERMAN_ROLES_WITH_IN, OTHER_GERMAN_ROLES } from '../names/index.ts'

const ENGLISH = [...ENGLISH_ROLES, 'service provider'].join('|')
const GERMAN_BENT = GERMAN_BENT_ROLES.join('|')
const GERMAN = `(?:${GERMAN_ROLES_WITH_IN.join('|')})(?:in)?|(?:${GERMAN_BENT})[rn]?|${OTHER_GERMAN_ROLES.join('|')}`
const ROLE = new RegExp(`\\b(?:${ENGLISH})$|(?:${GERMAN})$`, 'i')

/** A role that stands by itself in parentheses or between dashes: '(Tenant)', '– Auftragnehmerin –'. */
export const ROLE_NOUN = `(?:(?:${ENGLISH})|[\\p{L}]{0,20}(?:${GERMAN}))(?![\\p{L}])`

export const isRole = (term: string): boolean => ROLE.test(term)

const BENT = new RegExp(`(?:${GERMAN_BENT})n$`, 'i')

/** 'der Beklagten' is the Beklagte, 'dem Beklagten' the Beklagter. */
export const inNominative = (role: string, article: string): string =>
  BENT.test(role) ? `${role.slice(0, -1)}${/^dem$/i.test(article) ? 'r' : ''}` : role
