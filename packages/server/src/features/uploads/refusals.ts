import { refusal } from '../../base/index.ts'

export const uploadNotFound = refusal('upload.not-found', 'There is no such upload, or it has expired.', 404)
export const wrongOffset = refusal(
  'upload.wrong-offset',
  'The upload stands somewhere else. Ask with HEAD, and go on from there.',
  409,
)
export const tooLong = refusal('upload.too-long', 'More bytes came than were announced.', 413)
export const tooMany = refusal('upload.too-many', 'You have too many uploads under way. End some of them first.', 429)
export const wrongChecksum = refusal(
  'upload.wrong-checksum',
  'The bytes that arrived are not those that were sent.',
  460,
)
export const checksumUnknown = refusal('upload.checksum-unknown', 'Send the checksum as sha256 or sha1, in base64.')
export const headersInvalid = refusal(
  'upload.headers-invalid',
  'Upload-Length, Upload-Offset or Upload-Metadata is missing or not as tus 1.0 has it.',
)
export const versionUnsupported = refusal('upload.version', 'This server speaks tus 1.0.0.', 412)
export const tooLarge = refusal('upload.too-large', 'The file is larger than the limit. Nothing of it was kept.', 413)
export const takenOver = refusal('upload.taken-over', 'The upload is going on with another request of yours.', 423)
