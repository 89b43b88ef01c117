/** Stored names of what people do with remarks: never renamed. What they say is never recorded. */
export const ACTS = {
  commentMade: 'comment.made',
  commentChanged: 'comment.changed',
  commentDeleted: 'comment.deleted',
  noteMade: 'note.made',
  noteChanged: 'note.changed',
  noteDeleted: 'note.deleted',
} as const
