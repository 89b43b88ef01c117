export {
  type BlobLabel,
  type BlobStore,
  type Blobs,
  makeBlobs,
  type StoredBlob,
} from './blobs.ts'
export { storageAway, storageDamaged, storageFull, storageMissing } from './refusals.ts'
export { type Rewrapping, rewrapBlobs } from './rewrap.ts'
