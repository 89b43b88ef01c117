// The catalogues. A room writes its words once, both languages side by side; a key that one of them lacks is a type error. Texts are ICU
// MessageFormat (`{count, plural, one {# page} other {# pages}}`), held and chosen by lingui.
import { i18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { useLingui } from '@lingui/react'
import { useMemo } from 'react'

export type Language = 'en' | 'de'

export type Values = Readonly<Record<string, string | number>>

export interface Words<K extends string> {
  readonly room: string
  readonly en: Readonly<Record<K, string>>
  readonly de: Readonly<Record<K, string>>
}

/** Any words: for lists that hold several rooms'. */
export type AnyWords = Words<string>

const compiled = new Map<string, ReturnType<typeof compileMessage>>()

/** A text is taken apart once: lingui would do it again each time it is said, and a table says thousands. */
i18n.setMessagesCompiler((text) => {
  const known = compiled.get(text) ?? compileMessage(text)
  compiled.set(text, known)
  return known
})
i18n.loadAndActivate({ locale: 'en', messages: {} })

export function defineWords<const K extends string>(
  room: string,
  texts: { readonly en: Readonly<Record<K, string>>; readonly de: Readonly<Record<NoInfer<K>, string>> },
): Words<K> {
  for (const language of ['en', 'de'] as const)
    i18n.load(
      language,
      Object.fromEntries(Object.entries<string>(texts[language]).map(([key, text]) => [`${room}.${key}`, text])),
    )
  return { room, ...texts }
}

/** Says one of the words in the language that is on; for where no component is. */
export const say = <K extends string>(words: Words<K>, key: NoInfer<K>, values?: Values): string =>
  i18n._(`${words.room}.${key}`, values)

/** Of a catalogue that comes late: null until it has come, and for what it has no word for. */
export const sayLate = (room: string, key: string): string | null =>
  i18n.messages[`${room}.${key}`] === undefined ? null : i18n._(`${room}.${key}`)

export type Say<K extends string> = (key: K, values?: Values) => string

/** `const t = useWords(words)`: says words, again when the language changes. */
export function useWords<K extends string>(words: Words<K>): Say<K> {
  const { i18n: current } = useLingui()
  const { locale } = current
  return useMemo(() => {
    void locale
    return (key, values) => say<K>(words, key, values)
  }, [words, locale])
}

export const languageNow = (): Language => (i18n.locale === 'de' ? 'de' : 'en')

export function useLanguage(): Language {
  const { i18n: current } = useLingui()
  return current.locale === 'de' ? 'de' : 'en'
}

/** The document says its language too: screen readers and hyphenation go by it. */
export function speak(language: Language): void {
  if (i18n.locale !== language) i18n.activate(language)
  document.documentElement.lang = language
}

/** Before anybody has signed in: as the browser asks. */
export const languageOfBrowser = (): Language =>
  navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'de' || tag === 'en') === 'de'
    ? 'de'
    : 'en'
