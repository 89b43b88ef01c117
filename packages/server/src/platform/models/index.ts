import type { Holdings } from '../tenancy/index.ts'

export { MODEL_ACTS } from './acts.ts'
export { agreementOf, type Detector, DetectorFailed, type TextToDetect } from './detector.ts'
export { type Endpoint, type Hosts, NO_HOSTS, type NoTraining, type Terms, type Wire } from './endpoint.ts'
export {
  type Answered,
  type Estimate,
  type Listener,
  type ModelRequest,
  type Models,
  makeModels,
  type Prepared,
} from './models.ts'
export {
  type FailureKind,
  type ModelCarrier,
  ModelFailure,
  type Prompt,
  type Reply,
  type Written,
} from './port.ts'
export { type CallFilter, type CallPlace, type CallRow, type CallSum, listCalls, sumCalls } from './queries.ts'
export { dayOf, type Hindrance, hindranceOf, hostOf, isInHouse } from './rules.ts'
export {
  type EndpointChange,
  type HeldEndpoint,
  type ModelSettings,
  readSettings,
  resealModelKeys,
  writeSettings,
} from './settings.ts'

/** The ledger is not erased with a matter: it says what left, and nothing of what stood in it. */
export const holdings: Holdings = {
  slice: 'models',
  tables: ['model_calls', 'model_endpoints', 'model_terms'],
  blobs: [],
}
