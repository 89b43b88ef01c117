import { refusal } from '../../base/index.ts'

/** One refusal for a wrong password, an unknown address and an account without a workspace: nobody learns which it was. */
export const noSignIn = refusal('accounts.no-sign-in', 'The address or the password is not right.', 401)
export const mustWait = refusal(
  'accounts.wait',
  'Too many attempts from this network. Wait as long as Retry-After says; a browser you have signed in with before need not.',
  429,
)
export const lettersWait = refusal(
  'accounts.letters-wait',
  'Several letters were asked for already, for this address or from this network. The last ones that came work for half an hour; for another, wait as long as Retry-After says.',
  429,
)
export const busy = refusal('accounts.busy', 'Too many people are signing in at this moment. Try again.', 503)
export const linkDead = refusal(
  'accounts.link-dead',
  'This link was used, has expired, or was replaced by a newer one. Ask for another.',
  410,
)
export const setUpDead = refusal(
  'accounts.link-dead',
  'This set-up link was used, is older than a day, or was not copied whole. As long as nobody has set this installation up, each start of the server prints one; once somebody has, sign in, or ask an owner for an invitation.',
  410,
)
export const emailInvalid = refusal('accounts.email-invalid', 'This is not an e-mail address: name@host.example.')
export const emailMixed = refusal(
  'accounts.email-mixed',
  'This e-mail address mixes letters of different alphabets in one word, of which some look alike. Type it anew, with the letters of one.',
)
export const nameMissing = refusal('accounts.name-missing', 'A new account needs a name.')
export const timeZoneUnknown = refusal(
  'accounts.time-zone-unknown',
  'There is no such time zone. Name one like Europe/Berlin.',
)
export const passwordShort = refusal(
  'accounts.password-short',
  'A password has at least 12 characters. Several words that do not belong together are easy to keep.',
)
export const passwordLong = refusal('accounts.password-long', 'A password has at most 256 characters.')
export const passwordKnown = refusal(
  'accounts.password-known',
  'This password is known from break-ins elsewhere, or is quickly guessed from such. Take another.',
)
export const passwordWrong = refusal('accounts.password-wrong', 'The present password is not right.', 403)
export const emailSame = refusal('accounts.email-same', 'This is the address of your account already.', 409)
export const deviceNotFound = refusal('device.not-found', 'There is no such browser.', 404)
export const sessionNotFound = refusal('session.not-found', 'There is no such session.', 404)
export const tokenNotFound = refusal('token.not-found', 'There is no such token.', 404)
export const tokensTooMany = refusal('token.too-many', 'There are 100 tokens already. Take one away first.', 409)
export const scopeTooWide = refusal('token.scope-too-wide', 'Your role does not allow all of these scopes.', 403)
export const workspaceNotFound = refusal('workspace.not-found', 'There is no such workspace.', 404)
export const memberNotFound = refusal('member.not-found', 'There is no such member.', 404)
export const lastOwner = refusal(
  'member.last-owner',
  'A workspace keeps at least one owner. Make another one first.',
  409,
)
export const roleAbove = refusal(
  'member.role-above',
  'Nobody gives, changes or takes away a role above their own.',
  403,
)
export const memberAlready = refusal('member.already', 'This address belongs to a member already.', 409)
export const invitationNotFound = refusal('invitation.not-found', 'There is no such invitation.', 404)
export const invitationsTooMany = refusal(
  'invitation.too-many',
  'There are 1,000 open invitations already. Take some back first.',
  409,
)
export const wallNotFound = refusal('wall.not-found', 'There is no such wall.', 404)
export const wallAgainstSelf = refusal(
  'wall.against-self',
  'Somebody who may manage members must still see the matter: put up no wall against yourself, and name yourself where it is closed.',
  409,
)
export const notClosed = refusal('matter.not-closed', 'This matter is open to the workspace.', 409)
export const matterOrphaned = refusal(
  'member.last-to-see',
  'After this nobody who may manage members would see a matter that is closed or walled off. Name another one there first.',
  409,
)
export const workspacesByOperator = refusal(
  'workspace.by-operator',
  'On this installation whoever runs it makes the workspaces: ask them for one.',
  403,
)
export const nobodyYet = refusal(
  'accounts.nobody-yet',
  'Nobody has set this installation up. Open the link that the first start of the server prints, then make further workspaces.',
)
export const ownerNameless = refusal(
  'accounts.owner-nameless',
  'Nobody here has this address: name the person too, --owner-name "Erika Beispiel".',
)
