export { notFound } from './addresses.ts'
export {
  authorityOf,
  type Door,
  type HttpOptions,
  type Knock,
  knockAgain,
  makeHttp,
  noAccess,
  notAllowed,
  notConfirmed,
  onlyInPerson,
  scopeMissing,
  sessionOver,
  tokenDead,
} from './app.ts'
export type { AnswerAssistant, AskInterface } from './assistants.ts'
export { type Attachment, attachment, dispositionOf } from './attachment.ts'
export { contentTag, isFresh } from './fresh.ts'
export { untilGone } from './gone.ts'
export { reported } from './guards.ts'
export { ManyRefused } from './many-refused.ts'
export { NotReady, type Reason } from './not-ready.ts'
export { forgetAnswers, forgetWhatWasTold, holdings, keyReused } from './once.ts'
export { describeInterface } from './openapi.ts'
export { pageOf, pageQuery, placeOf } from './page.ts'
export { byMatter } from './params.ts'
export { type Permission, permissionOf } from './permission.ts'
export { personIn } from './person.ts'
export { problemOf } from './problem.ts'
export {
  cookieHeader,
  cookieOf,
  networkOf,
  type Presented,
  type Reach,
  SESSION_COOKIE,
  thisMachineOnly,
} from './reach.ts'
export { reportRoutes } from './reports.ts'
export { makeStandings, type Standings } from './standing.ts'
export { type EventStreams, makeEventStreams, type OpenStream, type StreamLimits } from './stream.ts'
export { ChangedSince, etagOf, versioned, versionSeen } from './version.ts'
