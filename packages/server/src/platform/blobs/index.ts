export { type Blobs, type BlobStore, makeBlobs, type StoredBlob } from './blobs.ts'
