// What the days with a name are called, by the code under which reading knows them.
import type { Language } from '../dates/index.ts'

const named = `
new-year | New Year’s Day | Neujahr
epiphany | Epiphany | Dreikönigstag
groundhog-day | Groundhog Day | Murmeltiertag
valentine | Valentine’s Day | Valentinstag
womens-day | International Women’s Day | Frauentag
saint-patrick | Saint Patrick’s Day | Sankt-Patricks-Tag
april-fools | April Fools’ Day | 1. April
lady-day | Lady Day | Mariä Verkündigung
anzac-day | Anzac Day | Anzac-Tag
earth-day | Earth Day | Tag der Erde
walpurgis | Walpurgis Night | Walpurgisnacht
workers-day | May Day | Tag der Arbeit
early-may | Early May Bank Holiday | Bankfeiertag Anfang Mai (Großbritannien)
spring-bank | Spring Bank Holiday | Bankfeiertag Ende Mai (Großbritannien)
childrens-day | Children’s Day | Kindertag
juneteenth | Juneteenth | Juneteenth (USA)
saint-john | Saint John’s Day | Johannistag
midsummer-day | Midsummer Day | Mittsommertag
peter-and-paul | Saints Peter and Paul | Peter und Paul
canada-day | Canada Day | kanadischer Nationalfeiertag
independence-us | Independence Day (US) | Unabhängigkeitstag der USA
bastille-day | Bastille Day | französischer Nationalfeiertag
swiss-national | Swiss National Day | schweizerischer Bundesfeiertag
summer-bank | Summer Bank Holiday | Bankfeiertag Ende August (Großbritannien)
assumption | Assumption Day | Mariä Himmelfahrt
michaelmas | Michaelmas | Michaelistag
german-unity | German Unity Day | Tag der Deutschen Einheit
austrian-national | Austrian National Day | österreichischer Nationalfeiertag
reformation | Reformation Day | Reformationstag
halloween | Halloween | Halloween
all-saints | All Saints’ Day | Allerheiligen
all-souls | All Souls’ Day | Allerseelen
guy-fawkes | Guy Fawkes Night | Guy-Fawkes-Nacht
saint-martin | Saint Martin’s Day | Martinstag
veterans-day | Veterans Day | Tag der Veteranen
saint-barbara | Saint Barbara’s Day | Barbaratag
saint-nicholas | Saint Nicholas’ Day | Nikolaustag
christmas-eve | Christmas Eve | Heiligabend
christmas | Christmas Day | Erster Weihnachtstag
boxing-day | Boxing Day | Zweiter Weihnachtstag
new-years-eve | New Year’s Eve | Silvester
carnival-thursday | Thursday before Lent | Weiberfastnacht
carnival-monday | Shrove Monday | Rosenmontag
carnival-tuesday | Shrove Tuesday | Fastnachtsdienstag
ash-wednesday | Ash Wednesday | Aschermittwoch
palm-sunday | Palm Sunday | Palmsonntag
maundy-thursday | Maundy Thursday | Gründonnerstag
good-friday | Good Friday | Karfreitag
easter-saturday | Holy Saturday | Karsamstag
easter | Easter Sunday | Ostersonntag
easter-monday | Easter Monday | Ostermontag
ascension | Ascension Day | Christi Himmelfahrt
pentecost | Whit Sunday | Pfingstsonntag
whit-monday | Whit Monday | Pfingstmontag
corpus-christi | Corpus Christi | Fronleichnam
mlk-day | Martin Luther King Jr. Day | Martin-Luther-King-Tag
presidents-day | Presidents’ Day | Presidents’ Day (USA)
mothers-day | Mother’s Day | Muttertag
memorial-day | Memorial Day | Memorial Day (USA)
fathers-day | Father’s Day | Vatertag (USA)
labor-day | Labor Day (US) | Labor Day (USA)
columbus-day | Columbus Day | Kolumbus-Tag
harvest | Harvest Festival | Erntedankfest
thanksgiving | Thanksgiving | Thanksgiving (USA)
mourning-day | National Day of Mourning (Germany) | Volkstrauertag
repentance | Day of Repentance and Prayer | Buß- und Bettag
eternity-sunday | Sunday of the Dead | Totensonntag
first-advent | first Sunday in Advent | 1. Advent
second-advent | second Sunday in Advent | 2. Advent
third-advent | third Sunday in Advent | 3. Advent
fourth-advent | fourth Sunday in Advent | 4. Advent
black-friday | Black Friday | Black Friday
cyber-monday | Cyber Monday | Cyber Monday
election-day | Election Day (US) | Wahltag in den USA
`

export const holidayWords: Readonly<Record<string, Readonly<Record<Language, string>>>> = Object.fromEntries(
  named
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', en = '', de = ''] = line.split(' | ')
      return [code, { en, de }]
    }),
)
