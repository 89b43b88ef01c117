// What holds inside one group of a Rich Text file, and which groups are text at all (RTF 1.9.1, "Destinations").

/** Where the characters of a group go. */
export type Target =
  | 'text'
  | 'skip'
  | 'fonts'
  | 'authors'
  | 'label'
  | 'comment-author'
  | 'comment-date'
  | 'title'
  | 'author'
  | 'operator'
  | 'created'
  | 'modified'
  /** The ANSI twin of a text that follows in Unicode. */
  | 'twin'

export interface GroupState {
  target: Target
  /** Number of the font in the font table. */
  font: number
  isHidden: boolean
  isDeleted: boolean
  isInserted: boolean
  /** Index into the table of authors, and the packed time, of the change. */
  changeAuthor: number
  changeTime: number
  /** Bytes that stand after a `\u` for readers that know no Unicode. */
  replaced: number
  /** The story begun by this group (a note, header, comment, text box) ends with it. */
  endsStory: boolean
}

export function firstState(): GroupState {
  return {
    target: 'text',
    font: -1,
    isHidden: false,
    isDeleted: false,
    isInserted: false,
    changeAuthor: 0,
    changeTime: 0,
    replaced: 1,
    endsStory: false,
  }
}

/** Groups that begin a story of their own, and what its text is. */
export const STORIES = new Map<string, 'header' | 'footer' | 'footnote' | 'comment' | 'text-box'>([
  ['header', 'header'],
  ['headerl', 'header'],
  ['headerr', 'header'],
  ['headerf', 'header'],
  ['footer', 'footer'],
  ['footerl', 'footer'],
  ['footerr', 'footer'],
  ['footerf', 'footer'],
  ['footnote', 'footnote'],
  ['annotation', 'comment'],
  ['shptxt', 'text-box'],
  ['dptxbxtext', 'text-box'],
])

/** Groups with characters that are kept elsewhere than in the text. */
export const TARGETS = new Map<string, Target>([
  ['fonttbl', 'fonts'],
  ['revtbl', 'authors'],
  ['listtext', 'label'],
  ['pntext', 'label'],
  ['atnauthor', 'comment-author'],
  ['atndate', 'comment-date'],
  ['title', 'title'],
  ['author', 'author'],
  ['operator', 'operator'],
  ['creatim', 'created'],
  ['revtim', 'modified'],
  ['upr', 'twin'],
])

/** Groups that are no text although they are not marked as ones a reader may skip. */
export const SKIPPED = new Set(
  `colortbl stylesheet info pict fldinst xe tc tcn rxe filetbl private private1 template ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn
  sp listtable listoverridetable nonshppict shprslt nonesttables pgp pgptbl colorschememapping datafield bkmkstart bkmkend objdata objclass
  objname`.split(/\s+/u),
)

/** Groups marked as ones a reader may skip that are text. */
export const STARRED_TEXT = new Set([
  'shpinst',
  'do',
  'ud',
  'annotation',
  'revtbl',
  'atnauthor',
  'atndate',
  'background',
  'mmath',
  'nestedtext',
])

/** Control words that stand for a character. */
export const CHARACTERS = new Map<string, string>([
  ['tab', '\t'],
  ['line', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['~', '\u00a0'],
  ['_', '-'],
  ['-', '\u00ad'],
  ['{', '{'],
  ['}', '}'],
  ['\\', '\\'],
])
