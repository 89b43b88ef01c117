export { authorityOf, type Door, type HttpOptions, makeHttp, noAccess, notAllowed } from './app.ts'
export { describeInterface } from './openapi.ts'
export { cursorNotUnderstood, pageOf, pageQuery, placeOf } from './page.ts'
export { ChangedSince, etagOf, versioned, versionMissing, versionSeen } from './version.ts'
