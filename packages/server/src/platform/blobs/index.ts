export {
  type BlobLabel,
  type BlobStore,
  type Blobs,
  makeBlobs,
  type StoredBlob,
  storageAway,
  storageFull,
  storageMissing,
} from './blobs.ts'
