// Spans for whoever traces: the interface of OpenTelemetry alone (@opentelemetry/api, Apache-2.0, kept by the OpenTelemetry authors; it
// brings nothing). Instead we would define an interface that no tracer knows. Without an SDK, which the operator loads with
// NODE_OPTIONS=--import, a span is an empty object.
//
// A span says what was done and how it ended, never with what: its facts are listed here by name, and of an error it holds the class and
// the code, because a message may hold a value.
import { type Attributes, context, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'

export interface SpanFacts {
  readonly 'http.request.method'?: string
  /** The template: `/matters/:matter`. */
  readonly 'http.route'?: string
  readonly 'http.response.status_code'?: number
  /** The id of the request, as in the log. */
  readonly 'muniment.request'?: string
  readonly 'muniment.job.kind'?: string
  readonly 'muniment.job.outcome'?: string
  readonly 'db.system.name'?: string
  readonly 'muniment.db.role'?: string
  readonly 'error.type'?: string
}

export interface OpenSpan {
  /** Runs with this span as the parent of what is opened inside, also later. */
  within<T>(work: () => T): T
  end(facts?: SpanFacts): void
}

const KINDS = { request: SpanKind.SERVER, job: SpanKind.CONSUMER, transaction: SpanKind.CLIENT } as const

export function openSpan(kind: keyof typeof KINDS, name: string, facts: SpanFacts): OpenSpan {
  const span = trace.getTracer('muniment').startSpan(name, { kind: KINDS[kind], attributes: attributesOf(facts) })
  const inside = trace.setSpan(context.active(), span)
  return {
    within: (work) => context.with(inside, work),
    end(more = {}) {
      span.setAttributes(attributesOf(more))
      if (more['error.type'] !== undefined) span.setStatus({ code: SpanStatusCode.ERROR })
      span.end()
    },
  }
}

/** A span round `work`, which it does not change: what is thrown is thrown on. */
export async function inSpan<T>(
  kind: keyof typeof KINDS,
  name: string,
  facts: SpanFacts,
  work: () => Promise<T>,
): Promise<T> {
  const span = openSpan(kind, name, facts)
  try {
    const result = await span.within(work)
    span.end()
    return result
  } catch (error) {
    span.end({ 'error.type': typeOf(error) })
    throw error
  }
}

const attributesOf = (facts: SpanFacts): Attributes => ({ ...facts })

function typeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code: unknown = Reflect.get(error, 'code')
  return typeof code === 'string' && /^[\w.-]{1,60}$/.test(code) ? code : error.name
}
