import { addresses, say } from '../../data/index.ts'
import type { RoomPlace } from '../../ui/index.ts'
import { modelsPlaceWords } from './place-words.ts'

export const models: RoomPlace = {
  name: 'models',
  routes: [{ path: '/models', load: async () => (await import('./models-screen.tsx')).ModelsScreen }],
  entry: {
    within: 'workspace',
    order: 34,
    icon: 'gate',
    label: () => say(modelsPlaceWords, 'title'),
    to: addresses.models,
    keys: 'g o',
    least: 'admin',
  },
}
