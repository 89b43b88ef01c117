// What a matter's chronology does not say: what was not read, not decided, and every date that was not dated, worded for its reader.
import type { Chronology, CoverageFinding } from '@muniment/contract'
import type { MatterId } from '../../base/index.ts'
import { countRemovedSources, type EventCode, leftOutOfMatter, undecidedOfMatter } from '../../evidence/events/index.ts'
import { kindOfFinding, wordFinding, wordLeftOut, wordUndecided } from '../../evidence/exhibits/index.ts'
import { findingsOfMatter } from '../../evidence/text/index.ts'
import type { Scope } from '../../platform/db/index.ts'

/** Ten for each document of a very large matter; more are cut, and that is said. */
const MOST_FINDINGS = 100_000
const MOST_UNDECIDED = 100_000
const MOST_LEFT_OUT = 100_000

export async function coverageOf(
  scope: Scope,
  id: MatterId,
  {
    names,
    language,
    isGathered,
  }: {
    /** Of every document of the matter. */
    readonly names: ReadonlyMap<string, string>
    readonly language: 'en' | 'de'
    readonly isGathered: boolean
  },
): Promise<Pick<Chronology, 'coverage' | 'undecided' | 'leftOut'>> {
  const findings = await findingsOfMatter(scope, id, MOST_FINDINGS + 1)
  const undecided = await undecidedOfMatter(scope, id, MOST_UNDECIDED + 1)
  const leftOut = await leftOutOfMatter(scope, id, MOST_LEFT_OUT + 1)
  const removed = await countRemovedSources(scope, id)
  const ofMatter = (code: EventCode, facts: Readonly<Record<string, number>> = {}): CoverageFinding => ({
    document: null,
    documentName: '',
    page: null,
    kind: kindOfFinding(code),
    code,
    detail: wordFinding({ code, facts }, language),
  })
  return {
    coverage: [
      // The rows are those of an earlier gathering; nobody may take them for all there is.
      ...(isGathered ? [] : [ofMatter('events.not-gathered')]),
      ...(removed.rows === 0 ? [] : [ofMatter('events.source-removed', removed)]),
      ...(findings.length > MOST_FINDINGS ? [ofMatter('events.findings-cut', { most: MOST_FINDINGS })] : []),
      ...(undecided.length > MOST_UNDECIDED ? [ofMatter('events.undecided-cut', { most: MOST_UNDECIDED })] : []),
      ...(leftOut.length > MOST_LEFT_OUT ? [ofMatter('events.left-out-cut', { most: MOST_LEFT_OUT })] : []),
      ...findings.slice(0, MOST_FINDINGS).map((finding) => ({
        document: finding.document_id,
        documentName: names.get(finding.document_id) ?? '',
        page: finding.page,
        kind: kindOfFinding(finding.code),
        code: finding.code,
        detail: wordFinding(finding, language),
      })),
    ],
    undecided: undecided
      .slice(0, MOST_UNDECIDED)
      .map(({ document_id, page, label, words, places, reason, candidates }) => ({
        document: document_id,
        page,
        pageLabel: label,
        words,
        places: [...places],
        reason,
        why: wordUndecided(reason, candidates, language),
        candidates: [...candidates],
      })),
    leftOut: leftOut
      .slice(0, MOST_LEFT_OUT)
      .map(({ document_id, page, label, place, start_at, end_at, words, about, kind }) => ({
        document: document_id,
        page,
        pageLabel: label,
        place,
        start: start_at,
        end: end_at,
        words,
        about,
        kind,
        why: wordLeftOut(kind, language),
      })),
  }
}
