// What is selected on the page that is shown, and the way from it into the chronology: a button beside the page's tools, and E.
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { matterQuery, useCommands, useMay, useWords } from '../../data/index.ts'
import {
  Button,
  Cite,
  type Cited,
  CitedNow,
  type PageSelection,
  type PlaceOnPage,
  usePlaceToCite,
} from '../../ui/index.ts'
import { documentWords } from './document-words.ts'

interface CitingProps {
  readonly matter: string
  readonly document: string
  readonly page: number
  readonly selection: PageSelection | null
}

export function Citing({ matter, document, page, selection }: CitingProps): ReactNode {
  const t = useWords(documentWords)
  const mayCite = useMayCite(matter)
  const [of, setOf] = useState<PlaceOnPage>()
  const [cited, setCited] = useState<Cited>()
  const there = usePlaceToCite({ document, page, selection })
  const cite = (): void => setOf(there ?? undefined)
  const label = t(selection === null ? 'cite-page' : 'cite-selected')
  useCommands(
    mayCite && there !== null ? [{ id: 'document.cite', label, group: t('group'), keys: 'e', run: cite }] : [],
  )
  if (!mayCite) return null
  return (
    <>
      <Button
        icon="plus"
        disabled={there === null}
        // The selection must stay what it is while the button is pressed.
        onMouseDown={(event) => event.preventDefault()}
        onClick={cite}
      >
        {label}
      </Button>
      {cited === undefined ? null : <CitedNow key={cited.edit} matter={matter} cited={cited} />}
      {of === undefined ? null : (
        <Cite
          matter={matter}
          of={of}
          onClose={() => setOf(undefined)}
          onCited={(done) => {
            setOf(undefined)
            setCited(done)
          }}
        />
      )}
    </>
  )
}

function useMayCite(matter: string): boolean {
  const mayWrite = useMay('editor')
  const { data } = useQuery(matterQuery(matter))
  return mayWrite && data?.archivedAt === null
}
