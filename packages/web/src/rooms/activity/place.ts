import { addresses, say } from '../../data/index.ts'
import type { RoomPlace } from '../../ui/index.ts'
import { activityPlaceWords } from './place-words.ts'

export const activity: RoomPlace = {
  name: 'activity',
  routes: [{ path: '/activity', load: async () => (await import('./activity-screen.tsx')).ActivityScreen }],
  entry: {
    within: 'workspace',
    order: 30,
    icon: 'log',
    label: () => say(activityPlaceWords, 'title'),
    to: addresses.activity,
    keys: 'g l',
    least: 'admin',
  },
}
