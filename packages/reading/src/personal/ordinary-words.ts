// English words that are written with a capital in sentences, headings and contracts without being anybody's name. Compiled by hand. Words
// with an ordinary ending (-tion, -ment, -ing …) are told by it and not listed.

export const ORDINARY: ReadonlySet<string> = new Set(
  `
a about above absent abuse accept access accord account accounts accrued acre across act acts actual ad add address adult advance advice affair affairs after afternoon again against age agency agenda agent
agents ago agree agreed agreement aid aim air alas alert alike all allow almost alone along already also alter although always am amazing amend amid among amount amounts an and annex annual another answer any anybody anyone
anything apart app apparent appeal appear appendix apply april arbitration are area areas arm arms around arrears art article articles as ask asset assets assign at attach attend attn attorney attorneys audit august author autumn award away awful
baby back bad bags balance bank banks bar bare base based basic basis battle be beach bear beat became because become bed been before began begin behind being below benefit benefits beside besides best better between beyond bid big
bill bills bit black block blog blue board bodies body bold bond bonds bonus book books border both bottom bought bound box boy boys brand brands brave bread break brief bring broad broke broker brother brought budget bug build built bulk bureau burn bus business
busy but buy buyer buyers by bye
cable call called came camp campaign can cancel cannot cap capital car card cards care career cargo case cases cash cast cat catch cause caution cease cell cent center central centre century ceo certain certificate cfo chain chair chairman chance change changes channel
chapter charge charges charter chat cheap check checks cheers chief child children choice choose church circle circuit city civil claim claims class classes clause clauses clean clear clerk click client clients clinic clock close closed club clue co coach coal coast code codes coffee
cold collect college color colour column come comedy comes common community companies company compare complaint complete complex comply compound concept concern concert conduct confirm conflict congress consent consider consult consumer contact contacts contain content contents contest
context continue contract contracts contractor contrast control controls copies copy copyright core corner corp corporate corporation correct cost costs could council counsel count counter counterpart counties countries country county couple course court courts cover covenant covenants create creative credit crew crime
crisis critical cross crowd crude cup cure curious currency current custom customer customers cut cute cycle
dad daily damage damages dance danger dark data database date dated dates daughter day days dead deal dealer dealers deals dear death debit debt december decide deck deed deem deemed deep default defect defects defend define defined definitive degree delay delete deliver delivery demand deny
department deposit depot depth deputy derivative describe design desk despite detail details device devices directive did die diet differ digital direct director directors disclaimer disclose discount discover discuss disease dispute disputes district do doctor document documents does dog dollar dollars domain domestic
docket don don't door double doubt down draft drama draw dream drink drive driver drivers drop drug drugs due dues during dust duties duty
each ear early earn earth ease east eastern easy eat echo economic edge edit editor effect effects effort egg eight either elder elect electric else email emails embargo employ employee employees employer empty enable end ended ends energy enforce engine engineer english enjoy enough ensure enter entire entirely entities entity
entry equal equally equipment equity error errors escrow essay estate estimate etc even evening event events ever every everybody everyone everything evidence exact exam example examples except exchange exclude excuse executive exempt exercise exhibit exhibits exist exit expect expense expenses expert experts
expire expires explain export express extend extent extra eye eyes
face fact factor factory facts faculty fail failure fair fairly faith fall false family famous fan far farm fashion fast fat fate father fault favor favour fax fear feature features february fed federal fee feed feel fees feet fell felt few field fifth fifty fight figure file files fill film final finally
finance find fine finish fire firm firms first fiscal fish fit five fix fixed flat flight floor flow fly folder follow follows food foot for force foreign forest forever forget form formal format former forms forth forty forum forward found four fourth frame franchise franchisee franchisor fraud free freedom french
frequently fresh friday friend friends from front fruit fuel full fully fun fund funds further future
gain gallery game games garden gas gate gave gay gender general gentlemen genuine german get gift girl girls give given glad glass global go goal god goes gold gone good goodbye goods got govern governor grade graduate grand grant grants great greater green greetings gross ground grounds group groups
grow growth guarantee guarantor guard guess guest guests guide guidelines guitar gun guy guys
had hair half hall hand hands happy harbor hard has hate have he head heads health hear heart heat heavy heirs held hell hello help hence her here hereafter hereby herein hereinafter hereof hereto hereunder herewith hers hey hi high highly hill him his history hit hold holder holders holding
holdings holiday holidays home homes honest honor honour hope horse hospital host hot hotel hour hours house how however huge human hundred hungry hurry hurt husband
i i'd i'll i'm i've ice idea ideas identify if ill image images impact import in inc include included includes income indeed indemnitee indemnitor indemnity index indian industries industry info inform initial initials injured inner input inquiries inquiry inside instead institute insure insured insurer intellectual intend intended intends
interest interests interim interior internal international internet interview into intro invent inventory invest investor investors invoice invoices involved iron is island issue issued issuer issues it item items its itself
january jealous job jobs join joint journal judge judgment july june junior jurisdiction jury just justice
keep kept key keys kid kids kill killed kind kinds king kit kitchen knew know known
label labor laboratory labour lady lake land landlord lane language laptop large last late later latest laugh launch law laws lawyer lawyers lay lead leader leads league learn lease leases least leave left legal lender lenders less lessee lessor let lets letter letters level levels liabilities liability lien liens
life lift light like likely limit limited limits line lines link links liquid list listed lists literally litigation little live lived lives llc llp loan loans lobby local lock log long longer look looks lord lose loss losses lost lot lots loud love loved low lower ltd luck lunch
machine machines mad made magazine magic mail main major make makes making male man manage manager managers manner manual many map march marine mark market markets marks mass master match material materials matter matters maximum may maybe mayor me meal mean means measure meat media medical medicine medium meet meeting meetings
member members memo memory men menu mere merge message messages met metal method methods metro mid middle might mile military milk million mind mine minimum minister minor minute minutes miss mission mistake mix mobile mode model models modern modify mom moment monday money month monthly months more moreover mortgage most mostly
mother motion motor mountain mouth move moved movie mr mrs ms much mule multiple museum music must mutual my myself
name named names narrative nation national native natural nature near nearly need needs neither net network networks never nevertheless new news next nice night nine no nobody non none nor normal normally north northern not note notes nothing notice notices notwithstanding novel november now number numbers nurse
oath object objects obligations observe obtain occur ocean october odd of off offer offers office officer officers offices official often oh oil ok okay old on once one ones online only onto open opened opens operate opinion option options or oral order orders organ origin original other others otherwise our ours out outer outlet outside over overall overdue
own owned owner owners
pace pack package page pages paid pain paint pair panel paper papers par paragraph paragraphs parent parents park part partial participant participants particular parties partly partner partners parts party pass passport password past patent patents path patient patients pattern pay payable payee payer payments payroll peace penalties penalty pension people per
percent perfect perform perhaps period periods permit permits permitted person personal personnel persons petition phase phone phones photo phrase physical pick picked picture piece pilot pixels place placed places plaintiff defendant plan plane plans plant plants plastic play played player please plot plus pm pocket poem point points police policies policy political pool poor pop popular port portal portion
position positions post poster posts pot pound pounds power powers practice precise premises premium prepare present press pressure pretty previous price prices pride primary prime principal principle print prior privacy private prize pro probably problem problems proceed proceeds process processor produce produced producer producers product products professor profit profits
program programs progress project projects prompt promptly proof proper properties property propose protect protected protocol proud prove provide provided provider providers provides proxy public publicly publish published publisher pull purchase purchaser purpose purposes pursuant push put
qualified quality quarter quarterly question questions quick quickly quiet quit quite quote
radio rain raise ran range rank rate rates rather raw reach read reader readers ready real really reason reasons rebate rebates recall receipt receipts receive received receiver recent recently recital recitals record records recourse recovery red redeem reduce refer referred refers reform refund refuse regard regarding regardless regards region register registered regular
reference reject relate related release relevant relief rely remain remains remedies remedy remember remote remove rent rental repair repay repeat reply report reported reports represent representative representatives represents request requests require required reseller reserve reserves resident resort respect respective response responsible rest result results
resume retail retain retire return returns revenue revenues review reviewed rich ride rider right rights ring risk risks river road rock role roll room rooms root rough round route row royal royalties royalty rule rules run rural rush
sad safe safety said salary sale sales salt same sample sat saturday save saved say says scale scene schedule schedules scheme school schools science scientist scope score screen script sea seal search season seat second secondary secret secretary section sections sector secure secured securities see seek seem seen select self sell seller
sellers send senate sender senior sense sent separate september sequence serial series serious serve server servers serves service services set seven several severally sex shall shape share shared shareholder shareholders shares she shift ship shipper shop shops short shortly should show shows shut sick side sign signed silver similar simple
since sincerely singer single sir sister site sites situation six size skin sky sleep slide slow small smart smoke snow so social soft software soil sold sole solely some somebody someone something sometimes somewhere son song songs soon sorry sort sound source sources south southern space speak speaker special specific speech speed spend spent spirit split spoke sponsor
sport sports spot spread spring staff stage stamp stand standard standards star stars start starts state states status statute statutes stay step steps stick still stock stocks stone stop store stores storm story straight strange strategy stream street streets strict strike string strong structure student students studio study stuff style
sub subcontractor subject submit subscriber subsection subsidiaries subsidiary success such sue suffer sufficient suggest suit suite sum summary summer sun sunday super supplier suppliers supplies supply support supreme sure surely surface survey survive suspect sweet swift switch system systems
taxpayer table take taken takes talk talked talks target task tax taxes taxi teacher team teams tech technical technology tel telephone tell temporary ten tenant tenants term terms territory terror test tests text than thank thanks that that's the theater theatre their them theme then theory there thereafter thereby therefore therein thereof thereto thereunder
these they thing things think third thirty this those though thought thousand three through throughout thursday thus ticket tickets tied tight time times tip title titles to today together told tomorrow tonight too took tool tools top topic total totally touch tour toward towards town track trade trademark trademarks trader traffic trail train
transfer transfers transit transport travel treasury treat treaty tree trial tribunal tried trip trouble truck true truly trust trustee trustees truth try tube tuesday turn twelve twenty twice two type types typically
ultimate under underwriter underwriters union unique unit united units universe university unknown unless unlike unlikely until up upon upper urban urgent us use used user users uses usual usually utilities
valid value values van various vault vendor vendors venture ventures venue verify version versions very via vice video view views village visit visitor visual voice volume vote votes
wage wages wait walk wall want wants war ward warehouse warm warn warranties warranty was waste watch water wave way ways we we're we've wealth weapon wear weather web website websites wednesday week weekend weekly weeks weight welcome well went were west western what whatever what's wheel when whenever where whereas whereby wherein wherever
whereof whether which whichever while white who whoever whole wholly whom whose why wide wife wild will win wind window windows wine winner winter wire wise wish wit witness witnesses witnesseth woman women won wonder wood word words work worked worker workers works workshop world worse worst worth would wow write writer writers written wrong wrote
yard yeah year years yellow yen yes yesterday yet you young your yours yourself youth
zero zone zombie
able accordingly actually additionally adjusted advisor affiliate affiliates aggregate alternatively amended applicable appointed approximately assignee assignor assigns assumed authorized award beneficial beneficiary binding calendar carrier collaboration collateral commercial commercially commercialize committee compliance confidential consignee consistent
consultant contingent convertible cooperate deliverable deliverables demonstrate depositary designated determine diligence distributor distributors duly earlier effective eligible endorse escrow evaluate exclusive exclusively executed existing expressly facilities facility fitness force foregoing furnish gross herself himself implied improve inability including independent
indirect infringe injunctive insofar intangible irrevocable jointly licensed licensee licensees licensor licensors manufacture manufacturer manufacturers marketer merchantability milestone milestones minimum mutually non-compete nonexclusive obligor optional originally outstanding perpetual pharmaceutical preferred preliminary principals promptly prospectus reasonable reasonably recipient
registrant remainder renew renewal respectively restricted retailer revised revoke securities servicer severability shipper signatory signature signatures solely specified sublicense sublicensee subscribe substantially successor successors supplement supplemental surrender survival tangible terminate terminated theirs third-party thereon thirdly timely transferee transmit
trustor turnover underlying undersigned undertake unilateral unpaid vested voluntary voting waive waiver waivers warrant warrants whatsoever whereupon willful withhold workmanship
angry animal apple awesome bad ball band basket bath battery bean beauty beer bell belt bike bird bitter blanket blood bone boot boss bottle bowl brain bridge bright broken brown bucket butter button cake camera candle candy castle chamber chest chicken chip clock cloth cloud clown coat cook
cookie cool corn cotton cow crazy cream creature crime crown cruel curtain dancer dear deer demon desert devil diamond dinner dirt dish dirty dragon dress drum duck dull eagle eastern edge elbow elephant empire energetic enemy evil experienced fairy farmer fence fever fiction finger flag flame flower fool fox freak fridge frog
frozen fruit funny gang garage gate gentle ghost giant glove glory goat golden goose grass grave gravity grey guilty hammer handle harsh hat hawk heaven hero hidden holy honey horn horrible hot hunter husband hurricane ill insane insect ivory jacket jail jar joke joy juice jungle kingdom knife knight ladder lamb lamp lazy leaf leather
legend lemon lesson liar lion lip lonely lovely lunch lover mask maze merry mirror misery modest monkey monster moon mouse mud mushroom musician musicians mystery naked nasty nephew nest noble noise nose nut odd odds onion orchestra outlaw oven pale palm panic passion patient peach pen pencil penny pepper
pet pie pig pillow pine pink pirate pizza planet plate pleasure pleasures polite pond pony potato powder prayer prince princess prison promise proud pumpkin punch puppet purple purse puzzle queen rabbit rat razor rebel republic ribbon rice riddle robot rocket roof rope rotten rubber rude sacred sadness sailor sand satellite sauce savage scared scary scream
secret shadow shallow shame shark sharp sheep shelf shell shepherd shiny shirt shock shoe shoulder shy silk silly sin skull slave slice smile smooth snake sneaky sock soldier soup sour spicy spider spoon spy squirrel stairs stiff stomach strawberry stripe stripes stupid sugar suitcase sunny sunset sunshine surprise swan swamp sword tail tall tea tear temple terrible thick thief thin
thirsty thread throat throne thumb thunder tiger tiny tire tired toe tomato tongue tooth tourist towel tower toy trap treasure trick truck trumpet turtle ugly umbrella uncle universe upset useful vampire vegetable velvet victim villain vision wagon warrior weak weird whale wicked widow wing wings wizard wolf wool worm wound wrist zebra bot bots hacker chatbot
honestly hopefully unfortunately basically dear folks guys ladies sirs kindly regards yours sent subject re fwd fw c'mon let's it's that's there's what's where's who's here's she's he's they're you're isn't aren't wasn't weren't doesn't didn't won't wouldn't can't couldn't shouldn't haven't hasn't you'll we'll they'll i'm
thai hungarian czech scottish welsh danish norwegian finnish brazilian argentine vietnamese egyptian israeli iranian iraqi pakistani ukrainian romanian bulgarian serbian croatian canadian arab arabic jewish muslim catholic protestant buddhist hindu islamic
american belgian brazilian bulgarian croatian czech danish egyptian estonian finnish hungarian icelandic indonesian israeli latvian lithuanian malaysian nigerian norwegian pakistani
portuguese romanian scottish serbian slovak slovenian thai ukrainian vietnamese welsh british canadian chinese dutch european french german greek indian irish italian japanese korean latin mexican polish russian spanish swedish swiss turkish african asian australian austrian christian english roman
abstracts accessories accountant accountants accuracy accurate acquire acquirer acrobat active added addenda additional addressee addresses
administrative administrators adobe advantage adverse advisory affirmative agencies agriculture airborne airport allowed alphanumeric alternate
alternative amex analysis analyst ancillary android annexes apologies appendices applicant applies appraisal appraiser appropriate approval approvals
approved arbitrators architectural architecture armed arrange arrival assist assistant associate associates assume assumes attendee attendees
attributes audio audited auditor auditors automatic automobile average avoid backup bailiff bandwidth bankrupt bankruptcy banner banners barcode
barrels barrister batch batches bates batteries behavior beneficiaries beverage blank bonuses boxes breach bribery broadcast browser bundle burden
businesses bylaws campus cancer candidate candidates capture carbon carrier carry casualty catalog categories category cellular chairperson character
cheers chemicals chocolate chrome circular claimant claimants clergy coefficient collaborative combine command communist companion competent
competitive competitor competitors compliant complimentary component components comprehensive computer concurrent configure connect consecutive
consequential conservative consignee consignor consolidate constitutional container containers contractual controller convert coordinates coordinator
corrective coverage credentials criteria cultural cumulative custodian custody deadline dear decree deductibles defective defendant defense deficiency
delinquent deliveries democratic depository designee designer develop diabetes diagnosis diagnostic different diligent directory disaster disclosure
disclosures discrepancies disk display disposal distribute dividend dividends docker docket doctrine done dosage download earned economy educational
efficacy efficiency electronic emergency engages enterprises environmental epidemic equivalent essential establish ethics excel excess excluded
execute exhibits expired explore exposure exterior extracts extraordinary facsimile facsimiles faithfully favorite feedback fiber fiduciary financial
finder firefox firewall firewalls firmware fixes focus forecast forecasts forename formula framework freight frequency functional fundamental
furniture garrison gasoline generate generator generic geographic goodwill governmental graphic graphics grid groundwater guaranty guideline handover
hardware haulier healthcare hearing hearings height hello highlight highway iban identifier ignore illegal imagine imperial imposed improper improved
incentive incident increase increases indemnifies indemnify indicate individual individuals industrial infrastructure ingredient ingredients initiate
injury inlet insert insolvency insolvent inspector install institutional integrate integrator intelligent intent interactive interchange interface
interfaces intermediaries intermediary intermediate interpreter interstate introduce investigational investigator involuntary iphone java journey
judicial junction keywords knowledge kubernetes laboratories landlord latent layer legislative liaison library license licenses linux literature load
lodge login logistics logo logout luggage luhn madam magistrate maiden maintain mandatory manifest margin marketplace markup mastercard mechanics
medicinal medieval memorandum mercenary merchants merger meter meters metropolitan mileage mineral misconduct mixed moderate modules monetary monitor
moral motorway municipal nationalist nationality navy necessary negative newsletter newsletters ninety node nominal nondisclosure nonpublic notify
nuclear objective objectives obsolete occupation occupational occupier offered offset operational operative outage outages outcome outlook output
overdraft overnight oversight overtime overview oxide oxygen pallet paralegal parallel parameters parcel passcode password payee payer paypal payroll
payslip peak percentage periodic permanent petroleum pharmacies pharmacy physicians pipelines plain plaintiff platform pledge portfolio postage postal
postcode potential preamble prepaid pretend procedure procedures procure professional professionals profile promissory promote promotional
proportionate proposal proposals proprietary prosecute prospective protein prototype province provincial provisional prudent python rare ratio
rearrange recipient recipients recoveries redundancy referral refrain refund refunds refusal regards regime regional registrar regulators regulatory
reign relative remitter removal render replace resale research reset residual resource resources respond respondent respondents restore restrictive
retrieval reverse revolutionary safari scenarios scientific secrecy seizure sender setup sheet sheets shipper shortfall signage significant silk
sincerely sirs sixty skills slate society solicitor sovereignty spare spares specialty specify sphere spreadsheet square standby stated statistics
statutory steam steel stockholders storage strain strategic strategies studies subcommittee subcontract subcontracts subparagraph subparagraphs
subsequent substantial substitute superior supplementary surname surplus suspend tank tape tariff tariffs technicians telefax temperature templates
tenant tender terminal terminals territories thanks therapeutics thesis threshold timeline timesheet toxic traded traditional trailer trailers tranche
transferor transitional translate treaties tribunal trigger unconditional underwritten unfair uniform uniforms unused update updated updates upfront
upgrade upgrades upload usage username usher vehicle vehicles veteran virtual virus viruses visa voucher warranty welfare wholesale windows with
withdrawal withdrawals within without workplace worldwide yield
inc plc gmbh ag usd eur gbp http https www html pdf id ids vat iban bic swift isbn tv pc dvd cd usa uk eu un nato fda sec irs faq ceo cto hr pr gdp mba phd
`
    .trim()
    .split(/\s+/),
)

/** Endings of ordinary words; the names that have them too. */
const ENDING =
  /(?:[a-z](?:ing|ings|tion|tions|sion|sions|ment|ments|ness|ity|ities|ous|ful|less|able|ible|ology|ize|ise|ized|ised|ically|ical|ance|ances|ence|ences|ship|ships|wise|ward|wards|ism|isms|ively|ently|ally|edly|antly))$|[^aeiou][aeiouy][a-z]{2,}(?:ed|ly)$/
const NAMES_WITH_SUCH_ENDINGS = new Set(
  `manning browning fleming harding goulding sterling king bing ding kipling rawling rowling keating downing dowling darling golding
   emily kelly kimberly beverly sally molly holly billy lilly carly shelly polly dolly nelly reilly connolly kennelly
   florence terrence clarence lawrence laurence constance prudence clemence vance lance nance terence
   clement sarment alfred wilfred fred manfred siegfried winifred mildred mohamed mohammed muhammed ahmed hamed saed reed creed
   charity trinity felicity verity christmas hayward edward howard woodward steward seward hayworth blankenship winship
   lucious thaddeus marcellus venable constable`.split(/\s+/),
)

/** Whether a word, in lower case, is an ordinary English one rather than a name. */
export function isOrdinary(word: string): boolean {
  const bare = word.replace(/['’]s?$/, '')
  return (
    ORDINARY.has(bare) ||
    ORDINARY.has(word) ||
    (ENDING.test(bare) && !NAMES_WITH_SUCH_ENDINGS.has(bare)) ||
    (bare.endsWith('s') && ORDINARY.has(bare.slice(0, -1)))
  )
}
