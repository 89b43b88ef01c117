// For editors: which answers are approved, to be changed or taken back, and what people said of answers.
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import {
  addresses,
  documentNamesQuery,
  matterQuery,
  type NamedDocument,
  useCommands,
  useIdHere,
  useMay,
  useWords,
} from '../../data/index.ts'
import { buttonClass, Empty, FourStates, Page, Split } from '../../ui/index.ts'
import { answersWords } from './answers-words.ts'
import { ApprovedAnswer } from './approved-answer.tsx'
import { approvedQuery } from './approved-queries.ts'
import { Evidence, type Place } from './evidence.tsx'
import { Opinions } from './opinions.tsx'

export function AnswersScreen(): ReactNode {
  const matter = useIdHere('matter')
  return <Answers key={matter} matter={matter} />
}

function Answers({ matter }: { readonly matter: string }): ReactNode {
  const t = useWords(answersWords)
  const about = useQuery(matterQuery(matter)).data
  const { data: documents = [] } = useQuery(documentNamesQuery(matter))
  const isEditor = useMay('editor')
  const [place, show] = useState<Place | null>(null)
  const documentOf = (id: string): NamedDocument | undefined => documents.find((document) => document.id === id)
  const navigate = useNavigate()
  const out = (): void => void navigate({ to: addresses.questions(matter) })
  useCommands([{ id: 'answers.out', label: t('to-questions'), group: t('title'), keys: 'Escape', run: out }])
  const toQuestions = (
    <Link to={addresses.questions(matter)} className={buttonClass()}>
      {t('to-questions')}
    </Link>
  )
  return (
    <Page title={t('title')} above={about?.name ?? ''} width="full" actions={toQuestions}>
      <Split
        name="questions"
        label={t('evidence')}
        main={
          <div className="grid gap-10 wide:pr-6">
            <Approved
              matter={matter}
              mayWrite={isEditor && about?.archivedAt === null}
              documentOf={documentOf}
              shown={place}
              onShow={show}
            />
            {isEditor ? <Opinions matter={matter} /> : null}
          </div>
        }
        side={
          place === null ? null : (
            <Evidence matter={matter} place={place} documentOf={documentOf} onClose={() => show(null)} />
          )
        }
      />
    </Page>
  )
}

type ApprovedProps = Omit<Parameters<typeof ApprovedAnswer>[0], 'answer'>

function Approved(props: ApprovedProps): ReactNode {
  const t = useWords(answersWords)
  const approved = useQuery(approvedQuery(props.matter))
  return (
    <section aria-label={t('approved')} className="grid gap-4">
      <p className="text-small text-grey">{t('approved-hint')}</p>
      <FourStates
        of={approved}
        isEmpty={(answers) => answers.length === 0}
        empty={<Empty title={t('empty-title')}>{t('empty-text')}</Empty>}
        full={(answers) => (
          <ol className="grid gap-6">
            {answers.map((answer) => (
              <ApprovedAnswer key={answer.id} {...props} answer={answer} />
            ))}
          </ol>
        )}
      />
    </section>
  )
}
