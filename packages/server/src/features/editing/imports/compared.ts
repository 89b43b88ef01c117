// What a table would change, kept for whoever turns its pages: the comparison reads every row of the matter. It is the same as long as the
// import and the number of the matter's last change are; whether somebody may see it is asked each time, before.
import type { Proposal } from './proposal.ts'

const MOST_KEPT = 4
const KEPT_MILLISECONDS = 60_000

export interface KeptComparisons {
  of(key: string, compare: () => Promise<readonly Proposal[]>): Promise<readonly Proposal[]>
}

export function keepComparisons(): KeptComparisons {
  const kept = new Map<string, { readonly proposals: readonly Proposal[]; readonly timer: NodeJS.Timeout }>()
  const forget = (key: string): void => {
    clearTimeout(kept.get(key)?.timer)
    kept.delete(key)
  }
  return {
    async of(key, compare) {
      const known = kept.get(key)
      if (known !== undefined) return known.proposals
      const proposals = await compare()
      forget(key)
      kept.set(key, { proposals, timer: setTimeout(() => forget(key), KEPT_MILLISECONDS).unref() })
      const [oldest] = kept.keys()
      if (kept.size > MOST_KEPT && oldest !== undefined) forget(oldest)
      return proposals
    },
  }
}
