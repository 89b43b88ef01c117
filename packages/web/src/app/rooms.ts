// Every room, one line each. The shell makes its addresses, the list of places and the commands of this.

import { account } from '../rooms/account/place.ts'
import { activity } from '../rooms/activity/place.ts'
import { ask } from '../rooms/ask/place.ts'
import { chronology } from '../rooms/chronology/place.ts'
import { coverage } from '../rooms/coverage/place.ts'
import { documents } from '../rooms/documents/place.ts'
import { egress } from '../rooms/egress/place.ts'
import { exporting } from '../rooms/export/place.ts'
import { imports } from '../rooms/import/place.ts'
import { matterSettings } from '../rooms/matter-settings/place.ts'
import { matters } from '../rooms/matters/place.ts'
import { members } from '../rooms/members/place.ts'
import { mentions } from '../rooms/mentions/place.ts'
import { models } from '../rooms/models/place.ts'
import { parties } from '../rooms/parties/place.ts'
import { workspace } from '../rooms/workspace/place.ts'
import type { RoomPlace } from '../ui/index.ts'

export const rooms: readonly RoomPlace[] = [
  matters,
  mentions,
  documents,
  chronology,
  ask,
  parties,
  coverage,
  exporting,
  imports,
  matterSettings,
  members,
  activity,
  models,
  egress,
  workspace,
  account,
]
