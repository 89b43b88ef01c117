// A tracer that keeps what it is told: all that an SDK of OpenTelemetry is to us.
import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type Attributes,
  type Context,
  context,
  ROOT_CONTEXT,
  type Span,
  type SpanOptions,
  type Tracer,
  trace,
} from '@opentelemetry/api'

export interface Seen {
  readonly name: string
  readonly attributes: Attributes
  readonly parent: Seen | null
  isEnded: boolean
}

export function listen(): Seen[] {
  const seen: Seen[] = []
  const spans = new Map<Span, Seen>()
  const storage = new AsyncLocalStorage<Context>()
  const tracer: Tracer = {
    startSpan(name: string, { attributes = {} }: SpanOptions = {}, within = context.active()) {
      const above = trace.getSpan(within)
      const one: Seen = {
        name,
        attributes: { ...attributes },
        parent: (above === undefined ? undefined : spans.get(above)) ?? null,
        isEnded: false,
      }
      seen.push(one)
      const span: Span = {
        spanContext: () => ({ traceId: '0'.repeat(31) + 1, spanId: '0'.repeat(15) + 1, traceFlags: 1 }),
        setAttribute: (key, value) => {
          one.attributes[key] = value
          return span
        },
        setAttributes: (more) => {
          Object.assign(one.attributes, more)
          return span
        },
        addEvent: (event, facts) => {
          one.attributes[`event ${event}`] = JSON.stringify(facts)
          return span
        },
        addLink: () => span,
        addLinks: () => span,
        setStatus: ({ message }) => {
          if (message !== undefined) one.attributes['status'] = message
          return span
        },
        updateName: (other) => {
          one.attributes['name'] = other
          return span
        },
        end: () => {
          one.isEnded = true
        },
        isRecording: () => true,
        recordException: (error) => {
          one.attributes['exception'] = JSON.stringify(error)
        },
      }
      spans.set(span, one)
      return span
    },
    startActiveSpan: () => {
      throw new Error('not asked for')
    },
  }
  trace.setGlobalTracerProvider({ getTracer: () => tracer })
  const manager = {
    active: () => storage.getStore() ?? ROOT_CONTEXT,
    with: <A extends unknown[], F extends (...args: A) => ReturnType<F>>(
      inside: Context,
      work: F,
      self?: ThisParameterType<F>,
      ...args: A
    ): ReturnType<F> => storage.run(inside, () => work.call(self, ...args)),
    bind: <T>(_inside: Context, target: T): T => target,
    enable: () => manager,
    disable: () => manager,
  }
  context.setGlobalContextManager(manager)
  return seen
}
