// English sentences of our own, written from the kinds of phrase (contracts, letters, minutes, statutes), each date marked «like this».
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDates } from './index.ts'

type Row = readonly [sentence: string, ...values: string[]]

/** Marked stretches must be found, exactly there and nothing else, with these values. */
function check(reference: string | null, rows: readonly Row[]): void {
  const wrong: string[] = []
  for (const [sentence, ...values] of rows) {
    const text = sentence.replace(/[«»]/g, '')
    const wanted = [...sentence.matchAll(/«([^»]*)»/g)].map((match, index) => `${match[1]} = ${values[index]}`)
    const found = findDates(text, { language: 'en', reference }).map(
      ({ start, end, value }) => `${text.slice(start, end)} = ${value}`,
    )
    if (found.join(' | ') !== wanted.join(' | '))
      wrong.push(`${sentence}\n    wanted ${wanted.join(' | ')}\n    found  ${found.join(' | ')}`)
  }
  assert.equal(wrong.length, 0, `${wrong.length} of ${rows.length}:\n${wrong.join('\n')}`)
}

test('a full written date is read in every usual order', () => {
  check(null, [
    ['The lease began on «3 March 2020» and was renewed.', '2020-03-03'],
    ['Signed «March 3, 2020» by Jane Sample.', '2020-03-03'],
    ['Signed March «not here» 3.'.replace('«not here» 3', 'on')],
    ['This Agreement is dated as of «the 7th day of September, 1999».', '1999-09-07'],
    ['made this «21st day of June, 2011» between the parties', '2011-06-21'],
    ['The notice of «the 3rd of May 2018» was late.', '2018-05-03'],
    ['On «September 7th, 2004», the board met.', '2004-09-07'],
    ['Payment was due «1 Oct. 2019».', '2019-10-01'],
    ['Delivered «Sept. 14, 2016».', '2016-09-14'],
    ['It was filed «Dec. 31, 1998».', '1998-12-31'],
    ['He wrote on «5-May-2014» again.', '2014-05-05'],
    ['Received «Jan-15-2013» at the registry.', '2013-01-15'],
    ['It expires on «the twenty-first of June 2022».', '2022-06-21'],
    ['on «the first day of January, 2001»', '2001-01-01'],
    ['The hearing of «Tuesday, 4 August 2015» was adjourned.', '2015-08-04'],
    ['We met on «Tuesday, August 4, 2015».', '2015-08-04'],
    ['On «Wed., 5 August 2015» nothing happened.', '2015-08-05'],
    ['(«12 December 2012»)', '2012-12-12'],
    ['Dated: «APRIL 9, 2010»', '2010-04-09'],
    ['Dated\n«April 9,\n2010»', '2010-04-09'],
    ['The act of «4 July 1776» declared it.', '1776-07-04'],
    ['sealed on «the fifth day of May, nineteen eighty-six»', '1986-05-05'],
    ['sealed on «January twenty five, two thousand and six»', '2006-01-25'],
    ['on «3 June eighteen hundred twelve» he died', '1812-06-03'],
  ])
})

test('a date in figures is read by its separators and its evidence', () => {
  check(null, [
    ['Invoice date: «2020-03-16».', '2020-03-16'],
    ['Ship by «2020/03/16» at the latest.', '2020-03-16'],
    ['On «25/04/2020» we wrote.', '2020-04-25'],
    ['On «04/25/2020» we wrote.', '2020-04-25'],
    ['Between «25/04/2020» and «03/05/2020» the site was closed.', '2020-04-25', '2020-05-03'],
    ['Between «04/25/2020» and «05/03/2020» the site was closed.', '2020-04-25', '2020-05-03'],
    ['A Delaware corporation received it on «03/04/2020».', '2020-03-04'],
    ['Paid on «03.04.2020» in cash.', '2020-04-03'],
    ['Nordlicht Inc. paid $500 on «1/2/99».', '1999-01-02'],
    ['the file report-«2018-09-23».pdf', '2018-09-23'],
    ['logged at «2021-11-02T14:00:00Z» by the server'.replace('T14:00:00Z', ''), '2021-11-02'],
    ['Due «6/6/2016» in full.', '2016-06-06'],
  ])
})

test('03/04/2020 without any evidence stays open and names both readings', () => {
  const [mention] = findDates('We received it on 03/04/2020.', { language: 'en', reference: null })
  assert.equal(mention?.value, null)
  assert.deepEqual(mention?.candidates, ['2020-04-03', '2020-03-04'])
  const [settled] = findDates('We received it on 03/04/2020.', {
    language: 'en',
    reference: null,
    dayOrder: 'month-first',
  })
  assert.equal(settled?.value, '2020-03-04')
  assert.equal(settled?.basis?.kind, 'day-order')
})

test('where dates that can be read only one way contradict each other, one that can be read both ways stays undecided', () => {
  const read = (text: string) => findDates(text, { language: 'en', reference: null }).map(({ value }) => value)
  const both = 'He wrote on 1/29/2019 and on 2/7/2019. She answered on 22/02/2019 and on 26/2/2019.'
  assert.deepEqual(read(both), ['2019-01-29', null, '2019-02-22', '2019-02-26'])
  assert.deepEqual(read('He wrote on 1/29/2019 and on 2/7/2019.\n\nShe answered on 22/02/2019 and on 5/3/2019.'), [
    '2019-01-29',
    '2019-02-07',
    '2019-02-22',
    '2019-03-05',
  ])
  assert.deepEqual(read('On 1/29/2019 he wrote.\n\nOn 22/02/2019 she wrote.\n\nOn 2/7/2019 they met.').at(-1), null)
})

test('a bound that takes its day in is told from one that leaves it out', () => {
  const said = (text: string) =>
    findDates(text, { language: 'en', reference: null }).map(({ qualifier, edtf }) => `${qualifier} ${edtf}`)
  assert.deepEqual(said('Sold on or after November 30, 2002.'), ['on-or-after 2002-11-30/..'])
  assert.deepEqual(said('Sold after November 30, 2002.'), ['after 2002-11-30/..'])
  assert.deepEqual(said('Due on or before the 3rd of May 2019.'), ['on-or-before ../2019-05-03'])
  assert.deepEqual(said('Made on or prior to 3 May 2019.'), ['on-or-before ../2019-05-03'])
  assert.deepEqual(said('Open no earlier than 4 May 2019.'), ['on-or-after 2019-05-04/..'])
  assert.deepEqual(said('Signed on or about 3 May 2019.'), ['about 2019-05-03~'])
})

test('what goes on until further notice has a beginning and no end', () => {
  const said = (text: string) =>
    findDates(text, { language: 'en', reference: null }).map(({ qualifier, edtf }) => `${qualifier} ${edtf}`)
  assert.deepEqual(said('The plant is closed from 3 May 2021 until further notice.'), ['since 2021-05-03/..'])
  assert.deepEqual(said('With effect on 3 May 2021 and until further notice the lift is out of use.'), [
    'since 2021-05-03/..',
  ])
  assert.deepEqual(said('From 3 May 2021 onwards no rent was paid.'), ['since 2021-05-03/..'])
  assert.deepEqual(said('From 3 May 2021 on, no rent was paid.'), ['since 2021-05-03/..'])
  assert.deepEqual(said('The letter from 3 May 2021 on the rent was lost.'), ['null 2021-05-03'])
  assert.deepEqual(said('He paid on 3 May 2021. Until further notice he stays.'), ['null 2021-05-03'])
})

test('months, years and what is larger or between are read with their precision', () => {
  check(null, [
    ['In «March 2020» the plant closed.', '2020-03'],
    ['In «September of 1993» they left.', '1993-09'],
    ['By «Nov. 2001» it was over.', '2001-11'],
    ['It was built in «1987» and sold in «2004».', '1987', '2004'],
    ['«the first quarter of 2020» was weak', '2020-Q1'],
    ['Revenue in «Q3 2019» fell.', '2019-Q3'],
    ['Revenue in «2019 Q3» fell.', '2019-Q3'],
    ['«the second half of 2018» brought relief', '2018-H2'],
    ['«H1 2018» was better', '2018-H1'],
    ['in «fiscal year 2018» and «FY 2019»', 'FY2018', 'FY2019'],
    ['during «calendar week 12 of 2020»', '2020-W12'],
    ['in week «2020-W12» of the plan', '2020-W12'],
    ['«the summer of 2014» was dry', '2014-SU'],
    ['in «spring 2014» and «autumn 2014»', '2014-SP', '2014-FA'],
    ['over «the winter of 2014/15»', '2014-WI'],
    ['during «the 1980s» and «the mid-1990s»', '198', '199'],
    ['It dates from «the 19th century».', '18'],
    ['in «the twentieth century»', '19'],
    ['in «264 BC» and «146 B.C.»', 'BC0264', 'BC0146'],
    ['«early March 2016» saw snow', '2016-03'],
    ['in «mid-2007» and «late 2008»', '2007', '2008'],
    ['By «the end of 2011» all had left.', '2011'],
    ['toward «the end of November 1782»', '1782-11'],
    ['«the beginning of 2006»', '2006'],
    ['founded «about 1910»', '1910'],
    ["the Club of «'89» was closed in «1990»", '1989', '1990'],
  ])
})

test('a range is two dates joined, the shared part said once', () => {
  check(null, [
    ['«3»–«5 May 2020» in Bremen', '2020-05-03', '2020-05-05'],
    ['on «3» and «4 May 2020»', '2020-05-03', '2020-05-04'],
    ['on «January 25»–«29, 1905»', '1905-01-25', '1905-01-29'],
    ['from «March» to «June 2017»', '2017-03', '2017-06'],
    ['from «1876»-«1910» he ruled', '1876', '1910'],
    ['the war of «1914»–«18» and that of «1939»-«45»', '1914', '1918', '1939', '1945'],
    ['in «2007»-«08» it fell', '2007', '2008'],
    ['from «1 March 2019» to «31 May 2019»', '2019-03-01', '2019-05-31'],
    ['between «12» and «15 June 2003»', '2003-06-12', '2003-06-15'],
    ['from «November» to «February 2020»', '2019-11', '2020-02'],
    ['the war («264» to «241 BC»)', 'BC0264', 'BC0241'],
    ['on «6», «7» and «9 June 2011»', '2011-06-06', '2011-06-07', '2011-06-09'],
  ])
  const [from, to] = findDates('closed from 3 to 5 May 2020', { language: 'en', reference: null })
  assert.deepEqual([from?.range?.end, to?.range?.end, from?.range?.pair === to?.range?.pair], ['from', 'to', true])
})

test('a letter counts from its own date', () => {
  check('2020-03-12', [
    ['I saw him «yesterday» and will again «tomorrow».', '2020-03-11', '2020-03-13'],
    ['«Last week» the pump failed; «next week» it is replaced.', '2020-W10', '2020-W12'],
    ['He came «last Friday».', '2020-03-06'],
    ['We meet «next Monday».', '2020-03-16'],
    ['«Last month» was worse than «last year».', '2020-02', '2019'],
    ['He left «three days ago».', '2020-03-09'],
    ['We will pay «in two weeks».', '2020-03-26'],
    ['«the day before yesterday» it rained', '2020-03-10'],
    ['«the day after tomorrow» it will snow', '2020-03-14'],
    ['On «5 March» you wrote to us.', '2020-03-05'],
    ['in «January» we had asked', '2020-01'],
    ['«this year» and «next year»', '2020', '2021'],
    ['on «Monday» he had called', '2020-03-09'],
    ['«this morning» I found it', '2020-03-12'],
    ['«last night» it was gone', '2020-03-11'],
    ['«last summer» we agreed', '2019-SU'],
    ['on «the 21st of this month»', '2020-03-21'],
    ['«Tuesday of next week»', '2020-03-17'],
    ['«the third quarter» is forecast to be weak', '2020-Q3'],
    ['«earlier this year» it was sold', '2020'],
    ['over «the weekend» they had moved', '2020-W10-WE'],
    ['«late last year» they met', '2019'],
    ['«1989 third quarter» results', '1989-Q3'],
    ['two days before «Christmas»'.replace('two days before ', 'on '), '2020-12-25'],
    ['«two days before 24 March 2020»', '2020-03-22'],
    ['«the day after 31 December 2019»', '2020-01-01'],
    ['«three months after 30 November 2019»', '2020-02-29'],
  ])
})

test('a bare day lies in the month its sentence has named, else in that of the letter', () => {
  check('2023-05-20', [
    ['Ms Sample left on «10 February 2023» and cannot have said so on «the 14th».', '2023-02-10', '2023-02-14'],
    ['I cannot come on «18 June»; could do «the 23rd».', '2023-06-18', '2023-06-23'],
    ['Ms Sample left on «10 February 2023». She rang again on «the 14th».', '2023-02-10', '2023-05-14'],
  ])
})

test('a tale counts from the date named before', () => {
  check(null, [
    [
      'On «17 June 1789» they met; «two days later» the hall was shut, and «the next day» they swore.',
      '1789-06-17',
      '1789-06-19',
      '1789-06-20',
    ],
    ['In «July 1776» they signed. In «August» they fought.', '1776-07', '1776-08'],
    ['On «April 28, 2004» it aired; on «April 30» it was printed.', '2004-04-28', '2004-04-30'],
    ['In «1923» he died. «The following year» she left.', '1923', '1924'],
    ['On «12 May 1985» he left. «The previous month» he had paid.', '1985-05-12', '1985-04'],
    ['in «March 1982», and in «the same month» again', '1982-03', '1982-03'],
    ['in «1791», before «the end of the year»', '1791', '1791'],
    ['On «December 27, 1979» at «19:15» it began.'.replace(' at «19:15»', ''), '1979-12-27'],
    ['in «November 1904»; in «January» it fell', '1904-11', '1905-01'],
    ['on «3 May 1920» and «a week later»', '1920-05-03', '1920-05-10'],
    ['«Later that year», after «1987»'.replace('«Later that year», after ', 'since '), '1987'],
    ['In «1987» it failed; «later that year» it closed.', '1987', '1987'],
  ])
})

test('a relative expression without an anchor has no value', () => {
  for (const text of [
    'He came two days later.',
    'We met last Friday.',
    'On 5 May he left.',
    'The preceding month was dry.',
  ]) {
    const [mention] = findDates(text, { language: 'en', reference: null })
    assert.equal(mention?.value, null, text)
    assert.equal(mention?.edtf, null, text)
  }
})

test('EDTF and bounds say what the words say and no more', () => {
  const read = (text: string): readonly (string | null)[] => {
    const [mention] = findDates(text, { language: 'en', reference: '2020-03-12' })
    return [mention?.edtf ?? null, mention?.earliest ?? null, mention?.latest ?? null, mention?.qualifier ?? null]
  }
  assert.deepEqual(read('in March 2020'), ['2020-03', '2020-03-01', '2020-03-31', null])
  assert.deepEqual(read('early March 2020'), ['2020-03', '2020-03-01', '2020-03-10', 'early'])
  assert.deepEqual(read('late February 2020'), ['2020-02', '2020-02-21', '2020-02-29', 'late'])
  assert.deepEqual(read('about 1910'), ['1910~', '1910-01-01', '1910-12-31', 'about'])
  assert.deepEqual(read('before 3 March 2020'), ['../2020-03-03', null, '2020-03-03', 'before'])
  assert.deepEqual(read('since 3 March 2020'), ['2020-03-03/..', '2020-03-03', null, 'since'])
  assert.deepEqual(read('the summer of 2014'), ['2014-22', '2014-06-01', '2014-09-22', null])
  assert.deepEqual(read('Q2 2020'), ['2020-34', '2020-04-01', '2020-06-30', null])
  assert.deepEqual(read('the second half of 2018'), ['2018-41', '2018-07-01', '2018-12-31', null])
  assert.deepEqual(read('the 1990s'), ['199X', '1990-01-01', '1999-12-31', null])
  assert.deepEqual(read('in the 20th century'), ['19XX', '1900-01-01', '2000-12-31', null])
  assert.deepEqual(read('last week'), ['2020-03-02/2020-03-08', '2020-03-02', '2020-03-08', null])
  assert.deepEqual(read('in 264 BC'), ['-0263', '-0263-01-01', '-0263-12-31', null])
})

test('a time of day and its zone stay with the date', () => {
  const [mention] = findDates('The call began at 9:34 p.m. EST on March 19, 2003.', { language: 'en', reference: null })
  assert.equal(mention?.value, '2003-03-19')
  assert.deepEqual(mention?.time, { hour: 21, minute: 34, second: null, zone: 'EST' })
})

test('holidays that fix a day are days', () => {
  check('2019-06-12', [
    ['by «Christmas 2007» they were home', '2007-12-25'],
    ['on «Good Friday 2019»', '2019-04-19'],
    ['«Easter Monday 2021»', '2021-04-05'],
    ['on «Thanksgiving 2018»', '2018-11-22'],
    ["«New Year's Eve 1999»", '1999-12-31'],
    ['«Labor Day 2020»', '2020-09-07'],
  ])
})

test('a day the calendar does not have becomes no month and does not vanish', () => {
  for (const [text, written] of [
    ['He paid on 31 June 2009.', '31 June 2009'],
    ['He paid on February 30, 2021.', 'February 30, 2021'],
    ['He paid on the 31st day of April, 2021.', 'the 31st day of April, 2021'],
    ['Paid 31-Jun-2009 in full.', '31-Jun-2009'],
    ['Paid 02/30/2021 in full.', '02/30/2021'],
    ['Paid 31/04/2021 in full.', '31/04/2021'],
    ['Paid 2021-02-30 in full.', '2021-02-30'],
    ['He paid on 29 February 2021.', '29 February 2021'],
    ['He paid on June 31.', 'June 31'],
  ] as const) {
    const [only, ...more] = findDates(text, { language: 'en', reference: '2021-03-01' })
    assert.deepEqual(
      [only && text.slice(only.start, only.end), only?.value, only?.undecided, only?.candidates, more],
      [written, null, 'impossible-day', [], []],
    )
  }
})

test('what stands between a month and what is counted is no day', () => {
  check('2021-03-01', [
    ['In «January» 31 members voted.', '2021-01'],
    ['In «February» 30 members voted.', '2021-02'],
    ['On «January 28» members voted.', '2021-01-28'],
  ])
})

test('every date without a value says why', () => {
  const why = (text: string) => findDates(text, { language: 'en', reference: null }).map((date) => date.undecided)
  assert.deepEqual(why('We received it on 03/04/2020.'), ['ambiguous-order'])
  assert.deepEqual(why('It came two days later.'), ['no-anchor'])
  assert.deepEqual(why('It came on 31 June 2020.'), ['impossible-day'])
  assert.deepEqual(why('It came on 30 June 2020.'), [null])
})

test('the day of a list is no end of a stretch', () => {
  const joined = (text: string) =>
    findDates(text, { language: 'en', reference: null }).map(({ range, list }) => range?.end ?? list)
  assert.deepEqual(joined('on 3, 5 and 7 October 2020'), [0, 0, 0])
  assert.deepEqual(joined('on 3 May 2020, 5 May 2020 and 7 October 2020'), [0, 0, 0])
  assert.deepEqual(joined('on 3 or 5 May 2020'), [null, null])
  assert.deepEqual(joined('from 3 May to and including 5 May 2020'), ['from', 'to'])
  assert.deepEqual(joined('between 3 and 5 May 2020'), ['from', 'to'])
  assert.deepEqual(joined('postponed from 3 May to 5 May 2020'), [null, null])
  assert.deepEqual(joined('the letters from 3 and 5 May 2020'), [0, 0])
})

test('“this March 23–27, 2009” has the year that stands there', () => {
  check(null, [
    ['On «4 May 2008» he left. «This March 23»-«27, 2009» they met.', '2008-05-04', '2009-03-23', '2009-03-27'],
    ['On «4 May 2008» he left. «This March 23», they met.', '2008-05-04', '2008-03-23'],
  ])
})

test('“the next day” is counted from the day told before it, not from the day of the letter', () => {
  check('2021-03-12', [
    ['On «3 May 2019» the pump failed. See Exhibit 4. «The next day» it ran.', '2019-05-03', '2019-05-04'],
    ['On «3 May 2019» the pump failed. Nobody came. «The following morning» it ran.', '2019-05-03', '2019-05-04'],
    [
      'On «3 May 2019» the pump failed (letter of «7 June 2020», Exhibit 4). «The next day» it ran.',
      '2019-05-03',
      '2020-06-07',
      '2019-05-04',
    ],
    [
      'On «3 May 2019» the pump failed. See the letter of «7 June 2020». «The next day» it ran.',
      '2019-05-03',
      '2020-06-07',
      '2019-05-04',
    ],
    ['We will call you «the next day».', '2021-03-13'],
    ['On «3 May 2019» it failed. «Next week» we replace it.', '2019-05-03', '2021-W11'],
  ])
})

test('what is counted is counted by the number that stands there, or not at all', () => {
  check(null, [
    ['within «sixty (60) days after March 1, 2021»', '2021-04-30'],
    ['«thirty (30) calendar days prior to March 31, 2021»', '2021-03-01'],
    ['«three business days after 5 May 2014»', '2014-05-08'],
    ['on «the last Business Day of June 2014»', '2014-06-30'],
    ['on «the last day of June 2014»', '2014-06-30'],
    ['on «the first Monday in August 2020»', '2020-08-03'],
    ['«the Monday after 5 May 2014»', '2014-05-12'],
    ['«the Friday before Easter 2014»', '2014-04-18'],
    ['«half a year after 5 May 2014»', '2014-11-05'],
    ['on «the third (3rd) day of May, 2010»', '2010-05-03'],
    ['on «the fifth Monday of February 2021»', 'null'],
    ['between «9» and «11 a.m. on 3 June 2014»', '2014-06-03', '2014-06-03'],
    ['on «May 5», «7», and «9, 2014»', '2014-05-05', '2014-05-07', '2014-05-09'],
    ['The call of «June 5, 2014», 7 people', '2014-06-05'],
  ])
})

test('24:00 is no hour of the day it ends', () => {
  const [day, ...more] = findDates('It ends on 31.12.2023, 24:00.', { language: 'en', reference: null })
  assert.deepEqual([day?.value, day?.time, more], ['2023-12-31', null, []])
  const hours = findDates('zum 31.12.2023, 24 Uhr', { language: 'de', reference: null }).map(({ time }) => time)
  assert.deepEqual(hours, [null])
})

test('a verb before a month is no part of it, and the close of a month is', () => {
  check(null, [
    ['The sale is expected to close «July 2000».', '2000-07'],
    ['The shop will close «2019».', '2019'],
  ])
  for (const [text, latest] of [
    ['at the close of July 2000', '2000-07-31'],
    ['by the close of 2019', '2019-12-31'],
  ] as const) {
    const [date] = findDates(text, { language: 'en', reference: null })
    assert.deepEqual([date?.qualifier, date?.rule, date?.latest], ['end', 'part.of-period', latest], text)
  }
})
