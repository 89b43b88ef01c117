// What holidays are called. A name is a pattern of the grammar; which day it is, `holidays.ts` knows.

import { holiday } from './build.ts'
import { type Rule, rule } from './pattern.ts'

type Names = readonly (readonly [holiday: string, ...patterns: string[]])[]

export const englishHolidays: Names = [
  ['new-year', "new year|years '? s? day"],
  ['epiphany', 'epiphany', 'twelfth night'],
  ['mlk-day', 'martin luther king ,? jr? .? day'],
  ['groundhog-day', 'groundhog day'],
  ['valentine', "saint|st? .? valentine|valentines '? s? day"],
  ['presidents-day', "presidents|president '? s? day"],
  ['womens-day', "international? women|womens '? s? day"],
  ['saint-patrick', "saint|st .? patrick|patricks '? s? day?"],
  ['april-fools', "april fools|fool '? s? day"],
  ['carnival-tuesday', 'shrove tuesday', 'mardi gras'],
  ['ash-wednesday', 'ash wednesday'],
  ['palm-sunday', 'palm sunday'],
  ['maundy-thursday', 'maundy thursday'],
  ['good-friday', 's:STEP? good friday'],
  ['easter-saturday', 'easter|holy saturday'],
  ['easter', 's:STEP? easter sunday?'],
  ['easter-monday', 's:STEP? easter monday'],
  ['earth-day', 'earth day'],
  ['lady-day', 'lady day'],
  ['anzac-day', 'anzac day'],
  ['workers-day', "international workers '? s? day", 'may day', 'labour day'],
  // England and Wales, Banking and Financial Dealings Act 1971.
  ['early-may', 'early? may day? bank holiday'],
  ['spring-bank', 'spring|whitsun|late bank holiday', 'late may bank holiday'],
  ['summer-bank', 'summer|august bank holiday'],
  ['ascension', 'ascension day'],
  ['pentecost', 'whit|pentecost sunday?'],
  ['whit-monday', 'whit monday'],
  ['corpus-christi', 'corpus christi'],
  ['mothers-day', "s:STEP? mother|mothers '? s? day"],
  ['memorial-day', 's:STEP? memorial day'],
  ['juneteenth', 'juneteenth'],
  ['fathers-day', "s:STEP? father|fathers '? s? day"],
  ['canada-day', 'canada day'],
  ['independence-us', 's:STEP? independence day'],
  ['bastille-day', 'bastille day'],
  ['labor-day', 's:STEP? labor day'],
  ['midsummer-day', 'midsummer day'],
  ['michaelmas', 'michaelmas day?'],
  ['columbus-day', 'columbus day', "indigenous peoples|people '? s? day"],
  ['election-day', 'election day'],
  ['halloween', 's:STEP? halloween'],
  ['all-saints', "all -? saints '? s? day"],
  ['all-souls', "all -? souls '? day"],
  ['guy-fawkes', 'guy fawkes day|night', 'bonfire night'],
  ['veterans-day', "veterans|armistice|remembrance '? day"],
  ['thanksgiving', 's:STEP? thanksgiving day?'],
  ['black-friday', 's:STEP? black friday'],
  ['cyber-monday', 'cyber monday'],
  ['christmas-eve', 'christmas eve'],
  ['christmas', 's:STEP? christmas day?', 'christmas night|morning|afternoon|evening'],
  ['boxing-day', 'boxing day'],
  ['new-years-eve', "new year|years '? s? eve"],
]

export const germanHolidays: Names = [
  ['new-year', 'neujahr|neujahrstag|neujahrstages'],
  ['epiphany', 'heilige|heiligen drei könige|königen', 'dreikönigstag'],
  ['valentine', 'valentinstag'],
  ['womens-day', 'weltfrauentag|frauentag'],
  ['carnival-thursday', 'weiberfastnacht'],
  ['carnival-monday', 'rosenmontag'],
  ['carnival-tuesday', 'faschingsdienstag|fastnachtsdienstag|veilchendienstag'],
  ['ash-wednesday', 'aschermittwoch'],
  ['palm-sunday', 'palmsonntag'],
  ['maundy-thursday', 'gründonnerstag'],
  ['good-friday', 'karfreitag'],
  ['easter-saturday', 'karsamstag|ostersamstag'],
  ['easter', 'ostern|ostersonntag'],
  ['easter-monday', 'ostermontag'],
  ['walpurgis', 'walpurgisnacht'],
  ['workers-day', 'tag|tages der arbeit', 'maifeiertag'],
  ['ascension', 'christi? himmelfahrt'],
  ['ascension', 'vatertag'],
  ['mothers-day', 'muttertag'],
  ['harvest', 'erntedankfest|erntedanktag|erntedank'],
  ['pentecost', 'pfingsten|pfingstsonntag'],
  ['whit-monday', 'pfingstmontag'],
  ['corpus-christi', 'fronleichnam'],
  ['childrens-day', 'weltkindertag|kindertag'],
  ['saint-john', 'johannistag|johanni'],
  ['peter-and-paul', 'peter und paul'],
  ['swiss-national', 'bundesfeiertag'],
  ['assumption', 'mariä himmelfahrt'],
  ['german-unity', 'tag|tages der deutschen einheit'],
  ['austrian-national', 'österreichischer|österreichischen nationalfeiertag'],
  ['reformation', 'reformationstag'],
  ['all-saints', 'allerheiligen'],
  ['all-souls', 'allerseelen'],
  ['saint-martin', 'martinstag|martini'],
  ['mourning-day', 'volkstrauertag'],
  ['repentance', 'buß - und bettag'],
  ['eternity-sunday', 'totensonntag|ewigkeitssonntag'],
  ['first-advent', 'erster|ersten advent|adventssonntag'],
  ['second-advent', 'zweiter|zweiten advent|adventssonntag'],
  ['third-advent', 'dritter|dritten advent|adventssonntag'],
  ['fourth-advent', 'vierter|vierten advent|adventssonntag'],
  ['saint-barbara', 'barbaratag'],
  ['saint-nicholas', 'nikolaustag|nikolausabend|nikolaus'],
  ['christmas-eve', 'heiligabend|weihnachtsabend', 'heiligen|heiliger abend'],
  ['christmas', 'weihnachten', 'erster|erste|ersten weihnachtstag|weihnachtsfeiertag'],
  ['boxing-day', 'zweiter|zweite|zweiten weihnachtstag|weihnachtsfeiertag', 'stephanstag|stefanitag'],
  ['new-years-eve', 'silvester|sylvester|silvesterabend'],
]

/** Each name alone, and with a year behind it. */
export function holidayRules(names: Names): Rule[] {
  return names.flatMap(([name, ...patterns]) =>
    patterns.flatMap((pattern) => [
      rule('holiday.named', pattern, (kept) => holiday(name, kept)),
      rule('holiday.named', `${pattern} ,? of|im|des? jahr|jahres? y:YEAR`, (kept) => holiday(name, kept)),
      rule('holiday.named', `${pattern} of|in? the? t:STEP year|jahr|jahres`, (kept) => holiday(name, kept)),
    ]),
  )
}

/** Words too common to call the scanner by themselves; before "Day" they do. */
const BEFORE_DAY =
  'lady midsummer election peoples president presidents women womens canada labor labour workers mother mothers father fathers king memorial independence may april boxing earth new year years s'.split(
    ' ',
  )
const ORDINARY = new Set([
  ...BEFORE_DAY,
  ...`international early late spring summer august bank good night morning afternoon evening sunday monday tuesday wednesday thursday friday saturday deutschen arbeit jahres heiligen heilige
heiliger erster ersten erste zweiter zweiten zweite dritter dritten vierter vierten twelfth saint black holy cyber souls martin remembrance`.split(
    /\s+/,
  ),
])

/** The words of the names by which the scanner notices one. */
export function holidayWords(names: Names): string {
  const words = names.flatMap(([, ...patterns]) => patterns.flatMap((pattern) => pattern.split(/[ |?]+/)))
  return [...new Set(words.filter((word) => /^[a-zäöüß]{4,}$/.test(word) && !ORDINARY.has(word)))].join(' ')
}

export const beforeDay: string = BEFORE_DAY.filter(
  (word) => word !== 'may' && word !== 'april' && word !== 'new' && !word.startsWith('year'),
).join(' ')
