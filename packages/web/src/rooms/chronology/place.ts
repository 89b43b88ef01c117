import { addresses, say } from '../../data/index.ts'
import type { RoomPlace } from '../../ui/index.ts'
import { chronologyPlaceWords } from './place-words.ts'

export const chronology: RoomPlace = {
  name: 'chronology',
  routes: [
    {
      path: '/matters/$matter/chronology',
      load: async () => (await import('./chronology-screen.tsx')).ChronologyScreen,
    },
  ],
  entry: {
    within: 'matter',
    order: 20,
    icon: 'line',
    label: () => say(chronologyPlaceWords, 'title'),
    to: addresses.chronology,
    keys: 'g c',
  },
}
