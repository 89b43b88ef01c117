import { addresses, say } from '../../data/index.ts'
import type { RoomPlace } from '../../ui/index.ts'
import { coveragePlaceWords } from './place-words.ts'

export const coverage: RoomPlace = {
  name: 'coverage',
  routes: [
    { path: '/matters/$matter/coverage', load: async () => (await import('./coverage-screen.tsx')).CoverageScreen },
  ],
  entry: {
    within: 'matter',
    order: 40,
    icon: 'gap',
    label: () => say(coveragePlaceWords, 'title'),
    to: addresses.coverage,
    keys: 'g v',
  },
}
