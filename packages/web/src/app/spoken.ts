// The language of the account: it holds on every machine and for letters. It changes at once, and back if the server does not take it.
import { useMutation } from '@tanstack/react-query'
import { answerOf, api, cache, keys, type Language, selfQuery, speak, useLanguage } from '../data/index.ts'

export function useSpoken(): readonly [Language, (language: Language) => void] {
  const now = useLanguage()
  const change = useMutation({
    mutationFn: (language: Language) => answerOf(api.PATCH('/account', { body: { language } })),
    onMutate: (language) => {
      speak(language)
      return { before: now }
    },
    onError: (_error, _language, context) => speak(context?.before ?? now),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.account }),
  })
  return [now, change.mutate]
}

/** Who has just been recognised is spoken to in their language. */
export async function meetSelf(): Promise<void> {
  const self = await cache.ensureQueryData(selfQuery)
  speak(self.account.language)
}
