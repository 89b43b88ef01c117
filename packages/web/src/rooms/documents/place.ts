import { addresses, say } from '../../data/index.ts'
import type { RoomPlace } from '../../ui/index.ts'
import { documentsPlaceWords } from './place-words.ts'

export const documents: RoomPlace = {
  name: 'documents',
  routes: [
    { path: '/matters/$matter', load: async () => (await import('./documents-screen.tsx')).DocumentsScreen },
    { path: '/matters/$matter/documents', load: async () => (await import('./documents-screen.tsx')).DocumentsScreen },
    {
      path: '/matters/$matter/documents/$document',
      load: async () => (await import('./document-screen.tsx')).DocumentScreen,
    },
  ],
  entry: {
    within: 'matter',
    order: 10,
    icon: 'document',
    label: () => say(documentsPlaceWords, 'title'),
    to: addresses.documents,
    keys: 'g d',
  },
}
