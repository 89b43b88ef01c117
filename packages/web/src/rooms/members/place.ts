import { addresses, say } from '../../data/index.ts'
import type { RoomPlace } from '../../ui/index.ts'
import { membersPlaceWords } from './place-words.ts'

export const members: RoomPlace = {
  name: 'members',
  routes: [{ path: '/members', load: async () => (await import('./members-screen.tsx')).MembersScreen }],
  entry: {
    within: 'workspace',
    order: 20,
    icon: 'people',
    label: () => say(membersPlaceWords, 'title'),
    to: addresses.members,
    keys: 'g p',
  },
}
