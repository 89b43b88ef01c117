import { addresses, say } from '../../data/index.ts'
import type { RoomPlace } from '../../ui/index.ts'
import { askPlaceWords } from './place-words.ts'

export const ask: RoomPlace = {
  name: 'ask',
  routes: [
    { path: '/matters/$matter/questions', load: async () => (await import('./ask-screen.tsx')).AskScreen },
    { path: '/matters/$matter/answers', load: async () => (await import('./answers-screen.tsx')).AnswersScreen },
  ],
  entry: {
    within: 'matter',
    order: 25,
    icon: 'ask',
    label: () => say(askPlaceWords, 'title'),
    to: addresses.questions,
    keys: 'g q',
  },
}
