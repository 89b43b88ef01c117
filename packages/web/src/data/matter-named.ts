// The name of a matter that something tells of: also of one that no list shows any more, for a list holds the newest.
import { queryOptions, useQuery } from '@tanstack/react-query'
import { answerOf, api } from './api.ts'
import { keys } from './cache.ts'
import { isGone } from './gone.ts'
import { mattersQuery } from './matters.ts'

const matterNameQuery = (matter: string) =>
  queryOptions({
    queryKey: [...keys.matters, 'name', matter],
    queryFn: async () => (await answerOf(api.GET('/matters/{matter}', { params: { path: { matter } } }))).name,
  })

/** Null where it is gone, or not for whoever asks; three dots while nobody knows. */
export function useMatterName(matter: string): string | null {
  const { data, isPending } = useQuery(mattersQuery)
  const listed = data?.matters.find(({ id }) => id === matter)
  const asked = useQuery({ ...matterNameQuery(matter), enabled: matter !== '' && !isPending && listed === undefined })
  return listed?.name ?? asked.data ?? (isGone(asked.error) ? null : '…')
}
