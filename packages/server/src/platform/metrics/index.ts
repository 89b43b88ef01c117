export { type Metrics, makeMetrics, type Readings } from './metrics.ts'
export { type JobOutcome, type Observer, unobserved } from './observer.ts'
export { type MetricsPort, openMetricsPort } from './port.ts'
