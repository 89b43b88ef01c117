/**
 * From where on a statement may be called certain, and likely; what is below is to be checked. Set from the reliability table (README): of rows said with
 * 0.85 and more, better than nine in ten were right; of those from 0.65 on, three in four; below, about one in two.
 */
export const SURE_FROM = { certain: 0.85, likely: 0.65 } as const
