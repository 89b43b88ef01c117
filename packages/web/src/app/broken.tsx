// What stands where a screen could not: our fault, or an address with nothing behind it.
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Away, Refused, useWords } from '../data/index.ts'
import { Button, buttonClass, Page, Refusal } from '../ui/index.ts'
import { shellWords } from './words.ts'

export function Broken({ error, reset }: ErrorComponentProps): ReactNode {
  const t = useWords(shellWords)
  const router = useRouter()
  // What failed before a screen was there is asked for again; what failed in one is drawn again.
  const again = (): void => void router.invalidate().then(reset)
  const isSaid = error instanceof Refused || error instanceof Away
  return (
    <Page title={t('broken-title')}>
      {isSaid ? <Refusal error={error} onRetry={again} /> : <p>{t('broken-text')}</p>}
      {isSaid ? null : (
        <Button className="mt-4" onClick={() => location.reload()}>
          {t('reload')}
        </Button>
      )}
    </Page>
  )
}

/** Where there is no shell around it. */
export function BrokenEntrance(props: ErrorComponentProps): ReactNode {
  return (
    <main>
      <Broken {...props} />
    </main>
  )
}

export function Missing({ why }: { readonly why?: ReactNode }): ReactNode {
  const t = useWords(shellWords)
  return (
    <Page title={t('missing-title')}>
      <div className="pb-5 text-grey">{why ?? t('missing-text')}</div>
      <Link to="/matters" className={buttonClass()}>
        {t('to-matters')}
      </Link>
    </Page>
  )
}
