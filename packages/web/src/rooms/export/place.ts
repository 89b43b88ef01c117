import { addresses, say } from '../../data/index.ts'
import type { RoomPlace } from '../../ui/index.ts'
import { exportPlaceWords } from './place-words.ts'

export const exporting: RoomPlace = {
  name: 'export',
  routes: [{ path: '/matters/$matter/export', load: async () => (await import('./export-screen.tsx')).ExportScreen }],
  entry: {
    within: 'matter',
    order: 50,
    icon: 'download',
    label: () => say(exportPlaceWords, 'title'),
    to: addresses.export,
    keys: 'g x',
  },
}
