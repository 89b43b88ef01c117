// Bates numbers for the documents that are chosen: with which number they begin, and which one ends them, before anything is done.
import type { DocumentReply } from '@muniment/contract'
import { batesNumber } from '@muniment/contract/places'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { documentNamesQuery, useWords } from '../../data/index.ts'
import { announce, Button, Dialog, Refusal, TextField } from '../../ui/index.ts'
import { nextBates, readBates } from './bates.ts'
import { useNumberPages } from './deed-queries.ts'
import { numberWords } from './number-words.ts'

interface NumberProps {
  readonly matter: string
  /** In the order in which they are counted through. */
  readonly documents: readonly DocumentReply[]
  readonly onClose: () => void
  readonly onDone: () => void
}

export function NumberPages({ matter, documents, onClose, onDone }: NumberProps): ReactNode {
  const t = useWords(numberWords)
  // The next free number is known when all numbers are: before, none is offered.
  const names = useQuery(documentNamesQuery(matter))
  const [typed, setTyped] = useState<string>()
  const save = useNumberPages(matter)
  const paged = documents.filter(({ pages }) => pages > 0)
  const pages = paged.reduce((sum, document) => sum + document.pages, 0)
  const first = typed ?? (names.data === undefined ? '' : batesNumber(nextBates(names.data), 1))
  const isKnown = typed !== undefined || names.data !== undefined
  const bates = readBates(first)
  const left = documents.length - paged.length
  return (
    <Dialog isOpen onClose={onClose} title={t('title')}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (bates === null || pages === 0) return
          save.mutate(
            { ...bates, documents: paged.map(({ id }) => id) },
            {
              onSuccess: () => {
                announce(t('done', { count: pages }))
                onDone()
              },
            },
          )
        }}
      >
        <TextField
          data-first=""
          label={t('first')}
          hint={t('first-hint')}
          maxLength={52}
          value={first}
          problem={bates === null && isKnown ? t('wrong') : null}
          onChange={({ target }) => setTyped(target.value)}
        />
        <p role="status" className="text-small">
          {bates === null || pages === 0
            ? t('no-pages')
            : t('preview', {
                documents: paged.length,
                pages,
                first: batesNumber(bates, 1),
                last: batesNumber(bates, pages),
              })}
        </p>
        {left === 0 ? null : <p className="text-small text-amber">{t('left-out', { count: left })}</p>}
        {isKnown || names.error === null ? null : <Refusal error={names.error} onRetry={() => void names.refetch()} />}
        {save.error === null ? null : <Refusal error={save.error} />}
        <div className="flex gap-2">
          <Button type="submit" kind="main" disabled={bates === null || pages === 0} isBusy={save.isPending}>
            {t('do')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
