// A matter as it is ruled: what it is called, how its dates are read, who sees it, how it is taken away, and how it ends.
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import { cache, keys, matterQuery, useFollowing, useIdHere, useLongFile, useMay, useWords } from '../../data/index.ts'
import { FileLink, FourStates, GivenFile, Page } from '../../ui/index.ts'
import { About } from './about.tsx'
import { Access } from './access.tsx'
import { Ending } from './ending.tsx'
import { matterSettingsPlaceWords } from './place-words.ts'
import { matterSettingsWords } from './words.ts'

export function MatterSettingsScreen(): ReactNode {
  const matter = useIdHere('matter')
  return <Settings key={matter} matter={matter} />
}

function Settings({ matter }: { readonly matter: string }): ReactNode {
  const t = useWords(matterSettingsWords)
  const p = useWords(matterSettingsPlaceWords)
  const about = useQuery(matterQuery(matter))
  const isAdmin = useMay('admin')
  const mayWrite = useMay('editor')
  const archive = useLongFile()
  const anew = (): void => void cache.invalidateQueries({ queryKey: keys.matter(matter), exact: true })
  useFollowing(matter, { matter: anew, reload: anew })
  return (
    <Page title={p('title')} above={about.data?.name ?? ''} width="read">
      <FourStates
        of={about}
        full={(known) => (
          <>
            <About known={known} mayWrite={mayWrite} />
            <Part title={t('access')} text={isAdmin ? t('access-text') : t('access-others')}>
              {isAdmin ? <Access matter={matter} /> : null}
            </Part>
            {mayWrite ? (
              <>
                <Part title={t('export')} text={t('export-text')}>
                  <GivenFile of={archive} isQuiet />
                  <FileLink by={archive} href={`/matters/${matter}/export.zip`} label={t('export')}>
                    {t('export-verb')}
                  </FileLink>
                </Part>
                <Part title={t('ending')}>
                  <Ending known={known} />
                </Part>
              </>
            ) : null}
          </>
        )}
      />
    </Page>
  )
}

interface PartProps {
  readonly title: string
  readonly text?: string
  readonly children: ReactNode
}

function Part({ title, text, children }: PartProps): ReactNode {
  const id = useId()
  return (
    <section aria-labelledby={id} className="mt-8 border-t border-line pt-6">
      <h2 id={id} className="text-read font-strong">
        {title}
      </h2>
      {text === undefined ? null : <p className="pt-1 text-small text-grey">{text}</p>}
      <div className="pt-3">{children}</div>
    </section>
  )
}
