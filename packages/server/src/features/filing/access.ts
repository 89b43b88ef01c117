import type { Access } from '../../platform/tenancy/index.ts'

export const READ_MATTERS: Access = { role: 'viewer', scope: 'matters.read' }
export const WRITE_MATTERS: Access = { role: 'editor', scope: 'matters.write' }
/** Removing for good cannot be taken back. */
export const REMOVE_MATTERS: Access = { role: 'admin', scope: 'matters.write' }
export const READ_DOCUMENTS: Access = { role: 'viewer', scope: 'documents.read' }
export const WRITE_DOCUMENTS: Access = { role: 'editor', scope: 'documents.write' }
export const REMOVE_DOCUMENTS: Access = { role: 'admin', scope: 'documents.write' }
