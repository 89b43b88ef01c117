/** Stored names of what people do with remarks: never renamed. What they say is never recorded. */
export const ACTS = {
  commentMade: 'comment.made',
  commentChanged: 'comment.changed',
  commentDeleted: 'comment.deleted',
  commentUndone: 'comment.undone',
  noteMade: 'note.made',
  noteChanged: 'note.changed',
  noteDeleted: 'note.deleted',
  noteUndone: 'note.undone',
} as const
