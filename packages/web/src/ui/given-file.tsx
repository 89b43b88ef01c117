// A file that is asked for here: a link, to be copied or opened elsewhere; pressed it is asked for, and what is refused is said.
import type { MouseEvent, ReactNode } from 'react'
import { type FileAsking, type FileWanted, useWords } from '../data/index.ts'
import { type ButtonKind, buttonClass } from './button.tsx'
import { givenFileWords } from './given-file-words.ts'
import { MenuItem } from './menu.tsx'
import { Refusal } from './refusal.tsx'

interface LinkProps extends FileWanted {
  readonly by: FileAsking
  readonly children: ReactNode
}

const asking =
  ({ by, href, label }: LinkProps) =>
  (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (!by.isPending) by.mutate({ href, label })
  }

interface FileLinkProps extends LinkProps {
  readonly kind?: ButtonKind
  readonly 'aria-label'?: string
}

export function FileLink({ kind = 'plain', 'aria-label': said, ...link }: FileLinkProps): ReactNode {
  return (
    <a
      href={link.href}
      download
      aria-label={said}
      aria-busy={link.by.isPending && link.by.variables.href === link.href}
      className={buttonClass(kind)}
      onClick={asking(link)}
    >
      {link.children}
    </a>
  )
}

/** As one of a menu's verbs; `GivenFile` stands outside of the menu, which closes. */
export function MenuFile({ by, href, label }: Omit<LinkProps, 'children'>): ReactNode {
  return <MenuItem onSelect={() => (by.isPending ? undefined : by.mutate({ href, label }))}>{label}</MenuItem>
}

/** What became of it. `isQuiet`: the browser shows how far it is. */
export function GivenFile({ of, isQuiet = false }: { readonly of: FileAsking; readonly isQuiet?: boolean }): ReactNode {
  const t = useWords(givenFileWords)
  const name = of.variables?.label ?? ''
  const isSaid = !isQuiet && (of.isPending || of.isSuccess)
  return (
    <>
      <p role="status" className={isSaid ? 'pb-3 text-small text-grey' : 'sr-only'}>
        {!isSaid ? null : of.isPending ? t('making', { name }) : t('given', { name })}
      </p>
      {of.isError ? <Refusal error={of.error} className="mb-4" /> : null}
    </>
  )
}
