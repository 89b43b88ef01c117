import { refusal } from '../../base/index.ts'

export const storageFull = refusal('storage.full', 'The storage of this installation is full. Nothing was kept.', 507)
export const storageAway = refusal(
  'storage.away',
  'The storage of originals does not answer at the moment. Nothing was lost; try again later.',
  503,
)
export const storageMissing = refusal('storage.missing', 'The storage does not hold these bytes.', 500)
