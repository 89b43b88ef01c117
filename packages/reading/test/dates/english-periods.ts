// Months, years, quarters, seasons, decades and their parts, as English reports, minutes and recitals name them.
import { cases } from './cases.ts'

export const englishPeriods = [
  ...cases(
    'en',
    null,
    `
In «March 2020» the plant closed. => 2020-03
The lease began in «September of 1993». => 1993-09
By «Nov. 2001» the shares had been sold. => 2001-11
The works were finished in «October, 2011». => 2011-10
Statement for «Dec 2016» => 2016-12
Monthly report: «JUNE 2014» => 2014-06
The figures for «July 2012» and «August 2012» are missing. => 2012-07 2012-08
He had left the firm in «1987». => 1987
The house was built in «1904» and sold in «1951». => 1904 1951
Between «1998» and «2003» he was director. => 1998> >2003
Since «2011» the company has made losses. => 2011/..
The company was founded «about 1890». => 1890~
The company was founded «circa 1890». => 1890~
The Companies Act of «1985» was repealed. => 1985
Revenue in «the first quarter of 2017» rose by four per cent. => 2017-Q1
«Q3 2019» was the weakest. => 2019-Q3
Results for «Q4/2018» were restated. => 2018-Q4
Results for «2018-Q4» were restated. => 2018-Q4
Results for «the fourth quarter 2018» were restated. => 2018-Q4
The unit closed in «the second half of 2015». => 2015-H2
«H1 2016» brought relief. => 2016-H1
The order book grew in «the first half of 2014». => 2014-H1
The loss of «fiscal year 2013» was carried forward. => FY2013
The loss of «financial year 2013» was carried forward. => FY2013
«FY2016» ended with a loss. => FY2016
«FY 16/17» ended with a loss. => FY2016
Delivery is planned for «week 14 of 2020». => 2020-W14
Delivery is planned for «calendar week 32/2020». => 2020-W32
Delivery is planned for «2020-W32». => 2020-W32
«The summer of 2018» was dry. => 2018-SU
They met in «spring 2011». => 2011-SP
They met again in «autumn 2011» and in «the fall of 2012». => 2011-FA 2012-FA
The roof collapsed in «the winter of 2009/10». => 2009-WI
The plant dates from «the 1970s». => 197
«The late 1990s» saw many mergers. => 199
During «the eighties» he lived in Bremen. => 198
In «the 1880s» the canal was dug. => 188
The deeds date from «the 18th century». => 17
A wall of «the twelfth century» stands there. => 11
The statute goes back to «the early nineteenth century». => 18
The vase was made in «the 5th century BC». => BC04
The war began in «264 BC». => BC0264
The treaty of «241 B.C.» ended it. => BC0241
He reigned from «AD 98». => 0098
«Early March 2016» brought snow. => 2016-03
The talks ended in «mid-2007». => 2007
The talks ended in «late 2008». => 2008
The talks ended in «mid-June 2010». => 2010-06
He resigned at «the end of 2011». => 2011
He resigned at «the end of November 2012». => 2012-11
He was appointed at «the beginning of 2006». => 2006
At «the start of April 2006» he was appointed. => 2006-04
The stock was counted at «year-end 2014». => 2014
In «the middle of May 2019» the pump was delivered. => 2019-05
By «the end of the third quarter of 2013» it was sold. => 2013-Q3
The vintages «1996», «1997» and «1999» are exhausted. => 1996 1997 1999
Turnover («2017»: 4.2 million euros) fell. => 2017
In «June» and «July 2012» no rent was paid. => 2012-06 2012-07
The meeting planned for «February 2010» never took place. => 2010-02
By the time of the «2009» audit she had left. => 2009
The class of «2004» met. => 2004
In the year «1776» it was declared. => 1776
He had served from «June 1942» on. => 1942-06
The season «2014»/«15» was the last. => 2014> >2015
The rules in force in «2005» applied until «2010». => 2005 ../2010
The guarantee runs through «December 2026». => 2026-12
A report of «09/2021» was found. => 2021-09
Copyright notice of «1999», reprinted «2001» => 1999 2001
As of «2016-05» the list was complete. => 2016-05
`,
  ),
  ...cases(
    'en',
    '2021-03-12',
    `
In «January» we asked for the drawings. => 2021-01
In «November» you had promised them. => 2020-11
We will decide in «May». => 2021-05
By «the end of April» all pumps will be replaced. => 2021-04
«The third quarter» was weak. => 2020-Q3
We shall deliver in «the second quarter». => 2021-Q2
Our offer of «late February» still stands. => 2021-02
In «early April» the site will be cleared. => 2021-04
«Last summer» the roof leaked. => 2020-SU
«Last quarter» was better. => 2020-Q4
«This quarter» looks better. => 2021-Q1
«Next year» the lease ends. => 2022
The lease ends at «the end of the year». => 2021
`,
  ),
]
