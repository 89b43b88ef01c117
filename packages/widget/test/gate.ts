// What the widget may weigh: it runs on strangers' pages.
import { stripTypeScriptTypes } from 'node:module'
import { gzipSync } from 'node:zlib'

/** Bytes, compressed, of all code that reaches a visitor. */
export const MOST_BYTES = 6 * 1024

export interface WidgetPackage {
  readonly manifest: { readonly dependencies?: Readonly<Record<string, string>> }
  /** The source files that ship. */
  readonly sources: readonly string[]
}

/** What is wrong with it, one line each; empty when it may ship. */
export function faultsOf({ manifest, sources }: WidgetPackage): string[] {
  const dependencies = Object.keys(manifest.dependencies ?? {})
  const bytes = gzipSync(sources.map((source) => stripTypeScriptTypes(source)).join('\n')).length
  return [
    ...(dependencies.length > 0 ? [`the widget depends on ${dependencies.join(', ')}`] : []),
    ...(bytes > MOST_BYTES ? [`the widget weighs ${bytes} bytes, ${MOST_BYTES} are allowed`] : []),
  ]
}
