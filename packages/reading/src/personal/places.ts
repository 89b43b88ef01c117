// Countries and large cities by their English and German names: places that are found without a word that says so. Compiled from general
// knowledge; many-word names are joined by '_'.

const COUNTRIES = `
Afghanistan Albania Albanien Algeria Algerien Andorra Angola Argentina Argentinien Armenia Armenien Australia Australien Austria Österreich Azerbaijan Aserbaidschan Bahamas Bahrain Bangladesh Bangladesch Barbados
Belarus Belgium Belgien Belize Benin Bhutan Bolivia Bolivien Bosnia Bosnien Botswana Brazil Brasilien Brunei Bulgaria Bulgarien Burkina_Faso Burundi Cambodia Kambodscha Cameroon Kamerun Canada Kanada Cape_Verde
Chile China Colombia Kolumbien Comoros Congo Kongo Costa_Rica Croatia Kroatien Cuba Kuba Cyprus Zypern Czech_Republic Czechia Tschechien Denmark Dänemark Djibouti Dominica Dominican_Republic Ecuador Egypt Ägypten El_Salvador
Eritrea Estonia Estland Eswatini Ethiopia Äthiopien Fiji Finland Finnland France Frankreich Gabon Gambia Georgia Georgien Germany Deutschland Ghana Greece Griechenland Greenland Grönland Grenada Guatemala Guinea Guyana Haiti Honduras Hong_Kong
Hungary Ungarn Iceland Island India Indien Indonesia Indonesien Iran Iraq Irak Ireland Irland Israel Italy Italien Ivory_Coast Jamaica Jamaika Japan Jordan Jordanien Kazakhstan Kasachstan Kenya Kenia Kiribati Kosovo Kuwait Kyrgyzstan Laos Latvia Lettland
Lebanon Libanon Lesotho Liberia Libya Libyen Liechtenstein Lithuania Litauen Luxembourg Luxemburg Madagascar Malawi Malaysia Maldives Malediven Mali Malta Mauritania Mauritius Mexico Mexiko Moldova Moldawien Monaco Mongolia Mongolei Montenegro Morocco Marokko
Mozambique Mosambik Myanmar Namibia Nepal Netherlands Niederlande Niederlanden New_Zealand Neuseeland Nicaragua Niger Nigeria North_Korea Nordkorea North_Macedonia Norway Norwegen Oman Pakistan Palau Panama Paraguay Peru Philippines Philippinen Poland Polen Portugal
Puerto_Rico Qatar Katar Romania Rumänien Russia Russland Rwanda Ruanda Samoa San_Marino Saudi_Arabia Saudi-Arabien Senegal Serbia Serbien Seychelles Sierra_Leone Singapore Singapur Slovakia Slowakei Slovenia Slowenien Somalia South_Africa Südafrika South_Korea Südkorea Spain Spanien
Sri_Lanka Sudan Suriname Sweden Schweden Switzerland Schweiz Syria Syrien Taiwan Tajikistan Tanzania Tansania Thailand Togo Tonga Trinidad Tunisia Tunesien Turkey Türkei Türkiye Turkmenistan Uganda Ukraine United_Arab_Emirates United_Kingdom Vereinigtes_Königreich
Vereinigten_Staaten United_States United_States_of_America Great_Britain Großbritannien England Scotland Schottland Wales Northern_Ireland Nordirland Uruguay Uzbekistan Usbekistan Vanuatu Venezuela Vietnam Yemen Jemen Zambia Sambia Zimbabwe Simbabwe USA U.S.A. Europe Europa Africa Afrika Asia Asien
`
const CITIES = `
Berlin Hamburg München Munich Köln Cologne Frankfurt Frankfurt_am_Main Stuttgart Düsseldorf Leipzig Dortmund Essen Bremen Dresden Hannover Hanover Nürnberg Nuremberg Duisburg Bochum Wuppertal Bielefeld Bonn Münster Mannheim Karlsruhe Augsburg Wiesbaden Mönchengladbach Gelsenkirchen Aachen
Braunschweig Kiel Chemnitz Magdeburg Freiburg Krefeld Mainz Lübeck Erfurt Oberhausen Rostock Kassel Potsdam Saarbrücken Hamm Ludwigshafen Oldenburg Osnabrück Leverkusen Heidelberg Darmstadt Solingen Herne Regensburg Neuss Paderborn Ingolstadt Würzburg Fürth Ulm Heilbronn Pforzheim Wolfsburg Göttingen
Reutlingen Koblenz Bremerhaven Erlangen Bergisch_Gladbach Trier Jena Recklinghausen Remscheid Salzgitter Moers Siegen Gütersloh Hildesheim Hanau Kaiserslautern Cottbus Schwerin Witten Esslingen Ludwigsburg Gießen Konstanz Zwickau Tübingen Flensburg Passau Bamberg Bayreuth Celle Dessau Halle Bayern Bavaria Hessen
Sachsen Saxony Thüringen Niedersachsen Baden-Württemberg Nordrhein-Westfalen Brandenburg Saarland Schleswig-Holstein Mecklenburg-Vorpommern Rheinland-Pfalz Sachsen-Anhalt Wien Vienna Graz Linz Salzburg Innsbruck Klagenfurt Villach Wels St._Pölten Dornbirn Bregenz Tirol Kärnten Steiermark Vorarlberg
Zürich Zurich Genf Geneva Basel Lausanne Bern Winterthur Luzern Lucerne St._Gallen Lugano Zug Liechtenstein London Birmingham Manchester Leeds Liverpool Newcastle Sheffield Bristol Glasgow Edinburgh Cardiff Belfast Leicester Coventry Bradford Nottingham Southampton Portsmouth Plymouth Oxford
Cambridge Norwich Brighton Aberdeen Dundee Swansea Dublin Cork Galway New_York New_York_City Los_Angeles Chicago Houston Phoenix Philadelphia San_Antonio San_Diego Dallas Austin San_Jose Fort_Worth Jacksonville Columbus Charlotte Indianapolis San_Francisco Seattle Denver Washington Boston El_Paso Nashville Detroit
Oklahoma_City Portland Las_Vegas Memphis Louisville Baltimore Milwaukee Albuquerque Tucson Fresno Sacramento Kansas_City Mesa Atlanta Omaha Colorado_Springs Raleigh Miami Long_Beach Virginia_Beach Oakland Minneapolis Tulsa Tampa Arlington New_Orleans Wichita Cleveland Bakersfield Honolulu Anaheim Cincinnati Pittsburgh St._Louis Orlando
Irvine Newark Buffalo Palo_Alto Menlo_Park Mountain_View Cupertino Redmond Salt_Lake_City Toronto Montreal Vancouver Ottawa Calgary Edmonton Quebec Sydney Melbourne Brisbane Perth Auckland Wellington Paris Lyon Marseille Toulouse Nice Nantes Strasbourg Straßburg Bordeaux Lille Amsterdam Rotterdam Utrecht Eindhoven
The_Hague Den_Haag Brussels Brüssel Antwerp Antwerpen Ghent Gent Madrid Barcelona Valencia Sevilla Seville Bilbao Lisbon Lissabon Porto Rome Rom Milan Mailand Naples Neapel Turin Florence Florenz Venice Venedig Athens Athen Warsaw Warschau Krakow Krakau Prague Prag Budapest Bucharest Bukarest Sofia Zagreb Belgrade Belgrad
Ljubljana Bratislava Copenhagen Kopenhagen Stockholm Gothenburg Göteborg Oslo Bergen Helsinki Tallinn Riga Vilnius Moscow Moskau St._Petersburg Kyiv Kiev Kiew Minsk Istanbul Ankara Tel_Aviv Jerusalem Cairo Kairo Dubai Abu_Dhabi Riyadh Doha Tehran Baghdad Mumbai New_Delhi Delhi Bangalore Chennai Kolkata Karachi Lahore Dhaka
Bangkok Jakarta Manila Kuala_Lumpur Hanoi Seoul Tokyo Tokio Osaka Kyoto Beijing Peking Shanghai Shenzhen Guangzhou Taipei Lagos Nairobi Johannesburg Cape_Town Kapstadt Casablanca Mexico_City Buenos_Aires São_Paulo Rio_de_Janeiro Santiago Bogotá Lima Havana
Alabama Alaska Arizona Arkansas California Kalifornien Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada New_Hampshire New_Jersey New_Mexico North_Carolina North_Dakota Ohio Oklahoma Oregon
Pennsylvania Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia West_Virginia Wisconsin Wyoming Ontario Queensland
`

/** Names that are also ordinary words or given names: places only after a preposition of place. */
export const DOUBTFUL: ReadonlySet<string> = new Set(
  'Essen Halle Hamm Island Jordan Georgia Chad Nice Reading Rom Zug Wels Celle Florence Austin Charlotte Sofia Mesa Phoenix Columbus Jacksonville Washington Virginia Dallas Houston Bergen Porto Perth Cork Gent Lima Bern Herne Mali Cuba Turkey Buffalo Oakland Orlando Santiago'.split(
    ' ',
  ),
)

const LISTED = [...COUNTRIES.trim().split(/\s+/), ...CITIES.trim().split(/\s+/)].map((name) =>
  name.replaceAll('_', ' '),
)

/** By first word; of several with the same first word the longest first. */
export const PLACES: ReadonlyMap<string, readonly string[]> = byFirstWord()

function byFirstWord(): Map<string, string[]> {
  const places = new Map<string, string[]>()
  for (const name of LISTED) {
    const first = name.split(' ')[0] ?? name
    const same = places.get(first) ?? []
    same.push(name)
    places.set(first, same)
  }
  for (const same of places.values()) same.sort((a, b) => b.length - a.length)
  return places
}
