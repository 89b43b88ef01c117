export { type BlobStore, type Blobs, makeBlobs, type StoredBlob } from './blobs.ts'
