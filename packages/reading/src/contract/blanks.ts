// How a contract leaves something open: a line to write on, brackets with nothing in them, asterisks over what was blacked out.

/** Pattern source of such a place, as alternatives. */
export const BLANKS = '\\[[\\s_*•●.]{0,16}\\]|_{2,}|\\*{2,}|[•●]'
