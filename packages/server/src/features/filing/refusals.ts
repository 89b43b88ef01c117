import { refusal } from '../../base/index.ts'

export const noFile = refusal('document.no-file', 'Send the files as multipart/form-data.', 415)

export const tooManyFiles = refusal(
  'document.too-many-files',
  'These are more files than one request may bring. Send those that were not filed in further requests.',
  413,
)

export const uploadBroken = refusal(
  'document.upload-broken',
  'The upload broke off or is not multipart/form-data. The file it broke in was not kept; send it again.',
)
