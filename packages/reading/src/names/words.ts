// Closed lists that rules about names need: what joins the words of a name, what stands before one, and the capitalised words
// that contracts, letters and judgments use all the time without naming anybody. Compiled for this project.

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))

/** Lower-case words inside a person's name. */
export const PARTICLES = set(
  'von van de der den du da di della del dos das la le zu zum zur vom af av ter ten el al bin ibn y und',
)

/** Lower-case words inside an organisation's name. */
export const CONNECTORS = set('of for the and & und für de la le du y e et del do da dos di')

/** Words that name a relation to the organisation behind 'of' or 'für': 'Acquisition of Sample Bancorp'. */
export const RELATIONS = set(`
acquisition administrator trustee nominee description subsidiary division affiliate affiliates duties provision acknowledgment obligations rights president director directors secretary member members shareholder shareholders shares stock board agent counsel officer merger
sale purchase name consent copy certificate articles bylaws part form behalf favor benefit use office headquarters assets liabilities employees customers products services acceptance formation performance ownership transfer control
geschäftsführer geschäftsführerin rechnung angebot vertrag leistungen arbeiten lieferung schreiben zahlung mitarbeiter architekt rechtsanwalt vertreter
`)

/** Post-nominal letters and generations that close a person's name. */
export const SUFFIXES = set('jr sr ii iii iv esq esquire phd md cpa llm mba jd')

/** Titles and forms of address, lower case without dots → they stand before a person's name. */
export const TITLES = set(`
mr mrs ms miss mx sir dame lord lady dr prof professor professorin doctor hon honorable honourable judge justice attorney rev father sister captain col capt lt sgt gen
herr herrn frau fräulein hr fr dres dipl-ing dipl-kfm ing mag ra rain rechtsanwalt rechtsanwältin rechtsanwalts rechtsanwaltes rechtsanwälte notar notarin notars richter richterin steuerberater steuerberaterin stb
wirtschaftsprüfer wirtschaftsprüferin wp patentanwalt patentanwältin staatsanwalt staatsanwältin oberstaatsanwalt assessor justizrat geschäftsführer geschäftsführerin geschäftsführers
prokurist prokuristin vorstand vorstands zeuge zeugin zeugen zeugen kläger klägerin beklagter beklagte beklagten kollege kollegin kollegen sachverständiger sachverständige sachverständigen insolvenzverwalter insolvenzverwalterin insolvenzverwalters
vorsitzender vorsitzende vorsitzenden präsident präsidentin bürgermeister bürgermeisterin minister ministerin sir hofrat gutachter gutachterin mitarbeiter mitarbeiterin erblasser erblasserin geschädigte geschädigten geschädigter zeugins
`)

/** Of those, nouns that stand in German texts without a name too: what follows must look like a name by itself. */
export const NOUN_TITLES = set(`
doctor professor professorin judge justice attorney father sister rechtsanwälte notar notarin notars richter richterin geschäftsführer geschäftsführerin geschäftsführers prokurist prokuristin vorstand vorstands zeuge zeugin zeugen kläger klägerin beklagter
beklagte beklagten kollege kollegin kollegen sachverständiger sachverständige sachverständigen insolvenzverwalter insolvenzverwalterin insolvenzverwalters vorsitzender vorsitzende vorsitzenden präsident präsidentin minister ministerin
mitarbeiter mitarbeiterin erblasser erblasserin gutachter gutachterin geschädigte geschädigten geschädigter assessor staatsanwalt staatsanwältin
steuerberater steuerberaterin wirtschaftsprüfer wirtschaftsprüferin patentanwalt patentanwältin rechtsanwalt rechtsanwältin rechtsanwalts rechtsanwaltes lord lady captain general gen col bürgermeister bürgermeisterin hofrat
`)

/** Words that open a role beside a name: 'Jane Sample, Chief Executive Officer'. */
export const ROLE_WORDS = set(`
chief president vice chairman chairwoman chair chairperson director directors manager managing secretary treasurer officer partner counsel attorney member head executive senior associate controller ceo cfo coo cto cio evp svp vp founder
co-founder general principal owner proprietor trustee administrator shareholder supervisor engineer analyst consultant buyer representative agent
geschäftsführer geschäftsführerin geschäftsführender geschäftsführende vorstand vorstandsvorsitzender vorstandsvorsitzende vorstandsmitglied aufsichtsratsvorsitzender aufsichtsratsvorsitzende aufsichtsrat prokurist prokuristin leiter leiterin abteilungsleiter
abteilungsleiterin projektleiter projektleiterin bereichsleiter bereichsleiterin bauleiter bauleiterin einkaufsleiter einkaufsleiterin vertriebsleiter vertriebsleiterin gesellschafter gesellschafterin inhaber inhaberin rechtsanwalt rechtsanwältin syndikus
syndikusrechtsanwältin syndikusrechtsanwalt notar notarin justiziar justiziarin sekretär sekretärin protokollführer protokollführerin schriftführer schriftführerin vorsitzender vorsitzende vorsitz protokoll sachverständiger sachverständige steuerberater
steuerberaterin betriebsrat betriebsratsvorsitzender betriebsratsvorsitzende datenschutzbeauftragter datenschutzbeauftragte bevollmächtigter bevollmächtigte liquidator liquidatorin architekt architektin ingenieur ingenieurin witness chairlady minutes
`)

/** Never part of a name, though capitalised at the beginning of a sentence, in a heading or by German spelling. Lower case. */
export const NO_NAME = set(`
the this that these those a an and or but nor if when where while whereas now therefore however in on at to from by for with without of as is are was were be been it its he she they we you i his her their our your my
not no any all each every some such other both either neither who which what how why than then there here upon under over after before during until since between among per via also only same more most very please dear
re cc bcc fwd fw aw wg subject betreff date datum sent gesendet received empfangen attachment anlage anlagen exhibit schedule annex appendix attachment section article clause paragraph page part item table figure chapter title title: name address
agreement agreements contract contracts amendment addendum party parties whereas witness witnesseth recitals recital definitions term terms termination effective confidential confidentiality information intellectual property rights product products
service services purchase order orders payment price notice notices law laws governing force majeure entire miscellaneous general warranty warranties liability limitation indemnification indemnity representations insurance assignment
severability waiver counterparts headings survival dispute resolution arbitration jurisdiction venue signature signatures signed executed execution version draft copy original certain portions omitted redacted request treatment source
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar jänner februar märz mai juni juli oktober dezember
der die das den dem des ein eine einen einem einer eines und oder aber auch nicht kein keine mit ohne von vom zu zum zur bei beim nach vor seit bis für gegen durch über unter auf an am im in aus als wie wenn dass ob weil da so
er sie es wir ihr ihre ihren ihrem ihrer sein seine seinen seiner uns unser unsere ich mein meine dieser diese dieses diesen diesem jener jede jeder jedes alle allen man sich hat haben ist sind war waren wird werden wurde wurden kann können soll sollen
hier heute gestern morgen laut gemäß gem nr abs art ziffer ziff satz paragraph vertrag verträge vereinbarung vertragspartei vertragsparteien partei parteien zwischen sowie bzw etc ferner hiermit nachfolgend nachstehend folgenden
rechnung angebot auftrag bestellung lieferung leistung leistungen zahlung kündigung frist termin schreiben brief urteil beschluss verfahren klage antrag berufung revision gericht sehr geehrte geehrter freundlichen grüßen mfg anbei betrifft
gesellschaft gesellschafter firma unternehmen kunde kundin käufer verkäufer auftraggeber auftragnehmer lieferant vermieter mieter arbeitgeber arbeitnehmer tagesordnung top protokoll anwesend teilnehmer ort zeit uhr sitzung seite datum
board company corporation customer supplier buyer seller licensor licensee distributor consultant contractor employee employer lender borrower landlord tenant guarantor affiliate affiliates subsidiary client vendor manufacturer provider
owner holder member shareholder stockholder director officer agent trustee president secretary chairman manager chief executive vice attorney counsel esquire inc llc ltd corp
best regards sincerely yours hello hi thanks thank kind warm ladies gentlemen sirs madam attention attn tel telephone phone fax email e-mail mail web website www http https
print printed professional coordinator managing deputy human resources cup industrial estate stadium authority search indemnitee indemnitees closing time registration statement policy trading tariff tests composition business prior account accounts
issuing reference resume collecting site data report reports review window windows software hardware technical authorized signatory series articles association memorandum blvd bldg bldg ave dept department development research training
street avenue road suite floor drive boulevard lane building room box straße strasse platz weg allee gasse
north south east west new united states america city county state district of commonwealth republic kingdom union federal national international
first second third fourth initial renewal period year years month months day days week weeks quarter annual quarterly monthly
yes no none ja nein keine keiner mr mrs ms act code rule regulation statute directive plan program project board committee
`)

/** Words that end an organisation's name without being a legal form. */
export const ORGANIZATION_HEADS = set(`
bank bancorp bancshares university college institute foundation association federation union hospital church school academy museum society council trust fund group holdings holding partners partnership ventures capital systems technologies
technology pharmaceuticals pharma therapeutics biosciences industries laboratories labs solutions entertainment networks communications airlines airways insurance securities enterprises brothers
sparkasse volksbank raiffeisenbank versicherung versicherungen stiftung verband bundesverband verein universität hochschule fachhochschule klinikum krankenhaus institut genossenschaft stadtwerke kanzlei gruppe gewerkschaft akademie werke
universitätsklinikum landesbank krankenkasse berufsgenossenschaft ersatzkasse handelskammer handwerkskammer ärztekammer rechtsanwaltskammer
`)

/** First words of many names, most of them places: they point at nobody. */
export const COMMON_FIRST_WORDS =
  set(`american deutsche deutscher deutsches european europäische global national international general united first royal british german swiss french english canadian chinese japanese pacific atlantic northern southern eastern western central
  advanced applied digital capital premier royal california texas delaware nevada florida london berlin hamburg munich münchen frankfurt zürich vienna wien paris köln bayerische norddeutsche süddeutsche allgemeine vereinigte erste
  shanghai beijing ohio china australia canada india japan texas europe america asia africa boston chicago dallas houston illinois michigan virginia georgia israel taiwan korea brazil mexico bremen dresden leipzig stuttgart düsseldorf essen dortmund hannover nürnberg österreich schweiz deutschland
  blue green white black golden silver north south east west service world universal continental standard modern smart data energy holding
britain spain italy portugal sweden norway denmark finland poland austria switzerland germany russia scotland ireland greece turkey egypt argentina chile colombia singapore
`)
