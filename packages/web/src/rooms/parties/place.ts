import { addresses, say } from '../../data/index.ts'
import type { RoomPlace } from '../../ui/index.ts'
import { partiesPlaceWords } from './place-words.ts'

export const parties: RoomPlace = {
  name: 'parties',
  routes: [
    { path: '/matters/$matter/parties', load: async () => (await import('./parties-screen.tsx')).PartiesScreen },
  ],
  entry: {
    within: 'matter',
    order: 30,
    icon: 'people',
    label: () => say(partiesPlaceWords, 'title'),
    to: addresses.parties,
    keys: 'g b',
  },
}
