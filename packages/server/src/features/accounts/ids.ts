import type { Id } from '../../base/index.ts'

export type SessionId = Id<'session'>
export type TokenId = Id<'token'>
export type InvitationId = Id<'invitation'>
export type LinkId = Id<'link'>
export type LetterId = Id<'letter'>
export type DeviceId = Id<'device'>
