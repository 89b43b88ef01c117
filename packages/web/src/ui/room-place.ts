// What a room tells the shell before anybody is in it: its addresses, its entry among the places, by which keys one goes there. Small,
// because it is loaded with the shell; the screens come when somebody goes there.
import type { ComponentType } from 'react'
import type { Role } from '../data/index.ts'
import type { IconName } from './icon.tsx'

export interface RoomRoute {
  /** Below /app: `/matters/$matter/documents`. Two rooms never have the same. */
  readonly path: string
  readonly load: () => Promise<ComponentType>
}

export interface RoomEntry {
  /** Where it stands: among the places of the workspace, or of every matter. */
  readonly within: 'workspace' | 'matter'
  /** Smaller stands higher. */
  readonly order: number
  readonly icon: IconName
  /** In the language that is on. */
  readonly label: () => string
  readonly to: (matter: string) => string
  /** `g d` */
  readonly keys?: string
  /** A hook: how much is new there, said beside its name. */
  readonly useNews?: () => number
  /** Not shown below this role. */
  readonly least?: Role
}

export interface RoomPlace {
  readonly name: string
  readonly routes: readonly RoomRoute[]
  readonly entry?: RoomEntry
}
