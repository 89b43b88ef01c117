// Over the page: which one it is, by its place in the file and as it is printed on it, and how it is looked at.

import { type Bates, batesNumber, pageWithBates } from '@muniment/contract/places'
import { type ReactNode, useState } from 'react'
import { number, useLanguage, useWords } from '../../data/index.ts'
import { IconButton } from '../button.tsx'
import type { PageLook } from './use-page-look.ts'
import { pageViewWords } from './words.ts'

interface ToolsProps {
  readonly page: number
  readonly pages: number
  /** Of the pages in their order, as far as they are known. */
  readonly labels: readonly { readonly number: number; readonly label: string | null }[]
  /** Of the document; null where its pages have none. */
  readonly bates: Bates | null
  readonly onPage: (page: number) => void
  readonly look: PageLook
  /** More that can be done, behind the rest. */
  readonly children?: ReactNode
}

export function PageTools({ page, pages, labels, bates, onPage, look, children }: ToolsProps): ReactNode {
  const t = useWords(pageViewWords)
  const language = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const printed = labels[page - 1]?.label ?? null
  const names = [
    ...(printed === null || printed === String(page) ? [] : [t('printed', { label: printed })]),
    ...(bates === null ? [] : [batesNumber(bates, page)]),
  ]
  const go = (): void => {
    if (typed !== null) {
      // Its Bates number and what is printed on a page are meant before its place in the file.
      const called = labels.find((one) => one.label?.toLowerCase() === typed.trim().toLowerCase())?.number
      const meant = (bates === null ? null : pageWithBates(bates, pages, typed)) ?? called ?? Number.parseInt(typed, 10)
      if (Number.isInteger(meant)) onPage(meant)
    }
    setTyped(null)
  }
  return (
    <div role="group" aria-label={t('tools')} className="flex flex-wrap items-center gap-x-1">
      <IconButton icon="back" label={t('previous')} disabled={page <= 1} onClick={() => onPage(page - 1)} />
      <input
        type="text"
        inputMode={bates === null ? 'numeric' : 'text'}
        title={t('go-to-hint')}
        aria-label={t('go-to')}
        value={typed ?? String(page)}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={go}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTyped(null)
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
        }}
        className="min-h-8 w-14 rounded-base border border-edge bg-sheet px-2 text-right tabular-nums"
      />
      <span className="px-1 whitespace-nowrap tabular-nums">{t('of-pages', { pages: number(pages, language) })}</span>
      <IconButton icon="next" label={t('next')} disabled={page >= pages} onClick={() => onPage(page + 1)} />
      {names.map((name) => (
        <span
          key={name}
          className="max-w-40 truncate px-1 text-small text-grey tabular-nums @max-[30rem]:order-last"
          title={name}
        >
          {name}
        </span>
      ))}
      <span className="flex items-center">
        <IconButton icon="minus" label={t('further')} onClick={look.further} />
        <span className="w-12 text-center text-small text-grey tabular-nums max-mid:hidden @max-[24rem]:hidden">
          {Math.round(look.zoom * 100)} %
        </span>
        <IconButton icon="plus" label={t('closer')} onClick={look.closer} />
        <IconButton
          icon="fitWidth"
          label={t('fit-width')}
          onClick={look.fitWidth}
          className="max-mid:hidden @max-[30rem]:hidden"
        />
        <IconButton
          icon="fitPage"
          label={t('fit-page')}
          onClick={look.fitPage}
          className="max-mid:hidden @max-[30rem]:hidden"
        />
      </span>
      <IconButton icon="turn" label={t('turn')} onClick={look.turn} />
      {children}
    </div>
  )
}
