// The entrance: one form on an empty page. Its language is the browser's until somebody is known.
import { type ReactNode, useEffect } from 'react'
import { type Language, speak, useLanguage } from '../../data/index.ts'
import { Page } from '../../ui/index.ts'
import { Wordmark } from '../wordmark.tsx'

interface FrameProps {
  readonly title: string
  readonly text?: string
  readonly children: ReactNode
}

export function Frame({ title, text, children }: FrameProps): ReactNode {
  const language = useLanguage()
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center py-10">
      <header className="flex items-center justify-between px-4 mid:px-8">
        <Wordmark />
        <LanguageLinks language={language} />
      </header>
      <main>
        <Page title={title} width="full">
          {text === undefined ? null : <p className="-mt-3 pb-5 text-grey">{text}</p>}
          {children}
        </Page>
      </main>
    </div>
  )
}

const NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' }

function LanguageLinks({ language }: { readonly language: Language }): ReactNode {
  const other = language === 'en' ? 'de' : 'en'
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <button
      type="button"
      lang={other}
      onClick={() => speak(other)}
      className="min-h-6 cursor-pointer px-1 text-small text-grey underline underline-offset-3 hover:text-ink"
    >
      {NAMES[other]}
    </button>
  )
}
