/** Stored names of what people do with their opinion of an answer: never renamed. */
export const ACTS = { rated: 'answer.rated', unrated: 'answer.unrated' } as const
