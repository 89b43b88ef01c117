// Stretches, lists, times of day and days with a name, as English contracts, minutes, logs and mails write them.
import { cases } from './cases.ts'

export const englishRanges = [
  ...cases(
    'en',
    null,
    `
The site was closed from «3 May 2020» to «5 June 2020». => 2020-05-03> >2020-06-05
The site was closed from «3» to «5 May 2020». => 2020-05-03> >2020-05-05
The site was closed from «May 3» to «May 5, 2020». => 2020-05-03> >2020-05-05
The site was closed «May 3»–«5, 2020». => 2020-05-03> >2020-05-05
The site was closed «3»–«5 May 2020». => 2020-05-03> >2020-05-05
The site was closed «3 May» – «5 June 2020». => 2020-05-03> >2020-06-05
The site was closed from «28 December» to «3 January 2020». => 2019-12-28> >2020-01-03
The site was closed between «3 May 2020» and «5 June 2020». => 2020-05-03> >2020-06-05
The site was closed between «3» and «5 May 2020». => 2020-05-03> >2020-05-05
The site was closed from «Monday, 4», to «Friday, 8 May 2020». => 2020-05-04> >2020-05-08
The term runs from «January 1, 2018» through «December 31, 2020». => 2018-01-01> >2020-12-31
The term runs from «1 January 2018» until «31 December 2020». => 2018-01-01> >2020-12-31
The term runs from «1 January 2018» till «31 December 2020». => 2018-01-01> >2020-12-31
The term runs from «1 January 2018» to and including «31 December 2020». => 2018-01-01> >2020-12-31
The term begins on «1 January 2018» and ends on «31 December 2020». => 2018-01-01 2020-12-31
Period: «01.01.2018» – «31.12.2020» => 2018-01-01> >2020-12-31
Period: «2018-01-01» to «2020-12-31» => 2018-01-01> >2020-12-31
Sales from «March» to «June 2017» fell. => 2017-03> >2017-06
Sales from «March» through «June 2017» fell. => 2017-03> >2017-06
Sales between «November 2016» and «February 2017» fell. => 2016-11> >2017-02
Sales from «November» to «February 2017» fell. => 2016-11> >2017-02
Sales in «2014»–«2016» fell. => 2014> >2016
Sales in «2014»–«16» fell. => 2014> >2016
Sales from «2014» to «2016» fell. => 2014> >2016
The war of «1914»–«1918» is not covered. => 1914> >1918
The first («264»–«241 BC») was long. => BC0264> >BC0241
«The night of 3»/«4 May 2020» was calm. => 2020-05-03> >2020-05-04
Hearings took place on «3» and «4 May 2020». => 2020-05-03 2020-05-04
Hearings took place on «3», «5» and «7 October 2020». => 2020-10-03 2020-10-05 2020-10-07
Hearings took place on «October 3» and «5, 2020». => 2020-10-03 2020-10-05
Hearings took place on «3 May 2020» and «7 June 2020». => 2020-05-03 2020-06-07
Hearings took place on «May 3» and «June 7, 2020». => 2020-05-03 2020-06-07
The invoices of «3 May», «10 May» and «17 May 2020» are unpaid. => 2020-05-03 2020-05-10 2020-05-17
The letters from «3» and «5 May 2020» are attached. => 2020-05-03 2020-05-05
On «the 3rd» and «4th of May 2020» it rained. => 2020-05-03 2020-05-04
The hearing was moved from «3 May 2020» to «7 June 2020». => 2020-05-03 2020-06-07
The trial was adjourned from «May 3» to «June 7, 2020». => 2020-05-03 2020-06-07
It was either «3» or «4 May 2020». => 2020-05-03 2020-05-04
In «May» and «June 2017» it was hot. => 2017-05 2017-06
In «2015», «2016» and «2018» it was hot. => 2015 2016 2018
In «the first» and «second quarter of 2017» it was hot. => 2017-Q1 2017-Q2
In «Q1» and «Q2 2017» it was hot. => 2017-Q1 2017-Q2
She was away from «early May» to «late June 2017». => 2017-05> >2017-06
It ran from «spring 2010» to «autumn 2011». => 2010-SP> >2011-FA
On «4 July 2020 at 9:15 a.m.» the alarm went off. => 2020-07-04T09:15
On «4 July 2020, 14:30», the alarm went off. => 2020-07-04T14:30
At «9:15 am on 4 July 2020» the alarm went off. => 2020-07-04T09:15
«2020-07-04 23:05» alarm => 2020-07-04T23:05
«July 4, 2020 11:59 p.m.» deadline => 2020-07-04T23:59
The call of «4 July 2020 at 16:00 GMT» was recorded. => 2020-07-04T16:00
Sent: «Saturday, July 4, 2020 8:07 PM» => 2020-07-04T20:07
On «the evening of 4 July 2020» he left. => 2020-07-04
On «the night of 4 July 2020» he left. => 2020-07-04
«Christmas Day 2019» was quiet. => 2019-12-25
On «New Year’s Eve 2019» the roof burned. => 2019-12-31
On «New Year's Day 2020» it was out. => 2020-01-01
«Good Friday 2019» fell late. => 2019-04-19
On «Easter Monday 2021» the office was shut. => 2021-04-05
On «Thanksgiving 2018» nobody worked. => 2018-11-22
By «Independence Day 2018» it was finished. => 2018-07-04
On «Labor Day 2018» nobody worked. => 2018-09-03
«Boxing Day 2017» was a Tuesday. => 2017-12-26
On «Whit Monday 2019» the shop was shut. => 2019-06-10
On «St. Patrick’s Day 2016» he left. => 2016-03-17
The week of «May 4, 2020» was lost. => 2020-W19
`,
  ),
  ...cases(
    'en',
    '2021-03-12',
    `
From «3» to «5 May» the site is closed. => 2021-05-03> >2021-05-05
From «Monday» to «Wednesday» the site is closed. => 2021-03-15> >2021-03-17
We are closed «April 2»–«5». => 2021-04-02> >2021-04-05
On «2» and «3 February» it snowed. => 2021-02-02 2021-02-03
From «January» to «February» it snowed. => 2021-01> >2021-02
It rang at «9:15 a.m. on 4 March». => 2021-03-04T09:15
The hearing is on «Wednesday, 17 March, at 10:30». => 2021-03-17T10:30
«Tomorrow at 10:30» we meet. => 2021-03-13T10:30
«Easter Monday» the office is shut. => 2021-04-05
«Last Christmas» it failed. => 2020-12-25
We met «yesterday at 3 pm». => 2021-03-11T15:00
The period from «1 January» to «31 December 2020» is closed. => 2020-01-01> >2020-12-31
`,
  ),
]
