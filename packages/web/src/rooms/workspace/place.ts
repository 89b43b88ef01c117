import { addresses, say } from '../../data/index.ts'
import type { RoomPlace } from '../../ui/index.ts'
import { workspacePlaceWords } from './place-words.ts'

export const workspace: RoomPlace = {
  name: 'workspace',
  routes: [{ path: '/workspace', load: async () => (await import('./workspace-screen.tsx')).WorkspaceScreen }],
  entry: {
    within: 'workspace',
    order: 40,
    icon: 'rules',
    label: () => say(workspacePlaceWords, 'title'),
    to: addresses.workspace,
    keys: 'g w',
    least: 'admin',
  },
}
