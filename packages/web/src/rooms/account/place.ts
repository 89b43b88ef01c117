import { addresses, say } from '../../data/index.ts'
import type { RoomPlace } from '../../ui/index.ts'
import { accountPlaceWords } from './place-words.ts'

export const account: RoomPlace = {
  name: 'account',
  routes: [{ path: '/account', load: async () => (await import('./account-screen.tsx')).AccountScreen }],
  entry: {
    within: 'workspace',
    order: 50,
    icon: 'person',
    label: () => say(accountPlaceWords, 'title'),
    to: addresses.account,
    keys: 'g a',
  },
}
