export { isListedNoun } from './compounds.ts'
export { keysOf, LEAST_STEM, type Rendering, renderingsOf, type Term, termsOf } from './terms.ts'
export { folded, type Token, tokensOf } from './tokens.ts'
