// Common given names of German, English and neighbouring European use, compiled for this project from general knowledge (no list
// was copied). A name that is also an ordinary word, a month or a place counts only with further evidence beside it.

const SURE = `
max frank ernst victor viktor rainer dietrich justin joe dan leo jack aaron abby abdul abigail achim ada adalbert adam adela adele adelheid adolf adrian adriana adrienne agathe agnes agnieszka ahmed ahmet aidan aileen aisha
alan alana albert alberto albrecht alejandro aleksandar aleksandra alena alessandra alessandro alessia alex alexa alexander alexandra alexandre alexandria
alexei alexis alfons alfonso alfred alfredo ali alice alicia alina alisa alison alissa alistair allan allen allison alma alois aloysius alvaro alwin
alyssa amalia amanda amelia amina amir amos amy ana anastasia anders andre andrea andreas andreea andrei andrej andres andrew andrey andrzej andy anette
angela angelika angelina angelo angie anil anita anja anke ann anna annabelle anne annegret anneke anneliese annelie annemarie annette annie annika ansgar
anthony antje antoine antoinette anton antonia antonio antony anya arend aria ariane ariel arian armin arnaud arndt arne arno arnold artem arthur artur arturo arvid
ashley ashok astrid athina audrey aurelia aurelie axel ayse babette barbara barnabas barry bart bartosz basil bastian beata beate beatrice beatrix becky
ben benedict benedikt benjamin benno bernadette bernard bernd berndt bernhard bernice bert bertha bertram beth bethany betsy betty beverly
bianca birgit birgitt birgitta birte bjarne björn blanca blanka bob bobby bodo bogdan boris brad bradley brandon brenda brendan brent brett brian bridget
brigitta brigitte britta brittany bronwyn bruce brunhilde bruno bryan bryce burkhard burkhardt caleb calvin cameron camilla camille candice carina carl carla carlo
carlos carmen carol carola carole carolin caroline carolyn carrie carsten catharina catherine cathleen cathrin cathy cecil cecilia cedric celeste celia
celina celine cesar chantal charles charlie chelsea cheryl chiara chloe chris christa christel christiane christina christine christof christoph
christophe christopher chuck cindy ciaran clara claire clarence clarissa claudia claudio claus clemens clifford clive clint clyde colin colleen conny conrad constance
constantin constanze cord cordula corey corinna corinne cornelia cornelius cory courtney craig cristian cristina curtis cynthia cyril dagmar dagobert damian damien
dana daniel daniela daniele danielle danny daphne daria dario darius darlene darrell darren dave david davide dawid dawn dean deanna debbie deborah debra
delia denis denise dennis derek desiree detlef detlev devin diana diane didier diego dieter dietlinde dietmar dietrich dimitri dimitrios dirk
dmitri dmitry dolores domenico dominic dominik dominique donald donna donovan dora doreen dorian doris dorit dorothea dorothee dorothy dorota doug douglas duncan dustin dwayne
dwight dylan earl ebba ebru eberhard eckart eckehard eckhard eckhart eddie edda edeltraud edgar edith edmund eduard eduardo edward edwin egbert egon
eileen elaine elena eleanor eleni elfriede elias elif elijah elin elisa elisabeth elise elizabeth elke ella ellen elli elliot elliott elmar elsa else
elsbeth elvira elvis emanuel emil emilia emilie emilio emily emma emmanuel emmanuelle emmerich emre engelbert enno enrico enrique eric erica erich erik erika erin
ernest ernestine ernesto erna erwin esteban esther ethan etienne eugen eugene eugenia eva evan evelin evelina eveline evelyn evgeny ewa ewald fabian fabienne fabio
fabrice fabrizio fatima fatma federica federico felicia felicitas felipe felix ferdinand fernando filip filippo fiona flavia flora florentine florian
frances francesca francesco francine francis francisco franco francois françois francoise françoise franka franz franziska fred freddy frederic frederick frederik fridolin frieda
friedbert friedemann friederike friedhelm friedrich fritz gabor gabriel gabriela gabriele gabriella gaby gareth garrett gary gebhard geert geoffrey
georg george georges georgios gerald geraldine gerard gerd gerda gerhard gerhardt gerlinde gernot gero gerrit gertraud gertrud gesa gesine giacomo gianluca gianni gilbert
gilles gina ginger giorgio giovanna giovanni gisela gisele gitta giulia giuliano giuseppe gladys glenda glenn gloria gordon gottfried gotthard graham graeme greg
gregor gregory greta gretchen grit grzegorz gudrun guenter guenther guido guillaume guillermo gunda gunnar gunter gunther günter günther gustav guy gwen gwendolyn hagen hakan
hanna hannah hannelore hannes hans hansjörg harald hariet harold harriet harriett harry hartmut hartwig harvey hasan hassan heather hector hedda hedwig heidemarie heidi heidrun heike
heiko heiner heinrich heinz hektor helen helena helene helga helge hella hellmut helmut helmuth hendrik henning henri henriette henrik henrike henry herbert heribert
hermann hermine herta hildegard hilmar hiltrud hinrich holger horst howard hubert hubertus hugh hugo hussein hüseyin iain ian ibrahim ida
ignacio ignaz igor ilka ilona ilse imke immanuel immo ina ines inga inge ingeborg ingo ingolf ingrid inka inken irena irene irina irma irmgard irmtraud isaac isabel isabell
isabella isabelle ismail ivan ivana ivo jaap jacek jackie jacob jacqueline jacques jaime jakob jakub james jamie jan jana jane janet janice janina janine janis jannik janosch
jared jasmin jasmina jason jasper javier jay jean jeanette jeannette jeannine jeff jeffrey jelena jenna jennifer jenny jens jeremiah jeremy jerome jerry
jesper jesse jessica jesus jill jim jimmy joachim joan joana joann joanna joanne jochen joel joerg johan johann johanna johannes john johnny jolanta
jon jonah jonas jonathan jordi jorge jörg jörn jose josé josef josefa josefine joseph josephine josh joshua josip jost joyce juan juana juanita judith judy jules julia
julian juliana juliane julie juliette julien julio julius jurgen jürgen jutta kai kaja kamil karen karim karin karina karl karla karlheinz karoline karolina karsten
kaspar katarina katarzyna kate katerina katharina katherine kathleen kathrin kathryn kathy katie katja katrin kay kazimierz keith kelly kelvin ken kenneth kent kerstin
kevin kiara kilian kim kimberly kira kirk kirsten kirstin klara klaudia klaus knut konrad konstantin konstantinos korbinian kornelia kristen kristian kristin kristina
kristine kristof krystyna krzysztof kunigunde kurt kyle lara larissa larry lars lasse laszlo lászló laura lauren laurence laurent laurenz lawrence lea leah leandra leandro leif leila lena
lennart lenny leon leonard leonardo leonhard leonie leonore leopold leroy lesley leslie lester levin lewis liam liane lidia liesel lieselotte lilian liliana lilli lillian lilly lily
lina linda lindsay lindsey linus lionel lisa lisbeth liselotte lloyd logan lola lorena lorenz lorenzo loretta lori lorraine lothar lottie lou louis louisa
louise lothar luc luca lucas lucia luciano lucie lucille lucinda lucy ludger ludmila ludwig luigi luis luisa luise luka lukas lukasz łukasz lutz luzia lydia lynn mabel
maciej madeleine magdalena magda magnus maik maike maja malcolm malgorzata małgorzata malte mandy manfred manuel manuela marc marcel marcela marcello marcia marcin marco marcos marcus
marek maren margaret margareta margarete margarethe margarita margit margot margret marguerite maria mariana marianne marie mariella marietta marija marika marilyn
marina mario marion marisa marita marius marjorie marko markus marlene marlies marlis marten martha marthe martin martina martine marvin mary maryam mateusz
mathew mathias mathilde matilda matteo matthew matthias matthieu maureen maurice mauricio maurizio maxime maximilian maxwell mechthild megan mehmet meike
meinhard meinolf melanie melinda melissa melvin mercedes meredith merle mia micha michael michaela michail michal michał michel michele michelle miguel mihai mike mikhail milan
milena milos mina minna mira miranda miriam mirjam mirko miroslav mohamed mohammad mohammed moira mona monica monika monique morgan moritz moses muhammad mustafa myriam nadia
nadine nadja nancy nanette naomi natalia natalie natascha natasha nathalie nathan nathaniel neil nelly nelson nestor niamh nicholas nick nico nicola nicolai nicolas nicole niels
nigel niko nikita nikola nikolai nikolaos nikolas nikolaus nils nina noah noel noemi nora norbert norma norman norbert odile ofelia olaf ole oleg olga oliver olivia olivier ollie omar
orlando ortrud ortwin oscar oskar osman oswald otmar otto otto ottmar owen oxana pablo paloma pamela paola paolo pascal patricia patricio patrick patrik patrizia paul paula paulina pauline
pavel pawel paweł pedro peer peggy pelle per percy perry peter petra petros phil philip philipp philippa philippe phillip phoebe phyllis pia pierre pierrick piet pieter pietro piotr poul prakash
quentin rachel radek rafael rafal rahul raimund rainald rainer ralf ralph ramona ramon randall randolph randy raoul raphael raphaela rasmus raul ravi raymond rebecca regina reginald
regine regula reimund reiner reinhard reinhardt reinhold renata renate rene rené renee renée renzo rhonda ricarda ricardo riccardo richard rick ricky rita robert roberta roberto robin robyn roderick rodney
rodrigo roger roland rolf roman romy ron ronald ronny rosa rosalie rosalind rosanna rosemarie rosemary rosie rosita roswitha rowan roxana roy ruben rudi rudolf rudolph rüdiger
rupert ruprecht russell ruth ryan sabina sabine sabrina sally salvatore sam samantha samir samuel sandra sandro sandy sanjay santiago sara sarah sascha saskia sean sebastian sebastiano
selina selma serena serge sergej sergey sergei sergio seth severin shane shannon sharon shaun shawn sheila shelley sheryl shirley sibylle sidney siegbert siegfried sieglinde siegmund siegrid sigmund
sigrid sigurd silas silja silke silvana silvia silvio simon simona simone sina slobodan sofia sofie solveig sonia sonja sophia sophie sören søren stacey stacy stanislav stanislaw
stanley stefan stefanie stefania stefano steffen steffi stella stephan stephanie stephane stéphane stephen steve steven stewart stuart sue susan susana susann susanna susanne suzanne svein sven svenja
svetlana swantje swen sylke sylvain sylvia sylvie tabea tamara tanja tania tanya tara tatiana tatjana ted telse teresa terence teresita terrence terry thaddeus thea thekla theo theodor theodora theodore
theresa therese thierry thilo thomas thorben thore thorsten tiffany til till tillmann tilman tilo tim timm timo timothy tina tino tobias todd tom tomas tomás tomasz tommy toni tony
torben tore torsten tracey tracy traudel travis trevor tricia tristan trudy tyler tyrone udo ulf uli ulrich ulrike urs ursula urte uschi uta ute uwe vadim valentin valentina valeria valerie vanessa vera verena
vernon veronica veronika veronique véronique viktor viktoria vincent vincenzo viola violetta virginie vito vittorio vivian viviane vladimir volker volkmar wade waldemar wallace walter waltraud wanda wendelin wendy wenzel
werner wesley wiebke wieland wilbur wilfried wilhelm wilhelmine willem willi william willibald willy wilma winfried winona winston wladimir wojciech wolf wolfgang wolfram wolfhard wulf xaver xavier yannick yasmin yasmine
yolanda yusuf yvette yves yvonne zachary zbigniew zdenek zoe zofia zoltan zoran zuzana michaël jörg-peter götz jürg käthe bärbel lüder sönke türkan özlem gül günay şükrü mónica maría jesús ángel andrés sofía
lucía martín agnès hélène valérie gérard jérôme benoît cécile françois-xavier jean-pierre jean-claude jean-luc jean-paul jean-marc anne-marie ann-kathrin anna-lena hans-peter hans-georg hans-joachim hans-jürgen
hans-dieter karl-heinz heinz-peter klaus-dieter eva-maria marie-luise ernst-august friedrich-wilhelm wolf-dieter bernd-michael
hiroshi kenji takashi yuki wei ming jing xiaoming priya deepak sunil vijay rajesh suresh ramesh anand arun sanjeev kumar
jae min-jun mehdi reza farid samira leyla layla yasin youssef karima khalid rashid tariq nadeem imran bilal
kieran keiran cillian conor connor cormac diarmuid donal eamon fionn oisin padraig ronan tadhg caoimhe ciara deirdre grainne maeve orla roisin sorcha lorcan malachy
bethan carys cerys dilys eleri eirian glenys llinos lowri mair nia rhian rhiannon sian siân siwan aled alun bryn dewi emlyn emrys geraint gethin huw idris ieuan iestyn illtyd ioan iwan llewelyn meirion owain osian rhodri tomos
alastair archibald barnaby benedick cressida crispin cuthbert digby dominick edmond eleanora elspeth emmeline fergal finlay georgina gideon gilbertine giles harriette hattie henrietta hermione hester honoria horatio humphrey imelda isolde ivor jocelyn
jonty julietta lavinia leopoldine leonora lettice lewin lorna lucian ludovic lysander maxine millicent mungo octavia odette olwen oriel osbert oswin ottilie penelope peregrine perdita persis philomena piers quintin
rafferty ranulph reuben rosamund rosamunde rosina rufus sacha selwyn septimus sheelagh sylvester tabitha tarquin theobald theodosia thomasina torquil tobiah ursuline vivienne wilfrid wilfred winifred xanthe zara zelda
adebayo adeola amara babatunde chidi chinedu chioma ebele emeka femi folasade funmilayo ifeoma kofi kwame kwabena akosua nkechi ngozi obinna olufemi oluwaseun segun temitope tunde uche yewande yinka zainab
aditi aditya ajay akash amit amrit ananya aravind arjun ashwin asha bhavna chandra divya gaurav gita harish indira jaspreet jyoti kavita kiran lakshmi manoj meera mohan mukesh nandini naveen neha nikhil nisha pooja pradeep pranav preeti priyanka radhika rajiv raju rakesh ramya rohan rohit sachin sameera sandhya sangeeta shalini shanti shreya shweta smita sonali sudha sushma swati vandana varun vikram vinod vivek yash
abdullah ahmad aliyah anwar aziz bashir faisal farah fatemeh habib hadiya halima hamid huda ibtisam iqbal jamal jamila khadija khaled mahmoud mansour mustapha nabil nadir nasrin noor parveen rania rashida saeed safiya salim salma sana shabana shahid shirin sumaya tahir usman wasim yahya yasmeen zahra
aoife siobhan siobhán sinead sinéad niall declan ruairi eoin fergus angus hamish callum ewan euan alasdair gavin rhys dafydd gwyneth ffion imogen gemma poppy nigella nicky jemima tamsin
joss kerry tadeusz nesrin sunita adaeze ewelina justyna kinga iwona halina stanisław henryk radoslaw slawomir mariusz dariusz bojan branko dragan goran jovan ljiljana mirjana petar snezana vesna milica danijel dejan tomislav zeljko hrvoje gülay gülsen hatice hülya murat yasemin zeynep deniz esra fatih kemal meral metin nuray orhan ömer serkan sevgi sibel tülay ufuk umut volkan hauke edeltraut insa antke gesche mareike nele tomke nerys cathal fionnuala isla iona morag catriona mhairi kirsty ailsa bryony beryl mavis dilip farrukh kashif naveed shazia zafar asif adnan joao joão rui tiago vasco nuno henrique catarina beatriz marta jarrod jermaine kwesi abena akua efua kojo lotta otis mats
`

/** Given names that are also words, months, places or surnames of every day: believed only beside an initial, a title or a role. */
const WEAK = `
anders april august austin art berlin bill brooke carolina chad charity charlotte chase christian christ claude clay cliff crystal dale dallas destiny dick don drew duke eve faith
florence gale gene georgia gerry glen grace grant gunther heath hope houston hunter iris israel ivory ivy jackson jade jasmine jordan joy june justice karma kelly
lance lane lee lincoln london lotte louis-ferdinand mack madison mark may melody mercy merlin miles milo misty nat nova olive oral page paige paris parker pat patience pearl peace penny
piper prince ray reed reid rich rob robin rock rod rose ross royal ruby sage sterling stone storm summer sunny sydney terra tray tripp troy trust tucker tyson valor van vance victoria
viktor vin virginia ward warren wayne west will winter wood york major marshall mason wolf welcome
`

const words = (list: string): Set<string> => new Set(list.split(/\s+/).filter(Boolean))
const weak = words(WEAK)
const sure = words(SURE)
for (const name of weak) sure.delete(name)

/** How far a word by itself is evidence of a given name. Double names count when their first part does. */
export function givenName(word: string): 'sure' | 'weak' | null {
  const small = word.toLowerCase()
  if (sure.has(small)) return 'sure'
  if (weak.has(small)) return 'weak'
  const hyphen = small.indexOf('-')
  return hyphen > 2 && sure.has(small.slice(0, hyphen)) && sure.has(small.slice(hyphen + 1)) ? 'sure' : null
}
