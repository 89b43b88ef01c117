// Forms that no ending leads back from, to the form they are looked up by. Of our own making, from general knowledge of both languages.

/** `base form form; base form` */
function formsTo(list: string): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  for (const line of list.split(';')) {
    const [base, ...others] = line.trim().split(/\s+/)
    for (const other of others) if (base !== undefined && !forms.has(other)) forms.set(other, base)
  }
  return forms
}

export const STRONG_ENGLISH = formsTo(`
  win won; hold held; build built; lead led; write wrote written; begin began begun; become became; find found; give gave given; take took taken;
  make made; say said; pay paid; lay laid; sell sold; tell told; buy bought; bring brought; think thought; teach taught; catch caught; seek sought;
  fight fought; keep kept; sleep slept; leave left; lose lost; send sent; spend spent; lend lent; bend bent; mean meant; meet met; feed fed;
  speak spoke spoken; break broke broken; choose chose chosen; steal stole stolen; freeze froze frozen; wake woke woken; drive drove driven;
  rise rose risen; arise arose arisen; ride rode ridden; see saw seen; know knew known; grow grew grown; throw threw thrown; fly flew flown;
  draw drew drawn; show shown; blow blew blown; eat ate eaten; fall fell fallen; forbid forbade forbidden; forget forgot forgotten; get got gotten;
  go went gone; come came; run ran; sing sang sung; drink drank drunk; sink sank sunk; swim swam swum; ring rang rung; spring sprang sprung;
  stand stood; understand understood; withstand withstood; undertake undertook undertaken; undergo underwent undergone; withdraw withdrew withdrawn;
  overcome overcame; hear heard; sit sat; shoot shot; strike struck stricken; stick stuck; win won; wear wore worn; tear tore torn; swear swore sworn;
  bear bore borne; bind bound; wind wound; light lit; slide slid; hide hid hidden; bite bit bitten; dig dug; feel felt; deal dealt; hang hung;
  man men; woman women; child children; foot feet; tooth teeth; person people; die dying died; lie lying; tie tying; datum data; medium media;
  analysis analyses; basis bases; thesis theses; crisis crises; criterion criteria; phenomenon phenomena; indices index; appendices appendix;
  destroy destruction destructive; invade invasion; decide decision; receive receipt reception; divide division; conclude conclusion; extend extension extent;
  expand expansion; permit permission; submit submission; admit admission; exclude exclusion exclusive; include inclusion; provide provision; produce production;
  succeed success; exceed excess; describe description; explain explanation; pronounce pronunciation; maintain maintenance; assume assumption; consume consumption;
  perceive perception; reduce reduction; introduce introduction; suspend suspension; defend defense defence defensive; offend offense offence; respond response; compete competition competitor competitive;
  oversee oversight; choose choice; live life lives; believe belief; prove proof; advise advice; behave behavior behaviour; grow growth; lose loss; arrive arrival;
  refuse refusal; renew renewal; approve approval; survive survival; sign signature signatory; notify notice notification; elect election; colony colonial colonize; nation national; europe european;
  grammar grammatical; church churches; high height; long length; wide width; strong strength; deep depth; broad breadth; hot heat; france french; germany german;
  america american; africa african; asia asian; australia australian; china chinese; japan japanese; england english; britain british; spain spanish; italy italian; russia russian; poland polish; rome roman; greece greek;
  color colour; center centre; labor labour; favor favour; honor honour; license licence; program programme; theater theatre; organize organise; analyze analyse; judgment judgement; behavior behaviour; fulfill fulfil; catalog catalogue
`)

export const STRONG_GERMAN = formsTo(`
  gewinnen gewann gewannen gewonnen; geben gab gaben gegeben gibt; nehmen nahm nahmen genommen nimmt; sehen sah sahen gesehen sieht; kommen kam kamen gekommen;
  gehen ging gingen gegangen; stehen stand standen gestanden; verstehen verstand verstanden; entstehen entstand entstanden; bestehen bestand bestanden; finden fand fanden gefunden;
  binden band banden gebunden; verbinden verband verbunden; beginnen begann begannen begonnen; schreiben schrieb schrieben geschrieben; bleiben blieb blieben geblieben; treiben trieb getrieben;
  sprechen sprach sprachen gesprochen spricht; brechen brach gebrochen bricht; sterben starb starben gestorben stirbt; helfen half geholfen hilft; werfen warf geworfen wirft; treffen traf trafen getroffen trifft;
  ziehen zog zogen gezogen; fliegen flog flogen geflogen; verlieren verlor verloren; bieten bot boten geboten; fallen fiel fielen gefallen; halten hielt hielten gehalten; lassen liess liessen gelassen;
  laufen lief liefen gelaufen; rufen rief riefen gerufen; tragen trug trugen getragen; schlagen schlug schlugen geschlagen; fahren fuhr gefahren; wachsen wuchs wuchsen gewachsen;
  bringen brachte brachten gebracht; denken dachte gedacht; kennen kannte gekannt; nennen nannte nannten genannt; wissen wusste wussten gewusst weiss; leiden litt litten gelitten; schneiden schnitt geschnitten;
  entscheiden entschied entschieden; scheiden schied geschieden; steigen stieg stiegen gestiegen; erscheinen erschien erschienen; leihen lieh geliehen; verleihen verlieh verliehen; beweisen bewies bewiesen;
  liegen lag lagen gelegen; sitzen sass sassen gesessen; bitten bat gebeten; essen ass gegessen isst; lesen las lasen gelesen liest; messen mass gemessen misst; vergessen vergass; tun tat taten getan; haben hatte gehabt;
  schliessen schloss schlossen geschlossen; abschliessen abgeschlossen abschloss; geniessen genoss genossen; fliessen floss geflossen; schiessen schoss geschossen; erhalten erhielt erhielten erhalt; enthalten enthielt enthalt;
  erfinden erfand erfunden; empfehlen empfahl empfohlen; befehlen befahl befohlen; stehlen stahl gestohlen; verbieten verbot verboten; betreten betrat; vertreten vertrat vertrat; eintreten eingetreten trat traten;
  gelten galt galten gegolten gilt; bestimmen bestimmung; leben gelebt; spielen gespielt; bauen gebaut; grunden gegrundet; fuhren gefuhrt; machen gemacht; sagen gesagt; kaufen gekauft;
  verkaufen; liefern geliefert; zahlen gezahlt; kundigen gekundigt; leisten geleistet; nutzen genutzt benutzt; suchen gesucht; setzen gesetzt; stellen gestellt; legen gelegt; arbeiten gearbeitet; wohnen gewohnt;
  lehren gelehrt; horen gehort; fordern gefordert; andern geandert; grenzen gegrenzt; glauben geglaubt; gehoren gehort; nennen benannt; verwenden verwandt; senden sandte gesandt; wenden wandte gewandt;
  aufnehmen aufgenommen; annehmen angenommen; teilnehmen teilgenommen; ubernehmen ubernahm ubernommen; unternehmen unternahm unternommen; vornehmen vorgenommen; angeben angegeben angab; ausgeben ausgegeben; ergeben ergab;
  zaaehlen gezaaehlt; fooerdern gefooerdert; taaeuschen getaaeuscht;
  stattfinden stattgefunden; einfuhren eingefuhrt; durchfuhren durchgefuhrt; herstellen hergestellt; ausstellen ausgestellt; feststellen festgestellt; vorstellen vorgestellt; festlegen festgelegt; beitragen beigetragen;
  anbieten angeboten; ankommen angekommen; zuruckkehren zuruckgekehrt; aufbauen aufgebaut; ausbilden ausgebildet; einsetzen eingesetzt; umsetzen umgesetzt; ersetzen ersetzt; entdecken entdeckt; erobern erobert
`)
