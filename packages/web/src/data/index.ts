export { type Role, selfQuery, useMay, useSelf, useTimeZone } from './account.ts'
export { addresses } from './addresses.ts'
export { type AlikeOne, alikeQuery, useAlike } from './alike.ts'
export { answerOf, api, newKey, seen, send } from './api.ts'
export { cache, keys } from './cache.ts'
export { addParty, type NamedParty, partyNamesQuery, tagNamesQuery } from './cast.ts'
export {
  type Command,
  commandsNow,
  isOnTheWay,
  onCommands,
  tellOnTheWay,
  useAllCommands,
  useCommands,
} from './commands.ts'
export { useConfirmation } from './confirmation.ts'
export { tellSession, useConnection, useSession } from './connection.ts'
export { type DateGiven, givenDate, understoodQuery } from './dates.ts'
export { startOfDay } from './days.ts'
export { deskQuery, useDeskChange } from './desk.ts'
export { deviceName } from './device.ts'
export { documentNamesQuery, type NamedDocument } from './documents.ts'
export { hasDraft, useDraft, useKeyFor } from './draft.ts'
export { askRowsAgain, rowKeys, takeBack, useTakeBack } from './edits.ts'
export { everyPage } from './every-page.ts'
export { filesOfDrop, filesOfPicker, type UploadFile } from './files.ts'
export { type DocumentNews, type News, useFollowing } from './follow.ts'
export { bytes, day, moment, number, quoted, quotedList, recently, sorted, zonesWith } from './formats.ts'
export { type FileAsking, type FileWanted, useFile, useLongFile } from './given-file.ts'
export { useIdHere } from './here.ts'
export { kept, useKept } from './kept.ts'
export { commandFor, isPlain, type Press, SEQUENCE_MILLISECONDS } from './keys.ts'
export { leaveFor, meetAgain } from './leave.ts'
export { inTurn, useChangeMatter, versionSeen } from './matter-change.ts'
export { useMatterName } from './matter-named.ts'
export {
  askMatterAgain,
  askMattersAgain,
  MOST_MATTERS,
  matterQuery,
  mattersNamedQuery,
  mattersQuery,
  rememberMatter,
} from './matters.ts'
export { memberNamesQuery, membersQuery, useNames } from './members.ts'
export { useUnseenMentions } from './mentions.ts'
export { pageImage, pageQuery, pagesQuery } from './pages.ts'
export { patiently } from './patiently.ts'
export { listAs, listIn, oneOf, type Place, readPlace, usePlace, writePlace } from './place.ts'
export { Away, isRefused, Refused, refusedBy } from './refused.ts'
export { useSteady } from './steady.ts'
export { forgetEnded, sendFiles, type Upload, unreadable, useUploads } from './uploads.ts'
export { ownVersion, tellOwnVersion, useVersionedDraft } from './versioned-draft.ts'
export { whenDone } from './when-done.ts'
export {
  type AnyWords,
  defineWords,
  type Language,
  languageNow,
  languageOfBrowser,
  type Say,
  say,
  sayLate,
  speak,
  useLanguage,
  useWords,
  type Values,
  type Words,
} from './words.ts'
