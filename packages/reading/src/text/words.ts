// What sentences are cut by: abbreviations by what may follow them, and small words by what they do. Compiled by hand from general
// knowledge of English and German; lower case, without the full stop; the inner stops of "z. B." are left out ("zb").

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** A name, number or noun always follows: no sentence ends here. */
export const NEVER_LAST = words(`
  mr mrs ms mx dr prof rev hon messrs mme mlle gen col lt sgt capt cmdr gov sen rep pres st mt ft vs v viz cf ca approx resp incl excl
  eg ie est dept univ attn tel fax ext mag dipl ing rer nat phil habil iur jur med
  vgl zb dh bspw bzw sog ggf evtl gem lt insb insbes inkl exkl zzgl abzgl bzgl hinsichtl einschl entspr ivm isd isv ihv idf idr ism
  zt zhd ihd iha ihrer uu fa fr hr hrn frl geb gez verh verw urt beschl entsch mind max min rd ausschl betr bes allg
  natl intl svcs svc assn assoc bros mfg treas ggü
  ders ing oec pol sc rsp resp sz rspr zw og od ggü stellv vors ra rain rae notr
  jan feb mar apr jun jul aug sep sept oct nov dec okt dez mär
`)

/** A number, letter or section sign follows, or else the word is an ordinary one at the end of a sentence. */
export const BEFORE_NUMBER = words(`
  no nos nr nrn art arts sec secs sect subsec sched cir supp subd tab eq ser ext doc docs dkt ln
  kl gl hausnr zi whg etg fig figs ch chap par para paras pp p vol cl ex exh app ed pos ref reg
  abs ziff ziffn kap rn rdnr rdn rnd rz tz aufl alt sp mitt erl int unterpos var spiegelstr z drucks slg bgbl tab lit li re mi bl anl s abschn abb tab bd hs halbs unterabs buchst lit az drs bt br kto plz hrb hra lfd
`)

/** Ends a sentence when the next word is one that begins sentences: "Inc. The buyer" against "Inc. Limited". */
export const MAY_END = words(`
  inc corp co ltd llc llp lp plc bros jr sr esq phd etc al us usa uk eu am pm bc ad nv bv sa ag kg ohg gbr mbh ev ave blvd rd hwy
  usw ua uä oä uvm udgl uam ff f mwn nf af aao mio mrd tsd eur sog std tägl jährl monatl zzt id ibid st str dgl desgl ebd gmbh
  km kg lbs lb oz in mi hr hrs ibr
`)

/** Behind a number these are measures and end a sentence before any capital letter: "12 lbs. Two", "40 by 60 ft. It". */
export const MEASURES = words('eur usd gbp chf ft in lb lbs oz yd mi hr hrs min sec kg km cm mm qm pct')

/** What may follow "a.m." and "p.m." within a sentence. */
export const AFTER_HOUR = words(`
  eastern pacific central mountain greenwich london new est edt et pst pdt pt cst cdt gmt utc cet
  monday tuesday wednesday thursday friday saturday sunday
`)

/** Legal forms that follow a name with an exclamation mark: "Yahoo! Inc." */
export const FORMS = words('inc ltd limited corp corporation co llc plc gmbh ag se')

/** Capitalised, these begin a sentence far more often than they follow an abbreviation. */
export const STARTERS = words(`
  a all although an and any are as at because before both but by did do does during each either every except for from furthermore has have he her here
  his how however i if in is it its let many may more moreover most my neither no nobody nor not nothing notwithstanding now of on once
  one only or other others our payment please provided she should since so some such that the their then there therefore these they this
  again another besides can consequently could else even finally hence indeed instead later meanwhile must never often otherwise perhaps rather
  several shall similarly soon still thereafter though today together tomorrow usually were whatever whenever wherever whoever whose yes yesterday yet
  those thus to under unless until upon was we were what when where whether which while who why will with within without would you your
  heute gestern bisher bislang bereits daraufhin derzeit ebenfalls einige erstens etwa folglich früher hingegen hinzu immerhin inzwischen jetzt lediglich
  leider letztlich nie oft regelmäßig seitdem selbst später stattdessen stets tatsächlich umgekehrt vielleicht vorher wann wieder wiederum zugleich zusätzlich zuvor zweitens
  aber alle alles als also am an andere anderenfalls andernfalls auch auf aufgrund aus außerdem bei beide beim bis da dabei dadurch dafür
  dagegen daher dahin damit danach daneben dann daran darauf daraus darin darum darüber das dass davon davor dazu dem demgegenüber demnach den
  denn der deren des deshalb dessen deswegen die dies diese diesem diesen dieser dieses doch dort durch ebenso ein eine einem einen
  einer eines entsprechend er erst es etwas ferner für gegen gegenüber gleichwohl hat haben hier hierbei hierfür hiergegen hiermit hierzu hinter ich ihm ihn
  ihnen ihr ihre ihrem ihren ihrer im indem infolge ins insofern insoweit ist jede jeder jedes jedoch jener kann kein keine keiner
  können man mangels mehr mit nach nachdem neben nicht nichts niemand noch nun nur ob obwohl oder ohne schließlich schon sein
  seine seinem seinen seiner seit sie sind so sobald sodann sofern solange soll sollte somit sondern sonst soweit sowohl statt trotz
  über um und unser unsere unter viele vielmehr vom von vor während war waren warum was weder wegen weil weiter weiterhin welche
  wenn wer werden wie wir wird wo wurde wurden zu zudem zuletzt zum zunächst zur zwar zwischen
`)

/** Small words that no line of a table or heading ends with: the sentence goes on in the next line. */
export const GOES_ON = words(`
  a an the of and or to in on at by for from with within without under upon into between among as than that which who whose this these those its
  their his her our your any all each every such no not is are was were be been shall will may must can has have had said is if
  around about before after until since near against towards my seit ab etwa circa mein meine meinem meinen meiner unser unsere unserem unseren unserer
  der die das den dem des ein eine einem einen einer eines und oder sowie als am an auf aus bei beim bis durch für gegen im in ins mit
  nach ohne über um unter vom von vor wegen zu zum zur zwischen dass ob wenn weil ist sind war waren wird werden wurde wurden hat haben
  hatte nicht kein keine keinen keiner dieser diese dieses diesem diesen sein seine seinem seinen seiner ihr ihre ihrem ihren ihrer
  sich auch noch nur herr herrn frau mr mrs ms dr prof firma
`)

/** Before a number these make it a reference, not the mark of a list. */
export const REFERS = words(`
  section sections article articles clause clauses paragraph paragraphs page pages exhibit schedule annex appendix chapter part item no nos nr art sec
  fig rule § §§ abs absatz artikel nummer nr nrn ziffer ziff satz seite kapitel rn rdnr anlage teil buchst buchstabe blatt bl punkt s tz
`)

export const MONTHS = words(`
  january february march april may june july august september october november december
  januar jänner februar feber märz april mai juni juli august september oktober november dezember
  jan feb mär mar mrz apr jun jul aug sep sept okt oct nov dez dec
`)
