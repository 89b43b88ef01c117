import { addresses, say } from '../../data/index.ts'
import type { RoomPlace } from '../../ui/index.ts'
import { egressPlaceWords } from './place-words.ts'

export const egress: RoomPlace = {
  name: 'egress',
  routes: [{ path: '/egress', load: async () => (await import('./egress-screen.tsx')).EgressScreen }],
  entry: {
    within: 'workspace',
    order: 35,
    icon: 'leave',
    label: () => say(egressPlaceWords, 'title'),
    to: addresses.egress,
    keys: 'g e',
    least: 'admin',
  },
}
