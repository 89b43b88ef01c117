import { findPersonal } from '@muniment/reading/personal'

export function personal(line: Record<string, unknown>): Record<string, unknown> {
  const spans = findPersonal(String(line['text']), {
    language: line['lang'] === 'de' ? 'de' : 'en',
    ...(line['only'] === 'structured' ? { only: 'structured' as const } : {}),
  })
  return { spans: spans.map(({ type, start, end }) => ({ type, start, end })) }
}
