import { addresses, say } from '../../data/index.ts'
import type { RoomPlace } from '../../ui/index.ts'
import { matterSettingsPlaceWords } from './place-words.ts'

export const matterSettings: RoomPlace = {
  name: 'matter-settings',
  routes: [
    {
      path: '/matters/$matter/settings',
      load: async () => (await import('./matter-settings-screen.tsx')).MatterSettingsScreen,
    },
  ],
  entry: {
    within: 'matter',
    order: 70,
    icon: 'rules',
    label: () => say(matterSettingsPlaceWords, 'title'),
    to: addresses.settings,
    keys: 'g s',
  },
}
