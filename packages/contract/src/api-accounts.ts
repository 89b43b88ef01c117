// Accounts, sessions, tokens, members, walls. Objects are strict: a field nobody asked for (a role, a workspace) is refused, not ignored.
import { z } from 'zod'
import { line, nameLine } from './lines.ts'
import { ROLE_NAMES, SCOPE_NAMES } from './vocabulary.ts'

const id = z.uuid()
const when = z.iso.datetime()

const role = z.enum(ROLE_NAMES)
const scope = z.enum(SCOPE_NAMES)
const email = z.string().min(3).max(254)
/** Longer than any password taken, so that the refusal names the rule; short enough to cost nothing. */
const password = z.string().min(1).max(1024)
const link = z.string().max(100).describe('What stands behind # in the link')
const language = z.enum(['en', 'de'])
const timeZone = line(64).describe('An IANA name: Europe/Berlin')

const newPerson = { name: nameLine(200), language: language.default('en'), timeZone: timeZone.default('UTC') }

export const setUpSchema = z.strictObject({
  link,
  email,
  password,
  ...newPerson,
  workspace: nameLine(200).describe('Name of the first workspace'),
  token: nameLine(100)
    .optional()
    .describe('Makes an API token of this name too, good for everything, for 90 days; shown once'),
})
export const signInSchema = z.strictObject({
  email,
  password,
  workspace: id.optional().describe('Which one to enter; otherwise the one used last'),
})
export const askResetSchema = z.strictObject({ email })
export const resetSchema = z.strictObject({ link, password })
export const acceptSchema = z.strictObject({
  link,
  password: password.describe('A new one; where the address has an account already, that account’s own'),
  name: nameLine(200).optional().describe('Needed where the address has no account yet'),
  language: language.default('en'),
  timeZone: timeZone.default('UTC'),
})

export const accountSchema = z
  .object({
    id,
    email: z.string(),
    name: z.string(),
    language,
    timeZone: z.string(),
    mentionLetters: z.boolean().describe('A letter when a comment names this person, where letters are sent'),
  })
  .meta({ id: 'Account' })
const placeSchema = z.object({ id, name: z.string(), role }).meta({ id: 'WorkspaceOfAccount' })
export const signedInSchema = z.object({ account: accountSchema, workspace: placeSchema }).meta({ id: 'SignedIn' })
export const setUpDoneSchema = signedInSchema.extend({ token: z.string().nullable() })
export const selfSchema = signedInSchema.extend({
  workspaces: z.array(placeSchema),
  workspacesBy: z.enum(['owners', 'operator']).describe('Who makes further workspaces here'),
})
export const changeAccountSchema = z.strictObject({
  name: nameLine(200).optional(),
  language: language.optional(),
  timeZone: timeZone.optional(),
  mentionLetters: z.boolean().optional(),
})
export const changePasswordSchema = z.strictObject({
  current: password,
  password,
  endTokens: z
    .boolean()
    .default(true)
    .describe('Whether one’s API tokens end, in every workspace: whoever knew the old password may have made one'),
})
export const confirmPasswordSchema = z.strictObject({ password })
export const confirmedSchema = z.object({ until: when.describe('What asks for the password again is open until then') })
export const changeAddressSchema = z.strictObject({ email, current: password.describe('The present password') })
export const useAddressSchema = z.strictObject({ link })
export const deviceSchema = z
  .object({
    id,
    device: z.string().describe('The browser’s own words, shortened'),
    knownSince: when,
    lastUsedAt: when,
  })
  .describe('A browser somebody has signed in with: it need not wait where strangers must, and no letter tells of it')

export const sessionSchema = z.object({
  id,
  account: id,
  workspace: id,
  device: z.string(),
  signedInAt: when,
  lastSeenAt: when,
  isThisOne: z.boolean(),
})

export const newTokenSchema = z.strictObject({
  name: nameLine(100),
  scopes: z.array(scope).min(1).max(SCOPE_NAMES.length),
  days: z.int().min(1).max(366).default(90).describe('Until it expires'),
})
export const tokenSchema = z.object({
  id,
  account: id,
  name: z.string(),
  scopes: z.array(z.string()),
  role: role.describe('It never does more than this, nor more than its maker may'),
  madeAt: when,
  expiresAt: when,
  lastUsedAt: when.nullable(),
})
export const madeTokenSchema = tokenSchema.extend({ token: z.string().describe('Shown this once') })

export const newWorkspaceSchema = z.strictObject({ name: nameLine(200) })
export const workspaceSchema = z.object({
  id,
  name: z.string(),
  sessionIdleMinutes: z.int(),
  sessionHours: z.int(),
  mostSessions: z.int(),
  version: z.int(),
})
export const changeWorkspaceSchema = z.strictObject({
  name: nameLine(200).optional(),
  sessionIdleMinutes: z.int().min(5).max(43_200).optional(),
  sessionHours: z.int().min(1).max(8760).optional(),
  mostSessions: z.int().min(1).max(100).optional(),
})

export const memberSchema = z.object({
  id,
  email: z.string(),
  name: z.string(),
  role,
  since: when,
  version: z.int(),
})
export const changeMemberSchema = z.strictObject({ role })
export const newInvitationSchema = z.strictObject({ email, role })
export const invitationSchema = z.object({
  id,
  email: z.string(),
  role,
  letter: z
    .enum(['waiting', 'sent', 'printed', 'failed'])
    .describe(
      '`waiting`: it is tried again for some hours · `sent`: a mail server took it · `printed`: there is no mail server, and the server has printed it for the operator to hand on · `failed`: invite again',
    ),
  by: id,
  madeAt: when,
  expiresAt: when,
})

export const raiseWallSchema = z.strictObject({ reason: nameLine(500) })
export const closeMatterSchema = z.strictObject({
  reason: nameLine(500),
  members: z.array(id).min(1).max(500).describe('Who still sees it; whoever closes it is among them'),
})
export const matterAccessSchema = z
  .object({
    version: z.int().describe('Of its being closed and of those named; a wall does not change it'),
    isClosed: z.boolean(),
    closedFor: z.string().nullable().describe('The reason it was closed'),
    members: z.array(
      z.object({
        id,
        name: z.string(),
        role,
        canSee: z.boolean(),
        because: z
          .enum(['member', 'named', 'walled-off', 'not-named'])
          .describe(
            '`member`: open to the workspace · `named`: closed, and named · `walled-off`: a wall, which outweighs all else · `not-named`: closed to whom it does not name',
          ),
        isNamed: z.boolean().describe('Named in the closed matter, also behind a wall'),
        reason: z.string().nullable().describe('Of the wall'),
      }),
    ),
  })
  .meta({ id: 'MatterAccess' })

export type SignedIn = z.infer<typeof signedInSchema>
export type Member = z.infer<typeof memberSchema>
export type MatterAccess = z.infer<typeof matterAccessSchema>
