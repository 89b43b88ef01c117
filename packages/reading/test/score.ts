// Scores of the reading of parties and contract facts on sentences of our own, written before the rules they test. Every third item is
// held back: it counts in a score of its own, and nobody looks at which of them fail.

export interface Score {
  right: number
  wanted: number
  said: number
}

export interface Scores {
  readonly open: Score
  readonly heldBack: Score
  /** What went wrong in open items, one line each. */
  readonly faults: string[]
}

export const noScores = (): Scores => ({
  open: { right: 0, wanted: 0, said: 0 },
  heldBack: { right: 0, wanted: 0, said: 0 },
  faults: [],
})

export const isHeldBack = (item: number): boolean => item % 3 === 2

export function count(
  scores: Scores,
  item: number,
  wanted: readonly string[],
  said: readonly string[],
  of: string,
): void {
  const score = isHeldBack(item) ? scores.heldBack : scores.open
  const right = wanted.filter((one) => said.includes(one))
  score.right += right.length
  score.wanted += wanted.length
  score.said += said.length
  if (isHeldBack(item) || (right.length === wanted.length && said.length === wanted.length)) return
  const missed = wanted.filter((one) => !said.includes(one))
  const wrong = said.filter((one) => !wanted.includes(one))
  scores.faults.push(
    `${of.replace(/\s+/g, ' ').slice(0, 70)} … missed: ${missed.join(', ')}; said: ${wrong.join(', ')}`,
  )
}

/** Percent. */
export function f1({ right, wanted, said }: Score): number {
  return wanted + said === 0 ? 100 : (200 * right) / (wanted + said)
}
