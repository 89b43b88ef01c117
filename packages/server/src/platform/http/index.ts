export { authorityOf, type Door, type HttpOptions, makeHttp, noAccess, notAllowed } from './app.ts'
