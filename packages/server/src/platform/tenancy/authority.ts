// Who is asking, in which workspace, with what right. Only the makers here make an authority;
// it knows no database.
import { type AccountId, type MatterId, newId, type WorkspaceId } from '../../base/index.ts'

/** From most to least: each may do what those after it may. */
export const ROLES = ['owner', 'admin', 'editor', 'viewer'] as const
export type Role = (typeof ROLES)[number]

export const isAtLeast = (role: Role, wanted: Role): boolean => ROLES.indexOf(role) <= ROLES.indexOf(wanted)

/** What opened the door to a person: their session, or a token of theirs. */
export interface Credential {
  readonly kind: 'session' | 'token'
  readonly id: string
}

export type Actor =
  | { readonly kind: 'person'; readonly account: AccountId; readonly via?: Credential }
  | { readonly kind: 'job'; readonly job: string; readonly cause: string }

declare const made: unique symbol
export interface Authority {
  readonly [made]: true
  readonly workspace: WorkspaceId
  readonly actor: Actor
  readonly role: Role
  /** Matters that do not exist for this actor: walls are kept by the database, in every statement. */
  readonly walls: readonly MatterId[]
  /** Ties log lines, jobs and audit records of one request together. */
  readonly request: string
}

const make = (fields: Omit<Authority, typeof made>): Authority => Object.freeze(fields) as Authority

export const authorityOfPerson = (person: {
  workspace: WorkspaceId
  account: AccountId
  role: Role
  walls?: readonly MatterId[]
  request?: string
  via?: Credential
}): Authority =>
  make({
    workspace: person.workspace,
    actor: { kind: 'person', account: person.account, ...(person.via === undefined ? {} : { via: person.via }) },
    role: person.role,
    walls: person.walls ?? [],
    request: person.request ?? newId(),
  })

/** Whose work it is, in a line in which everybody waits behind their own. */
export const askerOf = ({ workspace, actor }: Authority): string =>
  `${workspace} ${actor.kind === 'person' ? actor.account : actor.job}`

/** A job works in the workspace stored with it, for the request that caused it. */
export const authorityOfJob = (job: { workspace: WorkspaceId; job: string; cause: string }): Authority =>
  make({
    workspace: job.workspace,
    actor: { kind: 'job', job: job.job, cause: job.cause },
    role: 'editor',
    walls: [],
    request: job.cause,
  })
