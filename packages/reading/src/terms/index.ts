export { keysOf, type Rendering, renderingsOf, type Term, termsOf } from './terms.ts'
export { type Token, tokensOf } from './tokens.ts'
