export { authorityOf, type Door, type HttpOptions, makeHttp, noAccess, notAllowed } from './app.ts'
export { describeInterface } from './openapi.ts'
