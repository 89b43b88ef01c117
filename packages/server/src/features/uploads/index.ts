import type { Holdings } from '../../platform/tenancy/index.ts'

export { holdsUpload } from './queries.ts'
export { uploadRoutes } from './routes.ts'
export { makeUploads, type Uploads } from './uploads.ts'

export const holdings: Holdings = { slice: 'uploads', tables: ['upload_parts', 'uploads'], blobs: [''] }
