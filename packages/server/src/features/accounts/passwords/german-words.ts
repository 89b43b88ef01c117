// What people who speak German build passwords from, roughly in the order in which it would be tried: everyday words, seasons, first
// names, clubs, towns, animals, food. The shipped list of break-ins is mostly English and holds few of them. Umlauts are also tried as
// two letters, by whoever reads the list.

const WORDS = `
passwort kennwort willkommen sommer winter frühling herbst hallo schatz geheim liebe ichliebedich passwd start neu test admin gast
januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag
sonntag sonnabend heute morgen gestern woche monat jahr tag nacht abend mittag stunde minute sekunde zeit uhr ferien urlaub
wochenende feierabend weihnachten ostern pfingsten silvester neujahr karneval fasching advent nikolaus geburtstag hochzeit
schalke bayern dortmund bvb fcbayern borussia hamburg werder bremen stuttgart leverkusen gladbach hertha union köln frankfurt eintracht
freiburg mainz augsburg hoffenheim wolfsburg leipzig bochum nürnberg kaiserslautern hannover düsseldorf fortuna stpauli hansa rostock
dynamo dresden karlsruhe darmstadt bielefeld arminia paderborn heidenheim aue cottbus magdeburg münchen löwen rapid austria sturm
basel youngboys grasshopper fussball bundesliga torwart meister meisterschaft pokal weltmeister stadion verein mannschaft trainer
berlin essen duisburg wuppertal bonn münster mannheim wiesbaden gelsenkirchen mönchengladbach braunschweig chemnitz kiel aachen halle
krefeld lübeck oberhausen erfurt kassel hagen saarbrücken hamm potsdam ludwigshafen oldenburg osnabrück heidelberg solingen herne
neuss regensburg ingolstadt würzburg fürth ulm heilbronn pforzheim göttingen bottrop trier recklinghausen reutlingen koblenz jena
bremerhaven erlangen moers siegen hildesheim salzgitter gütersloh kaiser schwerin weimar bamberg bayreuth passau konstanz tübingen
flensburg wien graz linz salzburg innsbruck klagenfurt villach wels dornbirn bregenz zürich genf bern lausanne winterthur luzern
sanktgallen lugano chur schweiz österreich deutschland europa bayern sachsen thüringen hessen saarland brandenburg niedersachsen
westfalen rheinland pfalz holstein schleswig mecklenburg pommern franken schwaben baden württemberg tirol steiermark kärnten
vorarlberg burgenland allgäu schwarzwald harz eifel rhein donau elbe main mosel neckar isar weser oder spree bodensee ostsee nordsee
alpen zugspitze mallorca italien spanien frankreich griechenland türkei england amerika afrika asien australien japan china russland
polen holland belgien dänemark schweden norwegen finnland kroatien portugal ungarn tschechien paris london rom madrid
anna maria julia laura sarah lisa lena leonie lea hannah emma mia sophie sofia emilia marie johanna katharina christina stefanie sandra
nicole melanie sabine susanne petra claudia andrea martina monika birgit karin ursula renate helga ingrid gisela brigitte christa
elke gabriele heike silvia anja tanja katja nadine daniela jessica jennifer vanessa jasmin michelle alina celina paula clara klara
charlotte luisa louisa amelie greta frieda ida mathilda lotta pia nina nele jana svenja franziska theresa veronika barbara angelika
kerstin simone bianca carina corinna doris erika eva ilse irene iris judith jutta kathrin kirsten lara larissa lilly lina lucia
magdalena manuela margarete marlene miriam nadja natalie olga patrizia regina rita rosa ruth sonja stella tamara tina ulrike ute
verena viktoria yvonne antonia elisabeth elena finja isabell josephine jule kim merle mila ronja romy tilda zoe
thomas michael andreas stefan christian martin peter klaus wolfgang jürgen uwe bernd frank matthias markus alexander daniel sebastian
tobias florian philipp jan tim lukas jonas leon finn paul ben noah elias luis felix maximilian max moritz niklas julian david simon
fabian dominik patrick marcel kevin dennis sven torsten thorsten dirk ralf rainer reiner manfred günther günter horst heinz hans
helmut werner dieter karl walter gerhard herbert kurt otto rudolf friedrich wilhelm heinrich hermann josef johann johannes georg
franz anton emil oskar theo carl konrad leo jakob samuel aaron adrian albert alfred arne arthur axel benedikt benjamin bjoern björn
bruno clemens constantin konstantin cornelius detlef eberhard eduard erich ernst erwin eugen ferdinand gerd gregor gustav hannes
harald hendrik henrik henry holger hubert hugo ingo jannik jens joachim jochen joel jonathan jörg julius kai karsten kilian lars lasse
lennard lennart linus lorenz ludwig manuel marco marc mario marius marvin mats maurice mathis mirko mika nico nils norbert olaf ole
oliver pascal raphael reinhard rene richard robert robin roland roman ruben rüdiger siegfried siegbert simeon steffen theodor till
timo tom udo ulf ulrich valentin viktor vincent volker willi winfried xaver müller schmidt schneider fischer weber meyer wagner becker
schulz hoffmann koch bauer richter klein wolf schröder neumann schwarz zimmermann braun krüger hofmann hartmann lange werner krause
lehmann schmid schulze maier köhler herrmann könig walter mayer huber peters lang scholz möller weiß jung hahn schubert vogel keller
günther berger winkler roth beck lorenz baumann albrecht schuster simon ludwig böhm winter kraus schumacher krämer vogt stein jäger
hund katze maus pferd hase kaninchen vogel fisch bär wolf löwe tiger elefant affe giraffe zebra nashorn krokodil schlange adler eule
falke rabe spatz taube ente gans huhn hahn schwan storch pinguin papagei wellensittich hamster meerschweinchen igel fuchs reh hirsch
dachs wildschwein schwein kuh stier ochse kalb schaf lamm ziege esel maulwurf biber otter robbe delfin wal hai forelle lachs karpfen
hering krebs schnecke frosch kröte schildkröte eidechse drache spinne ameise biene wespe hummel käfer marienkäfer schmetterling fliege
mücke libelle wurm dackel pudel schäferhund labrador mops kater kätzchen hündchen welpe fohlen einhorn phönix dinosaurier
brot brötchen brezel butter käse wurst schinken speck ei milch sahne joghurt quark honig marmelade zucker salz pfeffer mehl reis
nudeln spaghetti pizza pommes schnitzel bratwurst currywurst döner braten gulasch suppe eintopf salat kartoffel kartoffelsalat tomate
gurke paprika zwiebel knoblauch karotte möhre spinat kohl sauerkraut rotkohl spargel bohne erbse linse mais pilz champignon apfel
birne banane orange zitrone kirsche erdbeere himbeere brombeere heidelbeere johannisbeere pflaume pfirsich aprikose traube ananas
melone kiwi mango nuss haselnuss walnuss mandel erdnuss schokolade kuchen torte keks plätzchen lebkuchen stollen eis vanille zimt
nutella gummibärchen haribo lakritz bonbon pudding waffel pfannkuchen kaiserschmarrn strudel knödel spätzle maultasche leberkäse
weißwurst senf ketchup mayonnaise kaffee tee kakao wasser saft apfelsaft cola limonade bier weizen pils wein rotwein sekt schnaps
whisky rum wodka jägermeister radler schorle frühstück mittagessen abendessen hunger durst
sonne mond stern sterne himmel wolke regen schnee eis wind sturm gewitter blitz donner nebel regenbogen hagel frost hitze kälte feuer
wasser erde luft licht schatten dunkel sonnenschein sonnenblume mondschein schneemann schneeflocke meer see fluss bach teich strand
sand insel berg tal hügel wald wiese feld garten park baum blume rose tulpe nelke lilie veilchen gänseblümchen löwenzahn efeu gras
klee kleeblatt blatt ast wurzel eiche buche birke tanne fichte kiefer linde ahorn weide kastanie stein fels höhle wüste dschungel
rot blau grün gelb schwarz weiß grau braun rosa lila violett türkis orange gold silber golden silbern bunt hell dunkelblau hellblau
eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert tausend million erste zweite dritte
haus wohnung zimmer küche bad keller dach fenster tür tisch stuhl bett sofa schrank regal lampe teppich spiegel bild uhr schlüssel
schloss treppe garage balkon terrasse zaun tor hof straße weg platz brücke turm kirche schule rathaus bahnhof flughafen hafen markt
laden geschäft büro firma fabrik werkstatt krankenhaus apotheke bank post polizei feuerwehr gericht kanzlei anwalt richter notar
mandant akte urteil klage vertrag gesetz recht steuer rechnung arbeit beruf chef kollege chefin sekretariat buchhaltung vertrieb
verwaltung personal lager einkauf verkauf projekt computer rechner laptop drucker bildschirm tastatur maus handy telefon internet
netz server daten datei ordner konto zugang anmeldung benutzer sicherheit schutz sicher geheimnis system windows office microsoft
google amazon ebay facebook youtube netflix playstation nintendo pokemon minecraft fortnite starwars batman superman spiderman
mutter vater mama papa oma opa bruder schwester sohn tochter kind kinder baby familie eltern onkel tante cousin cousine enkel freund
freundin freunde mann frau junge mädchen mensch leute herr dame könig königin prinz prinzessin ritter kaiser held engel teufel hexe
zauberer geist gott jesus christus glaube hoffnung liebling herz herzchen kuss küsschen mausi hasi schatzi bärchen süße süßer engelchen
sonnenschein zuckerschnute spatzl mäuschen knuddel kuschel traum träume glück freude lachen lächeln spaß frieden freiheit leben tod
gesundheit krankheit himmelreich paradies seele körper kopf auge ohr nase mund hand fuß arm bein finger haar zahn bauch rücken
auto motorrad fahrrad roller bus bahn zug schiff boot flugzeug rakete lastwagen traktor volkswagen mercedes porsche audi opel bmw
golf polo passat käfer trabant wartburg ferrari lamborghini motor reifen tank benzin diesel autobahn führerschein reise koffer hotel
camping zelt wohnmobil rucksack wandern schwimmen laufen reiten tanzen singen spielen lesen schreiben malen kochen backen essen trinken
schlafen arbeiten lernen fahren fliegen gehen kommen sehen hören fühlen denken wissen können wollen müssen dürfen machen tun sein
haben werden bleiben finden suchen geben nehmen kaufen lieben hassen leben sterben lachen weinen hoffen glauben
gut schlecht groß klein alt jung schön hässlich schnell langsam stark schwach heiß kalt warm kühl lang kurz hoch tief dick dünn reich
arm süß sauer bitter scharf weich hart laut leise leicht schwer richtig falsch wahr glücklich traurig fröhlich lustig böse lieb nett
toll super geil cool klasse prima spitze wunderbar herrlich perfekt beste bester ewig immer niemals nie alles nichts etwas jemand
niemand ich du er sie es wir ihr mein dein sein unser euer der die das und oder aber nicht ja nein bitte danke tschüss servus moin
grüßgott gutenmorgen gutennacht gutentag bis bald prost mahlzeit ist bin bist war mit ohne für gegen über unter auf aus bei nach von
vor zu im am ein eine einen meine meiner unsere
musik lied gitarre klavier geige flöte trompete trommel schlagzeug band rammstein ärzte hosen totehosen metallica beatles helene
fischer grönemeyer lindenberg film kino theater buch zeitung spiel karte würfel schach poker lotto ball tennis handball basketball
volleyball eishockey boxen judo karate yoga turnen rudern segeln surfen tauchen klettern skifahren ski schlitten angeln jagd
puppe teddy ballon drachen kreisel lego playmobil feuerwehrmann sandmann benjaminblümchen bibi pumuckl heidi pippi biene willi
rotkäppchen schneewittchen dornröschen aschenputtel rapunzel rumpelstilzchen hänsel gretel frau holle froschkönig
hemd hose kleid rock jacke mantel schuh stiefel socke hut mütze schal handschuh gürtel tasche ring kette brille uhr knopf faden nadel
schere messer gabel löffel teller tasse glas flasche topf pfanne ofen herd kühlschrank hammer nagel säge zange schraube bohrer leiter
eimer besen seife zahnbürste handtuch kamm bürste papier stift bleistift kugelschreiber füller tinte heft block brief paket stempel
geld euro mark pfennig cent dollar schatzkiste diamant rubin smaragd perle krone schwert schild helm burg palast
atom energie strom kraft macht welt weltall universum planet saturn jupiter venus merkur neptun galaxie komet mars pluto
regenschirm regentropfen sommerzeit sommernacht sommertag wintertag winterzeit wintermärchen herbstlaub frühlingserwachen
`

/** By word, its place in the list: the earlier, the sooner it is guessed. */
export function germanPlaces(): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  const words = WORDS.trim().split(/\s+/)
  for (const [index, word] of words.entries())
    for (const form of [word, inTwoLetters(word)])
      if (form.length >= 3 && !places.has(form)) places.set(form, index + 1)
  return places
}

const TWO_LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }
const inTwoLetters = (word: string): string => word.replace(/[äöüß]/g, (letter) => TWO_LETTERS[letter] ?? letter)
