/** Stored names of what editors do with approved answers: never renamed. */
export const ACTS = { curated: 'answer.curated', uncurated: 'answer.uncurated' } as const
