// Two spellings that differ as by a slip of the pen: one letter too many, too few, another, or two that changed places. Linear.

/** Letters and digits alone; a digit that differs is another thing ('Sample 1 GmbH', 'Sample 2 GmbH'). */
export function isSlip(one: string, other: string): boolean {
  let from = 0
  while (from < one.length && one[from] === other[from]) from++
  let back = 0
  const most = Math.min(one.length, other.length) - from
  while (back < most && one.at(-1 - back) === other.at(-1 - back)) back++
  const [x, y] = [one.slice(from, one.length - back), other.slice(from, other.length - back)]
  if (/\p{N}/u.test(x + y)) return false
  return (x.length <= 1 && y.length <= 1) || (x.length === 2 && x[0] === y[1] && x[1] === y[0])
}
