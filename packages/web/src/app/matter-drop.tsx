// Files dropped in any room of a matter are filed in it; a room with a use of its own for them goes before.
import { useQuery } from '@tanstack/react-query'
import { Link, useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { addresses, matterQuery, sendFiles, useMay, useUploads, useWords } from '../data/index.ts'
import { DropAnywhere } from '../ui/index.ts'
import { shellWords } from './words.ts'

export function MatterDrop({ matter }: { readonly matter: string }): ReactNode {
  const t = useWords(shellWords)
  const about = useQuery(matterQuery(matter)).data
  const mayWrite = useMay('editor') && about?.archivedAt === null
  return (
    <>
      {mayWrite ? (
        <DropAnywhere
          isGeneral
          label={t('drop-here', { matter: about.name })}
          onFiles={(files) => sendFiles(matter, files)}
        />
      ) : null}
      <OnTheirWay matter={matter} />
    </>
  )
}

/** Where the list of documents does not say it: while they are sent, and when some were refused. */
function OnTheirWay({ matter }: { readonly matter: string }): ReactNode {
  const t = useWords(shellWords)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const uploads = useUploads().filter((upload) => upload.matter === matter)
  const refused = uploads.filter(({ state }) => state === 'refused').length
  const going = uploads.filter(({ state }) => state !== 'done').length - refused
  if (going + refused === 0 || path.endsWith(addresses.documents(matter))) return null
  return (
    <div className="border-b border-line bg-sheet px-4 py-1.5 text-small mid:px-8 print:hidden">
      <span role="status">
        {going === 0 ? null : t('files-going', { count: going })}{' '}
        {refused === 0 ? null : t('files-refused', { count: refused })}
      </span>{' '}
      <Link to={addresses.documents(matter)} className="link inline-block min-h-6">
        {t('files-show')}
      </Link>
    </div>
  )
}
