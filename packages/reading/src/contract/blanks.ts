// How a contract leaves something open: a line to write on, brackets with nothing in them, asterisks over what was blacked out.

/** Pattern source of such a place, as alternatives; a run of signs is one place and is looked at from its beginning alone. */
export const BLANKS = '\\[[\\s_*•●.]{0,16}\\]|(?<!_)_{2,}|(?<!\\*)\\*{2,}|[•●]'
