export { authorityOf, type Door, type HttpOptions, type Knock, makeHttp, noAccess, notAllowed } from './app.ts'
export { type Attachment, attachment, dispositionOf } from './attachment.ts'
export { contentTag, isFresh } from './fresh.ts'
export { holdings } from './once.ts'
export { describeInterface } from './openapi.ts'
export { cursorNotUnderstood, pageOf, pageQuery, placeOf } from './page.ts'
export {
  cookieHeader,
  cookieOf,
  networkOf,
  type Presented,
  type Reach,
  SESSION_COOKIE,
  thisMachineOnly,
} from './reach.ts'
export { type EventStreams, makeEventStreams, type OpenStream, STREAM_LIMITS, type StreamLimits } from './stream.ts'
export { ChangedSince, etagOf, versioned, versionMissing, versionSeen } from './version.ts'
