// A span round every transaction, from its begin to its end; waiting for a connection is part of it.
import { inSpan } from '../trace/index.ts'
import type { DbRole, Engine } from './db.ts'

/** For what is done for somebody; the queue, which asks every second, goes past it. */
export function tracedEngine(engine: Engine): Engine {
  const facts = (role: DbRole) => ({ 'db.system.name': engine.name, 'muniment.db.role': role })
  return {
    ...engine,
    transaction: (role, work) =>
      inSpan('transaction', 'transaction', facts(role), () => engine.transaction(role, work)),
    glance: (role, statements) => inSpan('transaction', 'glance', facts(role), () => engine.glance(role, statements)),
    snapshot: (role, work) => inSpan('transaction', 'snapshot', facts(role), () => engine.snapshot(role, work)),
  }
}
