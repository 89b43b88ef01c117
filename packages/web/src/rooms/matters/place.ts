import { addresses, say } from '../../data/index.ts'
import type { RoomPlace } from '../../ui/index.ts'
import { mattersWords } from './words.ts'

export const matters: RoomPlace = {
  name: 'matters',
  routes: [
    { path: '/matters', load: async () => (await import('./matters-screen.tsx')).MattersScreen },
    { path: '/trash', load: async () => (await import('./trash-screen.tsx')).TrashScreen },
  ],
  entry: {
    within: 'workspace',
    order: 10,
    icon: 'folder',
    label: () => say(mattersWords, 'title'),
    to: addresses.matters,
    keys: 'g m',
  },
}
