// More openings in English, from the forms of other trades than `openings-en.ts` and `openings-en-harder.ts` (artists, farms, franchises, estates,
// guarantees, leases): couples, sole traders and their trade names, former names, names broken over lines or set apart letter by letter, rare given
// names. Written before the rules they brought about.
export const OPENINGS_EN_FORMS: readonly (readonly [opening: string, parties: string])[] = [
  [
    'This Recording Agreement is entered into on June 1, 2018 between Sample Sound Records, Inc. ("Label") and Ms. Oyindamola Muster ("Artist").',
    'Sample Sound Records, Inc. | Oyindamola Muster',
  ],
  [
    'THIS GRAZING LEASE is made this 4th day of April, 2016, by and between Tobiah Sample and Keziah Sample, husband and wife ("Lessors"), and Muster Cattle Co., LLC ("Lessee").',
    'Tobiah Sample | Keziah Sample | Muster Cattle Co., LLC = Lessee',
  ],
  [
    'This Franchise Agreement is made between Sample Burger Franchising LLC ("Franchisor") and Jane Muster d/b/a Muster Grill ("Franchisee").',
    'Sample Burger Franchising LLC = Franchisor | Jane Muster d/b/a Muster Grill = Franchisee',
  ],
  [
    'This Agreement is by and between Sample Media Group, Inc., f/k/a Example Press, Inc. ("Publisher"), and Muster Printing Corp. ("Printer").',
    'Sample Media Group, Inc. = Publisher | Muster Printing Corp.',
  ],
  [
    'This Consulting Agreement is made as of May 2, 2017 by and between Sample Biotech, Inc., a Delaware corporation (the "Company"), and Dr. Quillon Muster, an individual residing at 12 Example Road, Dover (the "Consultant").',
    'Sample Biotech, Inc. = Company | Quillon Muster = Consultant',
  ],
  [
    'THIS GUARANTY is given by\nSAMPLE\nHOLDINGS, INC. ("Guarantor") in favor of MUSTER\nBANK, N.A. ("Lender").',
    'SAMPLE HOLDINGS, INC. = Guarantor | MUSTER BANK, N.A. = Lender',
  ],
  [
    'THIS SUPPLY AGREEMENT is between S A M P L E  F O O D S, INC. ("Supplier") and Muster Markets, Inc. ("Buyer").',
    'SAMPLE FOODS, INC. = Supplier | Muster Markets, Inc. = Buyer',
  ],
  [
    'This Management Agreement is between Muster & Example, a partnership of Jane Muster and Karl Example ("Manager"), and Sample Hotel Owner, L.P. ("Owner").',
    'Muster & Example = Manager | Sample Hotel Owner, L.P. = Owner',
  ],
  [
    'This Security Agreement is made on August 3, 2015 by Sample Trucking, LLC, an Ohio limited liability company, in favor of Muster Equipment Finance Corp., as secured party.',
    'Sample Trucking, LLC | Muster Equipment Finance Corp.',
  ],
  [
    'This Employment Agreement is entered into between Sample Clinics PLLC (hereinafter "Employer") and Xiomara T. Muster, M.D. (hereinafter "Employee").',
    'Sample Clinics PLLC = Employer | Xiomara T. Muster, M.D. = Employee',
  ],
  [
    'THIS INDENTURE made BETWEEN: THE CITY OF SAMPLETON (the "City") OF THE FIRST PART - and - MUSTER WATERFRONT DEVELOPMENTS LTD. (the "Developer") OF THE SECOND PART.',
    'CITY OF SAMPLETON | MUSTER WATERFRONT DEVELOPMENTS LTD. = Developer',
  ],
  [
    'This Joint Venture Agreement is made between Sample Mining Ltd., Muster Minerals Inc. and Example Exploration Corp. (each a "Venturer").',
    'Sample Mining Ltd. | Muster Minerals Inc. | Example Exploration Corp.',
  ],
  [
    'This Settlement Agreement is entered into by and among Plaintiff Harrow Sample and Defendants Muster Freight, Inc. and Dwight Muster.',
    'Harrow Sample | Muster Freight, Inc. | Dwight Muster',
  ],
  [
    'This Sublease is dated May 9, 2014 and is between Sample Tower Associates, a New York general partnership ("Sublandlord"), and Muster Design Studio, Inc., a New York corporation ("Subtenant").',
    'Sample Tower Associates | Muster Design Studio, Inc.',
  ],
  [
    'This Distribution Agreement is concluded between Sample Watches S.A., Rue de l’Exemple 3, 2000 Neuchâtel, Switzerland (hereinafter: "Sample") and Muster Trading Company W.L.L., Manama, Bahrain (hereinafter: "Distributor").',
    'Sample Watches S.A. | Muster Trading Company W.L.L. = Distributor',
  ],
  [
    'This Agreement is between the Board of Trustees of Sample State University ("University") and Muster Therapeutics, Inc. ("Company").',
    'Board of Trustees of Sample State University | Muster Therapeutics, Inc. = Company',
  ],
  [
    'This Marketing Agreement (the "Agreement") is by and between Muster.com, Inc., a Washington corporation, and Sample Insurance Agency, Inc. dba Sample Direct, a Texas corporation.',
    'Muster.com, Inc. | Sample Insurance Agency, Inc. dba Sample Direct',
  ],
  [
    'This Amendment No. 2 is entered into by and between Sample Networks, Inc. ("Sample") and Muster Telecom GmbH & Co. KG ("Muster") and amends the Services Agreement between the parties.',
    'Sample Networks, Inc. | Muster Telecom GmbH & Co. KG',
  ],
  [
    'AGREEMENT made between Roan Sample, residing at 4 Example Lane, Musterville (hereinafter referred to as the "Seller"), and Ione Muster and Ferris Muster, both residing at 9 Sample Row (hereinafter referred to as the "Purchaser").',
    'Roan Sample = Seller | Ione Muster = Purchaser | Ferris Muster = Purchaser',
  ],
  [
    'This Sponsorship Agreement is made between Sample Racing Association ("Association") and The Muster Brewing Company ("Sponsor").',
    'Sample Racing Association | The Muster Brewing Company = Sponsor',
  ],
  [
    'This Assignment is made by Sample Patents, LLC ("Assignor") to Muster IP Holdings, LLC ("Assignee").',
    'Sample Patents, LLC | Muster IP Holdings, LLC',
  ],
  [
    'This Pledge Agreement, dated as of 1 March 2019, among SAMPLE SHIPPING S.A., a Panamanian corporation (the "Pledgor"), MUSTER MARITIME INC., a Liberian corporation (the "Pledgee") and BANK OF SAMPLE, as collateral agent.',
    'SAMPLE SHIPPING S.A. | MUSTER MARITIME INC. | BANK OF SAMPLE',
  ],
  [
    'This Noncompetition Agreement is between Sample Staffing, Inc., and its subsidiaries (the "Company"), and Brigid O’Muster (the "Executive").',
    'Sample Staffing, Inc. = Company | Brigid O’Muster = Executive',
  ],
  [
    'This Transportation Agreement is entered into by Sample Pipeline Company, L.L.C. (hereinafter called "Transporter") and Muster Gas Marketing (hereinafter called "Shipper").',
    'Sample Pipeline Company, L.L.C. = Transporter | Muster Gas Marketing = Shipper',
  ],
  [
    'This agreement is made between the Muster Foundation, a charity registered in England (No 1234567) and Sample Arts Trust, a charity registered in Scotland.',
    'Muster Foundation | Sample Arts Trust',
  ],
  [
    'This Escrow Agreement is entered into by and among Sample Acquisition Corp. ("Buyer"), the stockholders of Muster, Inc. listed on Schedule I (the "Sellers"), and Example Trust Company, as escrow agent.',
    'Sample Acquisition Corp. = Buyer | Example Trust Company',
  ],
  [
    'This Promotion Agreement is between Sample Beverages Ltd., by its agent Example Talent LLP, and Mr. Jarek Muster, professional footballer.',
    'Sample Beverages Ltd. | Jarek Muster',
  ],
  [
    'THIS DEED is made on 6 May 2013 BETWEEN (1) SAMPLE PROPERTIES (NO. 2) LIMITED (the "Landlord") and (2) MUSTER RETAIL PLC (the "Tenant") and (3) EXAMPLE GROUP PLC (the "Guarantor").',
    'SAMPLE PROPERTIES (NO. 2) LIMITED = Landlord | MUSTER RETAIL PLC = Tenant | EXAMPLE GROUP PLC = Guarantor',
  ],
  [
    'This Software Escrow is made between Sample Data, Inc. and Muster Custody Services, Inc., acting as escrow agent, and is effective upon signature.',
    'Sample Data, Inc. | Muster Custody Services, Inc.',
  ],
  [
    'This License is granted by the Regents of the University of Sample ("Licensor") to Muster Optics, Incorporated ("Licensee").',
    'Regents of the University of Sample = Licensor | Muster Optics, Incorporated = Licensee',
  ],
  [
    'This Development Agreement is made BETWEEN: Sample Apps Ltd. (hereinafter called "SAL"), located at 5 Example Road, Musterville. AND: Mr. Kwame Muster, Mr. Oyin Sample and Ms. Wei Example (hereinafter called the "Developers").',
    'Sample Apps Ltd. | Kwame Muster | Oyin Sample | Wei Example',
  ],
  [
    'Sample Foods, Inc. ("SFI") and Muster Markets, Inc. ("MMI") have negotiated. This Merger Agreement is made by and among SFI, SFI Acquisition Corp. ("Acquisition") and Muster Bank, N.A. (the "Agent").',
    'Sample Foods, Inc. | SFI Acquisition Corp. | Muster Bank, N.A. = Agent',
  ],
  [
    'This is a hosting agreement between SampleNutrition.com and blue muster works. The term is 12 months.',
    'SampleNutrition.com | blue muster works',
  ],
  [
    'This Support Contract is concluded between: SampleTel\n\n   Musterstadt a.s., Example Street 17, Musterstadt, and Probe Ltd, Example Road 34, Probetown.',
    'SampleTel | Probe Ltd',
  ],
  [
    'THIS AGREEMENT is made BETWEEN 1. Sample Data Corp., a Delaware corporation ("Sample"), having an address at 3 Example Street, Dover, USA\n\n                              AND\n\n                              2. Muster Science Limited a company registered in England ("Muster").',
    'Sample Data Corp. | Muster Science Limited',
  ],
  [
    'This Remarketing Agreement is dated as of May 2, 2017, among Sample, Inc., a Delaware corporation (the "Company"), Muster Securities Inc. (the "Agent"), and Muster Bank Trust Company Americas, not individually but solely as attorney-in-fact.',
    'Sample, Inc. = Company | Muster Securities Inc. = Agent | Muster Bank Trust Company Americas',
  ],
]
