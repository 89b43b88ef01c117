// The name of a file: broken where its parts end and never within a word that would fit; where it is cut off, its ending stays.
import { Fragment, type ReactNode } from 'react'
import { endingOf } from './file-ending.ts'

interface FileNameProps {
  readonly name: string
  /** On a wide screen on one line; its place is a `wide:flex`, and says the name as a whole. */
  readonly isCut?: boolean
}

export function FileName({ name, isCut = false }: FileNameProps): ReactNode {
  const [stem, ending] = endingOf(name)
  const last = stem.lastIndexOf('/') + 1
  return (
    <>
      <span className={isCut ? 'wide:truncate' : undefined}>
        {last === 0 ? null : (
          <span className={isCut ? 'text-grey' : undefined}>
            <Parts of={stem.slice(0, last)} />
          </span>
        )}
        <Parts of={stem.slice(last)} />
      </span>
      <wbr />
      <span className="whitespace-nowrap">{ending}</span>
    </>
  )
}

/** A browser breaks behind a hyphen and a space by itself. */
const Parts = ({ of }: { readonly of: string }): ReactNode =>
  of.split(/(?<=[/_.])/).map((part, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- the same parts in the same order as long as the name is the same
    <Fragment key={at}>
      {at === 0 ? null : <wbr />}
      {part}
    </Fragment>
  ))
