import { refusal } from '../../base/index.ts'

export const storageFull = refusal(
  'storage.full',
  'The storage of this installation is full. Nothing of this request was kept; everything that was acknowledged before is safe. Make room, then send it again.',
  507,
)
export const storageAway = refusal(
  'storage.away',
  'The storage of originals does not answer at the moment. Nothing was lost; try again later.',
  503,
)
export const storageMissing = refusal(
  'storage.missing',
  'The storage does not hold these bytes any more. Whoever runs this installation can put them back from a copy; `muniment doctor --all` names each.',
  500,
)
export const storageDamaged = refusal(
  'storage.damaged',
  'What the storage holds is not what was filed: it was damaged or changed there, and is not given. Whoever runs this installation can put it back from a copy; `muniment doctor --all` names each.',
  500,
)
