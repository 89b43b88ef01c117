// In which document a further source of a row is looked for: by letters of its name.
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { documentNamesQuery, type NamedDocument, useWords } from '../../data/index.ts'
import { Dialog, FourStates, TextField } from '../../ui/index.ts'
import { sourceWords } from './source-words.ts'

const MOST_OFFERED = 30

interface ChooseProps {
  readonly isOpen: boolean
  readonly matter: string
  readonly onClose: () => void
  readonly onChosen: (document: string) => void
}

export function ChooseDocument({ isOpen, matter, onClose, onChosen }: ChooseProps): ReactNode {
  const t = useWords(sourceWords)
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('find')}>
      <Names matter={matter} onChosen={onChosen} />
    </Dialog>
  )
}

function Names({ matter, onChosen }: Pick<ChooseProps, 'matter' | 'onChosen'>): ReactNode {
  const names = useQuery(documentNamesQuery(matter))
  return <FourStates of={names} full={(documents) => <Choices documents={documents} onChosen={onChosen} />} />
}

interface ChoicesProps extends Pick<ChooseProps, 'onChosen'> {
  readonly documents: readonly NamedDocument[]
}

function Choices({ documents, onChosen }: ChoicesProps): ReactNode {
  const t = useWords(sourceWords)
  const [letters, setLetters] = useState('')
  const wanted = letters.trim().toLowerCase()
  const found = documents.filter(({ name, pages }) => pages > 0 && name.toLowerCase().includes(wanted))
  return (
    <div className="grid gap-3">
      <p className="text-small text-grey">{t('find-hint')}</p>
      <TextField
        data-first=""
        type="search"
        label={t('find-name')}
        maxLength={200}
        value={letters}
        onChange={({ target }) => setLetters(target.value)}
        onKeyDown={(event) => {
          const [only, ...others] = found
          if (event.key === 'Enter' && only !== undefined && others.length === 0) onChosen(only.id)
        }}
      />
      {found.length === 0 ? <p className="text-small text-grey">{t('find-none')}</p> : null}
      <ul className="grid max-h-80 overflow-auto">
        {found.slice(0, MOST_OFFERED).map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => onChosen(id)}
              className="min-h-9 w-full cursor-pointer rounded-small px-2 py-1.5 text-left break-words hover:bg-shade"
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
      {found.length > MOST_OFFERED ? <p className="text-small text-grey">{t('find-more')}</p> : null}
    </div>
  )
}
