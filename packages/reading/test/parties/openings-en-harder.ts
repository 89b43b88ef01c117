// More openings in English, as `openings-en.ts` has them: lists that join people and companies, forms of address, small print, bodies without a
// legal form, parties that are still to be named. Written before the rules they brought about.
export const OPENINGS_EN_HARDER: readonly (readonly [opening: string, parties: string])[] = [
  [
    'This Services Agreement is entered into as of May 1, 2019 (the "Effective Date") between Sample Metrics, Inc. (together with its Affiliates, "Sample"), and Muster Clinics, P.C. ("Muster").',
    'Sample Metrics, Inc. | Muster Clinics, P.C.',
  ],
  [
    'THIS LOAN AGREEMENT is made by and between SAMPLE BANK, N.A., acting through its Cayman branch, as Lender, and MUSTER SHIPPING CO., as Borrower.',
    'SAMPLE BANK, N.A. = Lender | MUSTER SHIPPING CO. = Borrower',
  ],
  [
    'This Agreement is made between Sample Products, a division of Muster Industries, Inc. ("Supplier"), and Example Stores, Inc. ("Retailer").',
    'Sample Products = Supplier | Example Stores, Inc. = Retailer',
  ],
  [
    'THIS AGREEMENT made the 5th day of June, 2018 BETWEEN Sample Estates Limited (Company No. 01234567) whose registered office is at 1 Sample Street, London (hereinafter called "the Landlord") of the one part and Muster Tenants Limited (hereinafter called "the Tenant") of the other part.',
    'Sample Estates Limited = Landlord | Muster Tenants Limited = Tenant',
  ],
  [
    'This Contract is between the State of Example, acting by and through its Department of Samples ("State"), and Muster Consulting, LLC ("Contractor").',
    'State of Example | Muster Consulting, LLC = Contractor',
  ],
  [
    'This agreement is between SampleHost.com and Muster Systems Inc. and takes effect on May 1, 2015.',
    'SampleHost.com | Muster Systems Inc.',
  ],
  [
    'This Software Agreement is made by and between Sample Soft Pvt. Ltd., a company incorporated under the Companies Act, 1956, and having its registered office at 5 Sample Marg (hereinafter referred to as "Developer", which expression shall include its successors), and Muster Retail Private Limited (hereinafter referred to as "Client").',
    'Sample Soft Pvt. Ltd. = Developer | Muster Retail Private Limited = Client',
  ],
  [
    'This Purchase Agreement is made among Sample Equity Fund III, L.P., Sample Equity Fund III-A, L.P. (together, the "Buyers") and Jane Muster, Karl Muster and the Muster Family Trust (the "Sellers").',
    'Sample Equity Fund III, L.P. | Sample Equity Fund III-A, L.P. | Jane Muster | Karl Muster | Muster Family Trust',
  ],
  [
    'This Merger Agreement is by and among Sample Holdings Corp., a Delaware corporation ("Parent"), Sample Merger Sub, Inc., a Delaware corporation and a wholly owned subsidiary of Parent ("Merger Sub"), and Muster Labs, Inc., a Nevada corporation (the "Company").',
    'Sample Holdings Corp. | Sample Merger Sub, Inc. | Muster Labs, Inc. = Company',
  ],
  [
    'This Strategic Alliance Agreement is made between: Sample Capital Inc., having its office in Dover, hereinafter referred to as "SCI"; And: a limited company to be formed by Jane Muster and Karl Example, hereinafter referred to as "Newco".',
    'Sample Capital Inc.',
  ],
  [
    'This Agreement is entered into by and between Sample Pharma AG, Beispielstrasse 5, 4056 Basel, Switzerland ("Sample"), on behalf of itself and its Affiliates, and Institut Muster de Recherche, 7 rue de l\'Exemple, Paris ("Institute").',
    'Sample Pharma AG | Institut Muster de Recherche',
  ],
  [
    'This Endorsement Agreement is between Sample Sports Drinks Ltd ("Company") and Mr. Kwame Muster (the "Athlete").',
    'Sample Sports Drinks Ltd = Company | Kwame Muster',
  ],
  [
    'This Manufacturing Agreement is made by SAMPLE S.A. DE C.V., a sociedad anónima de capital variable, represented by Mr. Juan Muestra ("Manufacturer") and EXAMPLE BRANDS INC. ("Brand Owner").',
    'SAMPLE S.A. DE C.V. = Manufacturer | EXAMPLE BRANDS INC. = Brand Owner',
  ],
  [
    'This Hosting Agreement is between you, the customer ("Customer"), and Sample Cloud Inc. ("Sample").',
    'Sample Cloud Inc.',
  ],
  [
    'This Affiliate Agreement is by and between Sample & Daughters, LLP, Attorneys at Law ("Firm"), and Muster Title Company ("Agent").',
    'Sample & Daughters, LLP | Muster Title Company = Agent',
  ],
  [
    'This Supply Agreement is entered into between Sample Oil & Gas Corporation and its wholly owned subsidiary Sample Pipelines Ltd. (collectively "Seller") and Muster Refining S.p.A. ("Buyer").',
    'Sample Oil & Gas Corporation | Sample Pipelines Ltd. | Muster Refining S.p.A. = Buyer',
  ],
  [
    'THIS SETTLEMENT AGREEMENT is made by and between the United States of America, acting through the Department of Samples, and Muster Hospital Corporation.',
    'United States of America | Muster Hospital Corporation',
  ],
  [
    'This License Agreement is by and between The Sample Foundation for Medical Education and Research, a Minnesota charitable corporation ("SAMPLE"), and Muster Genomics, Inc. ("Company").',
    'Sample Foundation for Medical Education and Research | Muster Genomics, Inc. = Company',
  ],
  [
    'This Consulting Agreement is made by and between SampleTech Holdings, Inc., a Nevada corporation with a business address at 12 Example Way, Suite 100, Reno, NV 89501 (hereinafter the "Company") and Dr. Erika Q. Beispiel, Ph.D., an individual (hereinafter "Consultant").',
    'SampleTech Holdings, Inc. = Company | Erika Q. Beispiel, Ph.D. = Consultant',
  ],
  [
    'This Joint Venture Agreement (this "Agreement") is made among Sample Gold Ltd. ("SGL"), a corporation existing under the laws of Ontario; Muster Minerals Inc. ("MMI"), a corporation existing under the laws of Yukon; and Example First Nation ("EFN").',
    'Sample Gold Ltd. | Muster Minerals Inc. | Example First Nation',
  ],
  [
    'This Marketing Agreement is entered into between Sample.io B.V. (trade register number 12345678), having its statutory seat in Amsterdam, the Netherlands (“Sample.io”), and Muster Media A/S (“Muster”).',
    'Sample.io B.V. | Muster Media A/S',
  ],
  [
    'AGREEMENT dated March 1, 2001 between SAMPLE ENTERTAINMENT GROUP, INC. f/s/o Jane Muster ("Artist") and EXAMPLE PICTURES, a California general partnership ("Producer").',
    'SAMPLE ENTERTAINMENT GROUP, INC. | EXAMPLE PICTURES',
  ],
  [
    'This Maintenance Agreement is made between Sample Elevator Company, hereafter "Contractor," and Muster Towers Condominium Association, Inc., hereafter "Owner."',
    'Sample Elevator Company = Contractor | Muster Towers Condominium Association, Inc. = Owner',
  ],
  [
    'This Distributor Agreement is made effective as of April 1, 2004 by and between Sample Micro Devices, a Texas general partnership, located at 5 Sample Drive, Austin, Texas 78701, and Muster Components (HK) Ltd, located at Unit 3, Muster Centre, Kowloon, Hong Kong.',
    'Sample Micro Devices | Muster Components (HK) Ltd',
  ],
  [
    'This Agreement is made by and between the Board of Trustees of the University of Example, a body corporate and politic of the State of Example ("University"), and Sample Apparel, Inc. ("Sponsor").',
    'Board of Trustees of the University of Example | Sample Apparel, Inc. = Sponsor',
  ],
  [
    'This Agreement, made as of the 1st day of July, 2010, between Sample Federal Savings Bank (the "Bank") and Muster, Beispiel & Woods, Inc. (the "Agent").',
    'Sample Federal Savings Bank = Bank | Muster, Beispiel & Woods, Inc. = Agent',
  ],
  [
    'This Sponsorship Agreement is made between Sample Events Pty Limited ABN 12 345 678 901 of 5 Sample Street, Sydney NSW 2000 (Promoter) and Muster Brewing Company Pty Ltd ABN 98 765 432 109 (Sponsor).',
    'Sample Events Pty Limited = Promoter | Muster Brewing Company Pty Ltd = Sponsor',
  ],
  [
    'This Transfer Agreement is entered into by and between Muster & Co. Kommanditgesellschaft, Hamburg, and Sample Trading FZE, Dubai.',
    'Muster & Co. Kommanditgesellschaft | Sample Trading FZE',
  ],
  [
    'This Note is made by SAMPLE FARMS, L.L.C. ("Maker"), whose address is P.O. Box 12, Sampleton, payable to the order of MUSTER NATIONAL BANK ("Holder").',
    'SAMPLE FARMS, L.L.C. | MUSTER NATIONAL BANK = Holder',
  ],
  [
    'This Franchise Agreement is made and entered into on June 1, 2012, by and between SAMPLE PIZZA FRANCHISING LLC ("we," "us" or "our") and MUSTER FOODS OF EXAMPLE, INC. ("you" or "your").',
    'SAMPLE PIZZA FRANCHISING LLC | MUSTER FOODS OF EXAMPLE, INC.',
  ],
  [
    'CONSULTING AGREEMENT\n\nThis Agreement is made as of the 3rd day of May, 2019\n\nB E T W E E N:\n\nSAMPLE RESOURCES LTD.,\na corporation incorporated under the laws of Ontario\n(hereinafter the "Corporation")\n\n- and -\n\nERIKA BEISPIEL,\nof the City of Toronto\n(hereinafter the "Consultant")',
    'SAMPLE RESOURCES LTD. = Corporation | ERIKA BEISPIEL = Consultant',
  ],
  [
    'May 3, 2019\n\nMuster Foods LLC\n12 Sample Street\nDover, DE 19901\n\nLadies and Gentlemen:\n\nThis letter agreement confirms the agreement between Sample Capital Markets, LLC ("Advisor") and Muster Foods LLC (the "Company") regarding advisory services.',
    'Sample Capital Markets, LLC | Muster Foods LLC = Company',
  ],
  [
    'This Amendment No. 3 (this "Amendment") to the Lease dated March 1, 2010, is entered into as of June 1, 2015, by and between SAMPLE PROPERTIES, L.P., successor in interest to Old Sample Associates ("Landlord"), and MUSTER BIOSCIENCES, INC. ("Tenant").',
    'SAMPLE PROPERTIES, L.P. = Landlord | MUSTER BIOSCIENCES, INC. = Tenant',
  ],
  [
    'THIS AGREEMENT is made on 1 June 2011\n\nBETWEEN\n\n(1) SAMPLE RAIL LIMITED, a company incorporated in England and Wales (registered number 01234567) whose registered office is at Sample House, London ("Operator");\n\n(2) MUSTER TRAINS PLC, a company incorporated in Scotland (registered number SC123456) ("Owner"); and\n\n(3) JANE EXAMPLE of 4 Example Close, York ("Guarantor").',
    'SAMPLE RAIL LIMITED = Operator | MUSTER TRAINS PLC = Owner | JANE EXAMPLE = Guarantor',
  ],
  [
    'This Collaboration Agreement is made between Sample University Hospital, Muster City, and Example Biotech SE, Berlin, Germany, each a "Party" and together the "Parties".',
    'Sample University Hospital | Example Biotech SE',
  ],
  [
    'This Stockholders Agreement is entered into by and among (i) Sample Media, Inc. (the "Company"), (ii) Muster Ventures IV, L.P. and Muster Co-Investment IV, L.P. (collectively, the "Investors") and (iii) Karl Example.',
    'Sample Media, Inc. = Company | Muster Ventures IV, L.P. | Muster Co-Investment IV, L.P. | Karl Example',
  ],
  [
    'This Web Hosting Agreement is entered into between Sample Net, a sole proprietorship owned by Max Muster ("Host"), and Example Bakery, Inc. ("Customer").',
    'Sample Net | Example Bakery, Inc. = Customer',
  ],
  [
    'This Employment Agreement (the "Agreement") is entered into by and between SAMPLE ROBOTICS CORP., a Delaware corporation, its subsidiaries, affiliates and successors (the "Company"), and MAX B. MUSTER, JR. ("Employee").',
    'SAMPLE ROBOTICS CORP. = Company | MAX B. MUSTER, JR. = Employee',
  ],
  [
    'This Promotion Agreement is made between the National Association of Sample Retailers, Inc., d/b/a NASR ("NASR"), and Muster Promotions, LLC.',
    'National Association of Sample Retailers, Inc., d/b/a NASR | Muster Promotions, LLC',
  ],
  [
    'Agreement of Lease, made as of this 5th day of May, 1999, between SAMPLE REALTY ASSOCIATES, having an office at 100 Sample Avenue, New York, party of the first part, hereinafter referred to as OWNER, and MUSTER FASHIONS, INC., party of the second part, hereinafter referred to as TENANT.',
    'SAMPLE REALTY ASSOCIATES = OWNER | MUSTER FASHIONS, INC. = TENANT',
  ],
  [
    'This Services Agreement ("Agreement") is dated as of March 3, 2014 and is between Sample Power Co-operative Ltd., and Muster Energy Services GmbH.',
    'Sample Power Co-operative Ltd. | Muster Energy Services GmbH',
  ],
  [
    'This Trademark License Agreement is between Sample Brands, Inc., an Ohio corporation, ("Licensor") & Muster Apparel Ltd., a Hong Kong company, ("Licensee").',
    'Sample Brands, Inc. = Licensor | Muster Apparel Ltd. = Licensee',
  ],
  [
    'This Operating Agreement of Sample Farms, LLC is entered into by Jane Sample, Karl Sample and Muster Holdings, Inc. (the "Members").',
    'Jane Sample | Karl Sample | Muster Holdings, Inc.',
  ],
  [
    'This Subscription Agreement is between Sample SaaS, Inc. ("Provider") and the entity executing this Agreement ("Customer").',
    'Sample SaaS, Inc. = Provider',
  ],
  [
    'This Loan and Security Agreement is made by and among Sample Valley Bank ("Bank"), Muster Semiconductor, Inc., and each of its Subsidiaries listed on Schedule 1 (jointly, "Borrower").',
    'Sample Valley Bank = Bank | Muster Semiconductor, Inc.',
  ],
  [
    'THIS POWER PURCHASE AGREEMENT is entered into between Sample Wind Farm One LLC (Seller) and the Town of Muster Falls Municipal Light Department (Buyer).',
    'Sample Wind Farm One LLC = Seller | Town of Muster Falls Municipal Light Department = Buyer',
  ],
  [
    'This Agreement is between Mr. Li Muster (ID No. 110101198001011234), a citizen of China ("Transferor"), and Beijing Sample Technology Co., Ltd. ("Transferee").',
    'Li Muster | Beijing Sample Technology Co., Ltd.',
  ],
  [
    'This Guarantee is given by SAMPLE HOLDINGS N.V., with corporate seat in Willemstad, Curaçao (the "Guarantor") in favour of MUSTER BANK AKTIENGESELLSCHAFT (the "Bank").',
    'SAMPLE HOLDINGS N.V. = Guarantor | MUSTER BANK AKTIENGESELLSCHAFT = Bank',
  ],
  [
    'This Data Processing Addendum is entered into between Example Cloud Ireland Unlimited Company ("Processor") and the customer named in the order form ("Controller").',
    'Example Cloud Ireland Unlimited Company',
  ],
]
