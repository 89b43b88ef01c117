import { addresses, say } from '../../data/index.ts'
import type { RoomPlace } from '../../ui/index.ts'
import { importPlaceWords } from './place-words.ts'

export const imports: RoomPlace = {
  name: 'import',
  routes: [{ path: '/matters/$matter/import', load: async () => (await import('./import-screen.tsx')).ImportScreen }],
  entry: {
    within: 'matter',
    order: 60,
    icon: 'upload',
    label: () => say(importPlaceWords, 'title'),
    to: addresses.imports,
    keys: 'g i',
    least: 'editor',
  },
}
