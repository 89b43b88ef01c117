// Every room, one line each. The shell makes its addresses, the list of places and the commands of this.
import { chronology } from '../rooms/chronology/place.ts'
import { documents } from '../rooms/documents/place.ts'
import { matters } from '../rooms/matters/place.ts'
import type { RoomPlace } from '../ui/index.ts'

export const rooms: readonly RoomPlace[] = [matters, documents, chronology]
