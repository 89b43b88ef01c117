export { type HttpOptions, makeHttp } from './app.ts'
