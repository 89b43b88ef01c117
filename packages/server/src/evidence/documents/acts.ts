/** Acts of this slice as the audit log stores them: never renamed. */
export const ACTS = {
  matterOpened: 'matter.opened',
  matterChanged: 'matter.changed',
  matterArchived: 'matter.archived',
  matterReopened: 'matter.reopened',
  matterTrashed: 'matter.trashed',
  matterRestored: 'matter.restored',
  matterRemoved: 'matter.removed',
  documentFiled: 'document.filed',
  documentChanged: 'document.changed',
  documentTrashed: 'document.trashed',
  documentRestored: 'document.restored',
  documentRemoved: 'document.removed',
  documentReread: 'document.reread',
  documentRead: 'document.read',
  originalRead: 'document.original-read',
} as const
