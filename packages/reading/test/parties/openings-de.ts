// Openings of contracts in German as form books and model statutes of Germany, Austria and Switzerland have them; every name is
// invented. Each is followed by its parties: 'Name = Role' with the role the text itself gives, parted by ' | '.
export const OPENINGS_DE: readonly (readonly [opening: string, parties: string])[] = [
  [
    'zwischen\n\nder Nordlicht Muster GmbH, Musterweg 1, 12345 Musterstadt, vertreten durch die Geschäftsführerin Erika Beispiel\n– nachfolgend „Auftraggeberin“ genannt –\n\nund\n\nder Südwind Beispiel AG, Beispielallee 2, 54321 Beispielhausen\n– nachfolgend „Auftragnehmerin“ genannt –\n\nwird folgender Vertrag geschlossen:',
    'Nordlicht Muster GmbH = Auftraggeberin | Südwind Beispiel AG = Auftragnehmerin',
  ],
  [
    'Zwischen Herrn Max Muster, Musterstraße 3, 10115 Berlin (im Folgenden: Vermieter) und Frau Erika Beispiel, Beispielweg 4, 10117 Berlin (im Folgenden: Mieterin) wird folgender Mietvertrag geschlossen:',
    'Max Muster = Vermieter | Erika Beispiel = Mieterin',
  ],
  [
    'Die Muster Maschinenbau GmbH & Co. KG mit Sitz in Musterstadt (nachstehend „Verkäuferin“) und die Beispiel Anlagen AG mit Sitz in Zürich (nachstehend „Käuferin“) schließen folgenden Kaufvertrag:',
    'Muster Maschinenbau GmbH & Co. KG = Verkäuferin | Beispiel Anlagen AG = Käuferin',
  ],
  [
    'Dieser Lizenzvertrag wird geschlossen zwischen der Universität Musterstadt, vertreten durch den Kanzler (im Folgenden „Lizenzgeberin“), und der Quell Biotech SE (im Folgenden „Lizenznehmerin“).',
    'Universität Musterstadt = Lizenzgeberin | Quell Biotech SE = Lizenznehmerin',
  ],
  [
    'Arbeitsvertrag zwischen der Beispiel Logistik GmbH, Hafenstraße 5, 20457 Hamburg – im Folgenden Arbeitgeberin – und Frau Lisa Muster, geboren am 3. Mai 1985, wohnhaft Musterplatz 1, 20459 Hamburg – im Folgenden Arbeitnehmerin –',
    'Beispiel Logistik GmbH = Arbeitgeberin | Lisa Muster = Arbeitnehmerin',
  ],
  [
    'zwischen der Stadt Beispielhausen, vertreten durch den Oberbürgermeister, – Auftraggeberin – und der Muster Bau GmbH – Auftragnehmerin –',
    'Stadt Beispielhausen = Auftraggeberin | Muster Bau GmbH = Auftragnehmerin',
  ],
  [
    'Darlehensvertrag\n\nzwischen der Volksbank Musterstadt eG, Marktplatz 1, 12345 Musterstadt (Darlehensgeberin)\n\nund\n\nHerrn Dr. Karl Quellmann, Waldweg 9, 12347 Musterstadt (Darlehensnehmer)',
    'Volksbank Musterstadt eG = Darlehensgeberin | Karl Quellmann = Darlehensnehmer',
  ],
  [
    'zwischen\n1. der Alpha Muster Holding GmbH, Frankfurt am Main,\n2. der Beta Beispiel Beteiligungs GmbH, München, und\n3. Herrn Jonas Platzhalter, Köln,\nwird der folgende Gesellschaftervertrag geschlossen:',
    'Alpha Muster Holding GmbH | Beta Beispiel Beteiligungs GmbH | Jonas Platzhalter',
  ],
  [
    'Zwischen der Firma Muster Reinigung e.K., Inhaber Paul Muster, Gartenweg 7, 50667 Köln, nachstehend Auftragnehmer genannt, und dem Beispielverein e. V., Vereinsstraße 2, 50668 Köln, nachstehend Auftraggeber genannt, wird folgende Vereinbarung getroffen:',
    'Muster Reinigung e.K. = Auftragnehmer | Beispielverein e. V. = Auftraggeber',
  ],
  [
    'Dieser Vertrag wird zwischen der Dr. A. Muster & Söhne GmbH & Co. KG („Lieferantin“) und der Beispiel Handels GesmbH, Wien („Bestellerin“), geschlossen.',
    'Dr. A. Muster & Söhne GmbH & Co. KG = Lieferantin | Beispiel Handels GesmbH = Bestellerin',
  ],
  [
    'Kooperationsvereinbarung zwischen der Muster Klinikum gGmbH (nachfolgend „Klinikum“) und der Beispiel Medizintechnik AG (nachfolgend „Partner“)',
    'Muster Klinikum gGmbH | Beispiel Medizintechnik AG = Partner',
  ],
  [
    'Zwischen dem Land Musterland, vertreten durch das Ministerium für Beispiele, und der Quell Energie AöR wird folgender Vertrag geschlossen:',
    'Land Musterland | Quell Energie AöR',
  ],
  [
    'Handelsvertretervertrag\n\nzwischen\n\nBeispiel Textil GmbH, Spinnereistraße 1, 86150 Augsburg\n(Unternehmer)\n\nund\n\nErik Muster, Lindenallee 12, 90402 Nürnberg\n(Handelsvertreter)',
    'Beispiel Textil GmbH = Unternehmer | Erik Muster = Handelsvertreter',
  ],
  [
    'Der Verkäufer, Herr Johann Beispiel, und die Käuferin, die Muster Immobilien GbR, schließen folgenden Vertrag:',
    'Johann Beispiel = Verkäufer | Muster Immobilien GbR = Käuferin',
  ],
  [
    'Beratungsvertrag zwischen Quellmann & Partner mbB, Rechtsanwälte, Musterstadt (Beraterin), und Platzhalter Solar SE, Beispielstadt (Mandantin)',
    'Quellmann & Partner mbB = Beraterin | Platzhalter Solar SE = Mandantin',
  ],
  [
    'Zwischen der Muster Aktiengesellschaft, eingetragen im Handelsregister des Amtsgerichts Musterstadt unter HRB 12345 (nachfolgend „Muster AG“), und der Beispiel S.p.A., Mailand (nachfolgend „Beispiel“), wird Folgendes vereinbart:',
    'Muster Aktiengesellschaft | Beispiel S.p.A.',
  ],
  [
    'Geheimhaltungsvereinbarung\n\nzwischen\n\nNordlicht Sensorik Schweiz AG, Seestrasse 10, 8002 Zürich\n\nund\n\nSample Instruments Ltd, 1 Example Street, London\n\n– gemeinsam die „Parteien“ –',
    'Nordlicht Sensorik Schweiz AG | Sample Instruments Ltd',
  ],
  [
    'Zwischen\n\nBeispiel Software UG (haftungsbeschränkt)\nMusterring 4\n01067 Dresden\n\n(nachfolgend: Anbieter)\n\nund\n\nMuster Versand GmbH\nLagerstraße 8\n04109 Leipzig\n\n(nachfolgend: Kunde)',
    'Beispiel Software UG (haftungsbeschränkt) = Anbieter | Muster Versand GmbH = Kunde',
  ],
  [
    'Pachtvertrag zwischen den Eheleuten Hans und Grete Muster (Verpächter) und der Beispiel Agrar eG (Pächterin)',
    'Hans und Grete Muster = Verpächter | Beispiel Agrar eG = Pächterin',
  ],
  [
    'Dieser Dienstleistungsvertrag wird am 1. März 2020 zwischen der Muster Facility Services GmbH („Dienstleister“) und der Stiftung Beispielhof („Auftraggeberin“) abgeschlossen.',
    'Muster Facility Services GmbH = Dienstleister | Stiftung Beispielhof = Auftraggeberin',
  ],
  [
    'Gesellschaftsvertrag\n\nHerr Ingo Quellmann, Herr Uwe Platzhalter und die Muster Ventures GmbH errichten hiermit eine Gesellschaft mit beschränkter Haftung. Der Vertrag wird zwischen ihnen wie folgt geschlossen:',
    'Ingo Quellmann | Uwe Platzhalter | Muster Ventures GmbH',
  ],
  [
    'Werkvertrag zwischen Frau Sabine Beispiel – Bestellerin – und der Tischlerei Muster GmbH – Unternehmerin –',
    'Sabine Beispiel = Bestellerin | Tischlerei Muster GmbH = Unternehmerin',
  ],
  [
    'Nachtrag Nr. 2 zum Liefervertrag vom 3. Mai 2018 zwischen der Muster Guss GmbH (Lieferant) und der Beispiel Motoren Aktiengesellschaft (Besteller)',
    'Muster Guss GmbH = Lieferant | Beispiel Motoren Aktiengesellschaft = Besteller',
  ],
  [
    'Zwischen der Muster Leasing GmbH als Leasinggeberin und der Beispiel Transporte OHG als Leasingnehmerin kommt folgender Vertrag zustande:',
    'Muster Leasing GmbH = Leasinggeberin | Beispiel Transporte OHG = Leasingnehmerin',
  ],
  [
    'Bürgschaftsvertrag zwischen der Sparkasse Musterstadt (Gläubigerin) und Herrn Prof. Dr. Rolf Beispiel (Bürge)',
    'Sparkasse Musterstadt = Gläubigerin | Rolf Beispiel = Bürge',
  ],
  [
    'Die Parteien, die Muster Wohnen Genossenschaft mit Sitz in Bern (Vermieterin) und Herr Beat Beispiel (Mieter), vereinbaren was folgt:',
    'Muster Wohnen Genossenschaft = Vermieterin | Beat Beispiel = Mieter',
  ],
  [
    'Rahmenvertrag zwischen der H. & M. Beispiel GmbH, Hannover, im Folgenden „Abnehmerin“, und der Fr. Muster KG, Bremen, im Folgenden „Lieferantin“',
    'H. & M. Beispiel GmbH = Abnehmerin | Fr. Muster KG = Lieferantin',
  ],
  [
    'Aufhebungsvertrag zwischen der Muster Chemie AG, Werk Beispielstadt, (Arbeitgeberin) und Herrn Tobias Quellmann (Arbeitnehmer)',
    'Muster Chemie AG = Arbeitgeberin | Tobias Quellmann = Arbeitnehmer',
  ],
  [
    'Auftraggeber: Gemeinde Musterdorf, Rathausplatz 1, 12349 Musterdorf\nAuftragnehmer: Beispiel Tiefbau GmbH, Kiesweg 2, 12351 Beispieldorf\n\nDie Parteien schließen folgenden Bauvertrag:',
    'Gemeinde Musterdorf = Auftraggeber | Beispiel Tiefbau GmbH = Auftragnehmer',
  ],
  [
    'Dieser Vertrag wird geschlossen zwischen Sample Holdings Luxembourg S.à r.l., Luxemburg („SHL“), Muster Beteiligungs GmbH („MBG“) und der Beispiel Treuhand AG als Treuhänderin („Treuhänderin“).',
    'Sample Holdings Luxembourg S.à r.l. | Muster Beteiligungs GmbH | Beispiel Treuhand AG = Treuhänderin',
  ],
  [
    'zwischen der Beispiel Verlag GmbH, vertreten durch ihren Geschäftsführer Otto Muster, (Verlag) und der Autorin Frau Dr. Petra Platzhalter (Autorin)',
    'Beispiel Verlag GmbH = Verlag | Petra Platzhalter = Autorin',
  ],
  [
    'Franchisevertrag zwischen der Muster Backshop Franchise GmbH, nachfolgend „Franchisegeber“, und der Beispiel Gastro GmbH i. Gr., nachfolgend „Franchisenehmer“',
    'Muster Backshop Franchise GmbH = Franchisegeber | Beispiel Gastro GmbH = Franchisenehmer',
  ],
  [
    'Zwischen der Bundesrepublik Deutschland, vertreten durch das Bundesamt für Muster, als Auftraggeberin und der Beispiel Systemhaus GmbH als Auftragnehmerin wird der nachstehende Vertrag geschlossen:',
    'Bundesrepublik Deutschland = Auftraggeberin | Beispiel Systemhaus GmbH = Auftragnehmerin',
  ],
  [
    'Konsortialvertrag\n\nzwischen\n\na) der Muster Tunnelbau AG, Innsbruck,\n\nb) der Beispiel Spezialtiefbau GmbH, Salzburg, und\n\nc) der Quell Ingenieure ZT GmbH, Graz.',
    'Muster Tunnelbau AG | Beispiel Spezialtiefbau GmbH | Quell Ingenieure ZT GmbH',
  ],
  [
    'Versicherungsmaklervertrag zwischen Muster Assekuranz Makler GmbH (nachfolgend Makler) und Beispiel Speditionsgesellschaft mbH (nachfolgend Auftraggeber)',
    'Muster Assekuranz Makler GmbH = Makler | Beispiel Speditionsgesellschaft mbH = Auftraggeber',
  ],
  [
    'Vereinbarung zwischen Muster Stromnetz GmbH & Co. KGaA und Beispiel Windpark Nordsee GmbH & Co. KG über den Netzanschluss',
    'Muster Stromnetz GmbH & Co. KGaA | Beispiel Windpark Nordsee GmbH & Co. KG',
  ],
  [
    'Zwischen der Erbengemeinschaft nach Karl Muster, bestehend aus Anna Muster und Bernd Muster, als Verkäufern und Herrn Sven Beispiel als Käufer wird vereinbart:',
    'Sven Beispiel = Käufer',
  ],
  [
    'Dieser Unternehmenskaufvertrag wird geschlossen zwischen der Muster Industrie Holding B.V. mit Sitz in Amsterdam („Verkäuferin“) und der Platzhalter Erwerbs AG („Käuferin“) sowie, hinsichtlich § 9, Herrn Georg Muster („Garant“).',
    'Muster Industrie Holding B.V. = Verkäuferin | Platzhalter Erwerbs AG = Käuferin | Georg Muster = Garant',
  ],
  [
    'Mietvertrag über Gewerberäume\n\nVermieterin: Beispiel Grundbesitz KG, Hauptstraße 1, 70173 Stuttgart\nMieterin: Muster Optik GmbH, Nebenstraße 2, 70174 Stuttgart\n\nZwischen den Parteien wird folgender Mietvertrag geschlossen.',
    'Beispiel Grundbesitz KG = Vermieterin | Muster Optik GmbH = Mieterin',
  ],
  [
    'Auftragsverarbeitungsvertrag zwischen der Muster Krankenkasse, Körperschaft des öffentlichen Rechts (Verantwortliche), und der Beispiel Cloud GmbH (Auftragsverarbeiterin)',
    'Muster Krankenkasse = Verantwortliche | Beispiel Cloud GmbH = Auftragsverarbeiterin',
  ],
  [
    'zwischen der Muster-Beispiel Pumpen GmbH, Industriestr. 12, 67059 Ludwigshafen, – im Folgenden kurz „MBP“ – und der Sample Valves Inc., 5 Example Road, Houston, – im Folgenden kurz „SVI“ –',
    'Muster-Beispiel Pumpen GmbH | Sample Valves Inc.',
  ],
  [
    'Treuhandvertrag zwischen Frau Rechtsanwältin Dr. Ulrike Muster (Treuhänderin) und Herrn Klaus Beispiel (Treugeber)',
    'Ulrike Muster = Treuhänderin | Klaus Beispiel = Treugeber',
  ],
  [
    'Zwischen der Erzdiözese Musterstadt und dem Caritasverband Beispiel e. V. wird folgende Vereinbarung geschlossen:',
    'Erzdiözese Musterstadt | Caritasverband Beispiel e. V.',
  ],
  [
    'Dieser Liefervertrag wird zwischen der Muster Stahl\nund Röhren GmbH („Lieferantin“) und der Beispiel\nAutomotive SE („Bestellerin“) geschlossen.',
    'Muster Stahl und Röhren GmbH = Lieferantin | Beispiel Automotive SE = Bestellerin',
  ],
  [
    'Softwarepflegevertrag zwischen C. Muster Informatik, Inhaber Christian Muster, (Anbieter) und Beispiel Steuerberatungsgesellschaft mbH (Kundin)',
    'Beispiel Steuerberatungsgesellschaft mbH = Kundin',
  ],
  [
    'Vertrag zwischen dem Universitätsklinikum Musterstadt – nachfolgend „UKM“ – und der Sample Pharma Deutschland GmbH – nachfolgend „Sponsor“ –',
    'Universitätsklinikum Musterstadt | Sample Pharma Deutschland GmbH = Sponsor',
  ],
  [
    'Zwischen der Muster Telekom Austria AG (kurz „MTA“) und der Beispiel Kabel Ges.m.b.H. (kurz „BK“) wird folgender Vertrag geschlossen:',
    'Muster Telekom Austria AG | Beispiel Kabel Ges.m.b.H.',
  ],
  [
    'Kaufvertrag zwischen Nina Muster, Zürich (Verkäuferin) und Reto Beispiel, Basel (Käufer)',
    'Nina Muster = Verkäuferin | Reto Beispiel = Käufer',
  ],
  [
    'Dieser Vergleich wird geschlossen zwischen der Klägerin, der Muster Verpackungen GmbH, und der Beklagten, der Beispiel Druck AG. Die Parteien vereinbaren folgenden Vertrag:',
    'Muster Verpackungen GmbH = Klägerin | Beispiel Druck AG = Beklagte',
  ],
  [
    'Zwischen der Gebr. Muster OHG, Musterstadt, – Verkäuferin – und dem Kaufmann Hugo Beispiel, Beispielstadt, – Käufer – ist am heutigen Tage folgender Kaufvertrag geschlossen worden:',
    'Gebr. Muster OHG = Verkäuferin | Hugo Beispiel = Käufer',
  ],
  [
    'Versicherungsvertrag zwischen der Muster Sachversicherung AG – Versicherer – und der Beispiel Holzbau GmbH – Versicherungsnehmerin –',
    'Muster Sachversicherung AG = Versicherer | Beispiel Holzbau GmbH = Versicherungsnehmerin',
  ],
  [
    'Zwischen der Beispiel Immobilien GmbH (nachfolgend „Makler“) und Frau Carla Muster (nachfolgend „Auftraggeberin“) wird folgender Maklervertrag geschlossen:',
    'Beispiel Immobilien GmbH = Makler | Carla Muster = Auftraggeberin',
  ],
  [
    'Verlagsvertrag zwischen der Muster Druck GmbH (Verlag) und Herrn Nils Platzhalter (Autor)',
    'Muster Druck GmbH = Verlag | Nils Platzhalter = Autor',
  ],
  [
    'Schenkungsvertrag zwischen Frau Hedwig Muster, Musterstadt, – Schenkerin – und Herrn Jan Muster, Musterstadt, – Beschenkter –',
    'Hedwig Muster = Schenkerin | Jan Muster = Beschenkter',
  ],
  [
    'Leihvertrag zwischen dem Heimatverein Beispielhausen e. V. als Verleiher und der Stadt Musterstadt als Entleiherin',
    'Heimatverein Beispielhausen e. V. = Verleiher | Stadt Musterstadt = Entleiherin',
  ],
  [
    'Abtretungsvertrag zwischen der Muster Factoring GmbH („Zessionarin“) und der Beispiel Textilhandel KG („Zedentin“)',
    'Muster Factoring GmbH = Zessionarin | Beispiel Textilhandel KG = Zedentin',
  ],
  [
    'Transportvertrag zwischen der Beispiel Spedition GmbH, nachfolgend Frachtführerin, und der Muster Möbel AG, nachfolgend Absenderin',
    'Beispiel Spedition GmbH = Frachtführerin | Muster Möbel AG = Absenderin',
  ],
  [
    'Architektenvertrag zwischen der Beispiel Wohnen GmbH, Musterstadt, – Bauherrin – und Herrn Otto Muster, Beispielstadt, – Architekt –',
    'Beispiel Wohnen GmbH = Bauherrin | Otto Muster = Architekt',
  ],
  [
    'zwischen\n\nder Muster Chemie GmbH, Musterstadt,\n– Klägerin –\n\nund\n\nder Beispiel Pharma AG, Beispielhausen,\n– Beklagte –\n\nwird folgender Vergleich geschlossen:',
    'Muster Chemie GmbH = Klägerin | Beispiel Pharma AG = Beklagte',
  ],
  [
    'Zwischen der Muster Kredit AG (im Folgenden „Sicherungsnehmerin“) und Herrn Leo Platzhalter (im Folgenden „Sicherungsgeber“) wird folgender Sicherungsvertrag geschlossen:',
    'Muster Kredit AG = Sicherungsnehmerin | Leo Platzhalter = Sicherungsgeber',
  ],
  [
    'Mandatsvertrag zwischen Frau Rechtsanwältin Dr. Mona Muster, Musterstadt, (Rechtsanwältin) und der Beispiel Bau GmbH (Mandantin)',
    'Mona Muster = Rechtsanwältin | Beispiel Bau GmbH = Mandantin',
  ],
  [
    'Ausbildungsvertrag zwischen der Muster Metallbau GmbH (Ausbildende) und Frau Pia Beispiel (Auszubildende)',
    'Muster Metallbau GmbH = Ausbildende | Pia Beispiel = Auszubildende',
  ],
  [
    'Praktikumsvertrag zwischen der Beispiel Medien GmbH („Unternehmen“) und Herrn Tim Platzhalter („Praktikant“)',
    'Beispiel Medien GmbH = Unternehmen | Tim Platzhalter = Praktikant',
  ],
  [
    'Erbbaurechtsvertrag zwischen der Stadt Musterdorf als Grundstückseigentümerin und der Beispiel Wohnbau eG als Erbbauberechtigte',
    'Stadt Musterdorf = Grundstückseigentümerin | Beispiel Wohnbau eG = Erbbauberechtigte',
  ],
  [
    'Vereinbarung zur Auftragsverarbeitung zwischen der Muster Klinik GmbH (nachfolgend „Verantwortlicher“) und der Beispiel Rechenzentrum AG (nachfolgend „Auftragsverarbeiter“)',
    'Muster Klinik GmbH = Verantwortlicher | Beispiel Rechenzentrum AG = Auftragsverarbeiter',
  ],
  [
    'Rahmenvertrag zwischen der Muster Kunststoff GmbH – nachstehend „Hersteller“ genannt – und der Beispiel Vertriebs GmbH – nachstehend „Händler“ genannt –',
    'Muster Kunststoff GmbH = Hersteller | Beispiel Vertriebs GmbH = Händler',
  ],
  [
    'Verwaltervertrag zwischen der Beispiel Wohnpark GbR (Eigentümerin) und der Muster Hausverwaltung GmbH (Verwalterin)',
    'Beispiel Wohnpark GbR = Eigentümerin | Muster Hausverwaltung GmbH = Verwalterin',
  ],
  ['Ehevertrag zwischen Herrn Paul Muster und Frau Emma Beispiel', 'Paul Muster | Emma Beispiel'],
  [
    'Zwischen der Stadtwerke Musterstadt GmbH (Betreiberin) und der Gemeinde Beispieldorf (Nutzerin) wird folgende Vereinbarung geschlossen:',
    'Stadtwerke Musterstadt GmbH = Betreiberin | Gemeinde Beispieldorf = Nutzerin',
  ],
  [
    'Emissionsvertrag zwischen der Muster Energie AG („Emittentin“) und der Beispiel Bank AG („Konsortialführerin“)',
    'Muster Energie AG = Emittentin | Beispiel Bank AG = Konsortialführerin',
  ],
  [
    'Verwahrungsvertrag zwischen Frau Lene Muster als Hinterlegerin und Herrn Notar Dr. Hans Beispiel als Verwahrer',
    'Lene Muster = Hinterlegerin | Hans Beispiel = Verwahrer',
  ],
  [
    'Kommissionsvertrag zwischen der Galerie Muster GmbH (Kommissionärin) und Frau Ada Platzhalter (Kommittentin)',
    'Galerie Muster GmbH = Kommissionärin | Ada Platzhalter = Kommittentin',
  ],
  [
    'Zwischen der Muster Handels GmbH, vertreten durch die Geschäftsführerin Eva Beispiel, im Folgenden „Zeichnerin“, und der Beispiel Fonds GmbH & Co. KG, im Folgenden „Gesellschaft“, wird folgende Beitrittsvereinbarung geschlossen:',
    'Muster Handels GmbH = Zeichnerin | Beispiel Fonds GmbH & Co. KG = Gesellschaft',
  ],
  [
    'Gastspielvertrag zwischen der Stadthalle Musterstadt GmbH (Veranstalterin) und Frau Zoe Beispiel (Künstlerin)',
    'Stadthalle Musterstadt GmbH = Veranstalterin | Zoe Beispiel = Künstlerin',
  ],
  [
    'Verpfändungsvertrag zwischen Herrn Udo Muster (Verpfänder) und der Sparkasse Beispielstadt (Pfandgläubigerin)',
    'Udo Muster = Verpfänder | Sparkasse Beispielstadt = Pfandgläubigerin',
  ],
  [
    'Nachunternehmervertrag zwischen der Muster Hochbau AG, Hauptunternehmerin, und der Beispiel Elektro GmbH, Nachunternehmerin',
    'Muster Hochbau AG = Hauptunternehmerin | Beispiel Elektro GmbH = Nachunternehmerin',
  ],
  [
    'Vertrag zwischen dem Landkreis Musterland – Auftraggeber – und Herrn Dr. Finn Beispiel – Sachverständiger –',
    'Landkreis Musterland = Auftraggeber | Finn Beispiel = Sachverständiger',
  ],
  [
    'Mandatsvertrag zwischen der Beispiel Treuhand AG, Zürich («Beauftragte»), und der Muster Uhren SA, Biel («Auftraggeberin»)',
    'Beispiel Treuhand AG = Beauftragte | Muster Uhren SA = Auftraggeberin',
  ],
  [
    'Kreditvertrag zwischen der Beispiel Kantonalbank («Kreditgeberin») und der Muster Gastro GmbH («Kreditnehmerin»)',
    'Beispiel Kantonalbank = Kreditgeberin | Muster Gastro GmbH = Kreditnehmerin',
  ],
  [
    'Dieser Anlagenbauvertrag wird geschlossen zwischen der Beispiel Kraftwerke AG (der „Bestellerin“) und der Muster Turbinen GmbH (die „Generalunternehmerin“).',
    'Beispiel Kraftwerke AG = Bestellerin | Muster Turbinen GmbH = Generalunternehmerin',
  ],
  [
    'Zwischen der Klägerin, der Muster Reisen GmbH, und dem Beklagten, Herrn Rudi Beispiel, wird folgender Vergleich geschlossen:',
    'Muster Reisen GmbH = Klägerin | Rudi Beispiel = Beklagter',
  ],
  [
    'Arbeitnehmerüberlassungsvertrag zwischen der Muster Personal GmbH (Verleiherin) und der Beispiel Montage GmbH (Entleiherin)',
    'Muster Personal GmbH = Verleiherin | Beispiel Montage GmbH = Entleiherin',
  ],
]
