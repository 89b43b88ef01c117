import { addresses, say, useUnseenMentions } from '../../data/index.ts'
import type { RoomPlace } from '../../ui/index.ts'
import { mentionsPlaceWords } from './place-words.ts'

export const mentions: RoomPlace = {
  name: 'mentions',
  routes: [{ path: '/mentions', load: async () => (await import('./mentions-screen.tsx')).MentionsScreen }],
  entry: {
    within: 'workspace',
    order: 5,
    icon: 'bell',
    label: () => say(mentionsPlaceWords, 'title'),
    to: addresses.mentions,
    keys: 'g n',
    useNews: useUnseenMentions,
  },
}
