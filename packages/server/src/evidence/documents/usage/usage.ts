// What a workspace keeps and may keep. Counted in the transaction that files or removes, under the lock of one row, so that the count
// is exact however many file at once; what does not fit is refused before it is kept.
import type { Scope } from '../../../platform/db/index.ts'
import { quotaBytes, quotaDocuments } from '../refusals.ts'
import * as queries from './queries.ts'

/** What the installation allows each workspace for which the operator said nothing else. */
export interface Quotas {
  readonly bytes: number
  readonly documents: number
  /** Pages recognised from images in a calendar month (UTC). */
  readonly recognisedPages: number
}

export const NO_QUOTAS: Quotas = {
  bytes: Number.MAX_SAFE_INTEGER,
  documents: Number.MAX_SAFE_INTEGER,
  recognisedPages: Number.MAX_SAFE_INTEGER,
}

export interface Usage {
  readonly bytes: number
  readonly documents: number
  /** Bytes promised to uploads that are under way. */
  readonly reserved: number
  readonly recognisedPages: number
  readonly limits: Quotas
}

/** 0 of a workspace's own is no limit, as it is in the settings. */
export async function quotasOf(scope: Scope, defaults: Quotas): Promise<Quotas> {
  const own = await queries.ownLimits(scope)
  return {
    bytes: Number(own?.bytes ?? defaults.bytes) || NO_QUOTAS.bytes,
    documents: Number(own?.documents ?? defaults.documents) || NO_QUOTAS.documents,
    recognisedPages: Number(own?.recognised_pages ?? defaults.recognisedPages) || NO_QUOTAS.recognisedPages,
  }
}

export async function usageOf(scope: Scope, defaults: Quotas, now: Date): Promise<Usage> {
  const counted = await queries.usageNow(scope)
  return {
    bytes: Number(counted?.bytes ?? 0),
    documents: Number(counted?.documents ?? 0),
    reserved: Number(counted?.reserved ?? 0),
    recognisedPages: Number((await queries.recognisedIn(scope, monthOf(now)))?.pages ?? 0),
    limits: await quotasOf(scope, defaults),
  }
}

/** Refuses where nothing may be filed. `released` is what an upload had reserved for itself. */
export async function refuseWhereFull(scope: Scope, defaults: Quotas, released = 0): Promise<Quotas> {
  const limits = await quotasOf(scope, defaults)
  const counted = await queries.usageNow(scope)
  if (Number(counted?.documents ?? 0) >= limits.documents) throw quotaDocuments({ limit: limits.documents })
  const held = Number(counted?.bytes ?? 0) + Number(counted?.reserved ?? 0) - released
  if (held >= limits.bytes) throw quotaBytes({ limit: limits.bytes })
  return limits
}

/** Counts one document more. `released`: bytes that were reserved for it. Refuses `quota.bytes`, `quota.documents`. */
export async function countFiled(scope: Scope, bytes: number, defaults: Quotas, released = 0): Promise<void> {
  await queries.startCounting(scope)
  const limits = await quotasOf(scope, defaults)
  if (await queries.addUsage(scope, { bytes, documents: 1, reserved: -released }, limits)) return
  await refuseFull(scope, limits)
}

async function refuseFull(scope: Scope, limits: Quotas): Promise<never> {
  const counted = await queries.usageNow(scope)
  if (Number(counted?.documents ?? 0) >= limits.documents) throw quotaDocuments({ limit: limits.documents })
  throw quotaBytes({ limit: limits.bytes })
}

export const countRemoved = (scope: Scope, held: { readonly bytes: number; readonly documents: number }) =>
  queries.takeUsage(scope, { ...held, reserved: 0 })

/** Keeps room for an upload that was announced with its length. */
export async function reserve(scope: Scope, bytes: number, defaults: Quotas): Promise<void> {
  await queries.startCounting(scope)
  const limits = await quotasOf(scope, defaults)
  if (Number((await queries.usageNow(scope))?.documents ?? 0) >= limits.documents)
    throw quotaDocuments({ limit: limits.documents })
  if (!(await queries.addUsage(scope, { bytes: 0, documents: 0, reserved: bytes }, limits)))
    throw quotaBytes({ limit: limits.bytes })
}

export const release = (scope: Scope, bytes: number) =>
  queries.takeUsage(scope, { bytes: 0, documents: 0, reserved: bytes })

/** Counts a page that is about to be recognised; false where the month's are used up. */
export async function countRecognised(scope: Scope, defaults: Quotas, now: Date): Promise<boolean> {
  return queries.addRecognised(scope, monthOf(now), (await quotasOf(scope, defaults)).recognisedPages)
}

const monthOf = (now: Date): string => `${now.toISOString().slice(0, 7)}-01`
