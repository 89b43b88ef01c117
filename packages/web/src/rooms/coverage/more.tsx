import type { ReactNode } from 'react'
import { useWords } from '../../data/index.ts'
import { Button } from '../../ui/index.ts'
import { coverageWords } from './words.ts'

interface Asked {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly fetchNextPage: () => unknown
}

/** The rest of a long list. */
export function More({ of }: { readonly of: Asked }): ReactNode {
  const t = useWords(coverageWords)
  return of.hasNextPage ? (
    <Button className="mt-4" isBusy={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
      {t('more')}
    </Button>
  ) : null
}
