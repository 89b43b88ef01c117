export { Announcer, announce, announceAfter } from './announce.tsx'
export { Button, type ButtonKind, buttonClass, IconButton, iconButtonClass } from './button.tsx'
export { Cite, type Cited, CitedNow, type PlaceOnPage, usePlaceToCite } from './cite/index.ts'
export { classes } from './classes.ts'
export { ColumnsDialog } from './columns-dialog.tsx'
export { Confirm } from './confirm.tsx'
export { type DateEntered, DateEntry, useDateEntered } from './date-entry.tsx'
export { Dialog } from './dialog.tsx'
export { type Option, Select, TextArea, TextField } from './field.tsx'
export { FileName } from './file-name.tsx'
export { DropAnywhere, FilePicker } from './files.tsx'
export { useFocusGoesBack, wantFocus } from './focus.ts'
export { Empty, FourStates } from './four-states.tsx'
export { given } from './given.ts'
export { FileLink, GivenFile, MenuFile } from './given-file.tsx'
export { Icon, type IconName } from './icon.tsx'
export { Chip, Key, Status, type StatusTone } from './marks.tsx'
export { Menu, MenuChoice, MenuItem, MenuLabel, MenuLine } from './menu.tsx'
export { useMasked, useModelReason } from './model-reason.ts'
export { NamesInPlace } from './names-in-place.tsx'
export { DraftRefused } from './overtaken.tsx'
export { Page } from './page.tsx'
export {
  type PageHighlight,
  type PageSelection,
  PageTools,
  PageView,
  useNeighbours,
  usePageKeys,
  usePageLook,
  usePageTurning,
} from './page-view/index.ts'
export { fetchRareRefusals, Refusal, useRefusalWords } from './refusal.tsx'
export type { RoomEntry, RoomPlace, RoomRoute } from './room-place.ts'
export { RowFields, useRowFields } from './row-fields.tsx'
export { changedFields, partyCalled, type RowFieldsValue, rowFieldsOf } from './row-fields-value.ts'
export { RowForm, type RowMade } from './row-form.tsx'
export { SearchField } from './search-field.tsx'
export { Split } from './split.tsx'
export { Table, Td, Th, Tr } from './table.tsx'
export { Tabs } from './tabs.tsx'
export { DateText, Found, Quote } from './text.tsx'
export { RestoreButton, Trash } from './trash.tsx'
export { Progress, Skeleton } from './waiting.tsx'
