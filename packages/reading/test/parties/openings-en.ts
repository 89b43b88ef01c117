// Openings of contracts in English as drafting manuals, forms and statutes of several countries have them; every name is invented.
// Each is followed by its parties: 'Name = Role' with the role the text itself gives, parted by ' | '.
export const OPENINGS_EN: readonly (readonly [opening: string, parties: string])[] = [
  [
    'This Agreement is made as of March 3, 2020 by and between Sample Foods, Inc., a Delaware corporation (the "Supplier"), and Muster Trading LLC (the "Buyer").',
    'Sample Foods, Inc. = Supplier | Muster Trading LLC = Buyer',
  ],
  [
    'THIS AGREEMENT is entered into between QUELL & SONS LIMITED, a company registered in England and Wales with number 00000001 whose registered office is at 1 Sample Row, London ("the Seller") and JANE PLACEHOLDER of 4 Example Close, York ("the Purchaser").',
    'QUELL & SONS LIMITED = Seller | JANE PLACEHOLDER = Purchaser',
  ],
  [
    'THIS DEED is dated 4 May 2021\n\nPARTIES\n\n(1) SAMPLE ESTATES PLC incorporated and registered in England and Wales with company number 00000002 (Landlord); and\n\n(2) MUSTER BAKERIES LIMITED incorporated and registered in Scotland (Tenant).',
    'SAMPLE ESTATES PLC = Landlord | MUSTER BAKERIES LIMITED = Tenant',
  ],
  [
    'This Consulting Agreement (the "Agreement") is between Sample Robotics Corp. ("Company") and Erika Beispiel, an individual residing in Springfield ("Consultant").',
    'Sample Robotics Corp. = Company | Erika Beispiel = Consultant',
  ],
  [
    'This Loan Agreement, dated as of June 1, 2019, is among Example Holdings, L.P., as borrower (the "Borrower"), Muster Bank, N.A., as administrative agent (the "Agent"), and Sample Capital Partners LLC, as lender (the "Lender").',
    'Example Holdings, L.P. = Borrower | Muster Bank, N.A. = Agent | Sample Capital Partners LLC = Lender',
  ],
  [
    'This Service Agreement is made between Jane Sample d/b/a Sample Gardens ("Contractor") and the City of Mustertown, a municipal corporation ("Owner").',
    'Jane Sample d/b/a Sample Gardens = Contractor | City of Mustertown = Owner',
  ],
  [
    'This License is granted by Placeholder Software GmbH, with its seat in Musterstadt, Germany ("Licensor"), to Example Media Pty Ltd ACN 000 000 003 of Sydney ("Licensee").',
    'Placeholder Software GmbH = Licensor | Example Media Pty Ltd = Licensee',
  ],
  [
    'This Settlement Agreement is entered into by and between Max Muster ("Plaintiff") on the one hand, and Sample Airlines, Inc. and Sample Airlines Cargo, LLC (together, "Defendants"), on the other hand.',
    'Max Muster | Sample Airlines, Inc. | Sample Airlines Cargo, LLC',
  ],
  [
    'This Employment Agreement (this "Agreement") is made by and between Muster Biotech, Inc. (the "Company") and Dr. Jane Example (the "Executive").',
    'Muster Biotech, Inc. = Company | Jane Example = Executive',
  ],
  [
    'THIS LEASE, made this 1st day of July, 2018, between The Placeholder Family Trust, hereinafter called "Lessor", and Example Coffee Company, hereinafter called "Lessee".',
    'Placeholder Family Trust = Lessor | Example Coffee Company = Lessee',
  ],
  [
    'This Amendment No. 2 to the Supply Agreement is entered into by and among Sample Steel Corporation ("Seller"), Muster Pipes S.p.A. ("Buyer") and, solely for purposes of Section 4, Example Guaranty Corp. ("Guarantor").',
    'Sample Steel Corporation = Seller | Muster Pipes S.p.A. = Buyer | Example Guaranty Corp. = Guarantor',
  ],
  [
    'This Distribution Agreement is made by and between A.B. Sample & Co., Ltd., a corporation organized under the laws of Japan ("Manufacturer"), and E.F. Muster, Inc. ("Distributor").',
    'A.B. Sample & Co., Ltd. = Manufacturer | E.F. Muster, Inc. = Distributor',
  ],
  [
    'This Joint Venture Agreement is made between Party A: Example Shipping Co., Ltd., and Party B: Sample Marine Pte. Ltd.',
    'Example Shipping Co., Ltd. | Sample Marine Pte. Ltd.',
  ],
  [
    'This Agreement is made between the University of Sampleton, acting through its School of Medicine ("University"), and Muster Therapeutics B.V. ("Sponsor").',
    'University of Sampleton | Muster Therapeutics B.V. = Sponsor',
  ],
  [
    'This Guaranty is made by Placeholder Industries, Inc. (the "Guarantor") in favor of Example Trust Company, National Association (the "Bank").',
    'Placeholder Industries, Inc. = Guarantor | Example Trust Company, National Association = Bank',
  ],
  [
    'This Mutual Non-Disclosure Agreement is entered into between Sample Optics AG, Musterstrasse 1, 8000 Zurich, Switzerland, and Quell Sensors Oy, Helsinki, Finland (each a "Party").',
    'Sample Optics AG | Quell Sensors Oy',
  ],
  [
    'This Escrow Agreement is made by and among Muster Acquisition Corp. ("Purchaser"), Sample Widgets, Inc. ("Seller") and Example Escrow Services, LLC, as escrow agent ("Escrow Agent").',
    'Muster Acquisition Corp. = Purchaser | Sample Widgets, Inc. = Seller | Example Escrow Services, LLC = Escrow Agent',
  ],
  [
    'This Master Services Agreement is by and between Sample\nHealth Systems, Inc., a Texas corporation\n("Client"), and Example Data\nServices LLP ("Provider").',
    'Sample Health Systems, Inc. = Client | Example Data Services LLP = Provider',
  ],
  [
    'This Agreement is made between Example Records, a division of Muster Entertainment Group, Inc. ("Label"), and Lisa Placeholder p/k/a "Quellina" ("Artist").',
    'Example Records | Lisa Placeholder',
  ],
  [
    'This Franchise Agreement is made between Sample Burgers Franchising, LLC ("Franchisor") and Peter Example and Maria Example, husband and wife ("Franchisee").',
    'Sample Burgers Franchising, LLC = Franchisor | Peter Example = Franchisee | Maria Example = Franchisee',
  ],
  [
    'MEMORANDUM OF AGREEMENT made between the Secretary of State for Example Affairs ("the Authority") and Sample Consulting LLP ("the Contractor").',
    'Secretary of State for Example Affairs | Sample Consulting LLP = Contractor',
  ],
  [
    'This Agreement ("Agreement") by and between Muster Pharma A/S, together with its successors and permitted assigns ("Licensor"), and Sample Labs S.A.S. ("Licensee") is effective January 1, 2017.',
    'Muster Pharma A/S = Licensor | Sample Labs S.A.S. = Licensee',
  ],
  [
    'This Reseller Agreement is between Example Networks, Inc., on behalf of itself and its Affiliates ("Vendor"), and Quellmann Systems GmbH & Co. KG ("Reseller").',
    'Example Networks, Inc. = Vendor | Quellmann Systems GmbH & Co. KG = Reseller',
  ],
  [
    'This Agreement of Sale is made between Johan Sample (hereinafter referred to as the Seller) and Anna van der Muster (hereinafter referred to as the Buyer).',
    'Johan Sample = Seller | Anna van der Muster = Buyer',
  ],
  [
    'This Sponsorship Agreement is by and between the Sampleton Harbour Festival Association, a nonprofit corporation ("Organizer"), and Example Brewing Co. ("Sponsor").',
    'Sampleton Harbour Festival Association | Example Brewing Co. = Sponsor',
  ],
  [
    'This Stock Purchase Agreement is made by and among Muster Holdings Inc. ("Buyer"), each of the individuals listed in Schedule 1 (the "Sellers"), and Placeholder Tools, Inc. (the "Company").',
    'Muster Holdings Inc. = Buyer | Placeholder Tools, Inc. = Company',
  ],
  [
    'This agreement is concluded between:\n\nSample Telecom a.s., Example Street 1, Bratislava\n\nand\n\nMuster Modules AG, Beispielgasse 5, Bern',
    'Sample Telecom a.s. | Muster Modules AG',
  ],
  [
    'This Management Agreement is made among EXAMPLE HOTELS LIMITED PARTNERSHIP (the "Owner"), SAMPLE HOSPITALITY MANAGEMENT, INC. (the "Manager") and MUSTER INNS, INC. f/k/a Placeholder Inns, Inc. (the "Licensor").',
    'EXAMPLE HOTELS LIMITED PARTNERSHIP = Owner | SAMPLE HOSPITALITY MANAGEMENT, INC. | MUSTER INNS, INC. f/k/a Placeholder Inns, Inc. = Licensor',
  ],
  [
    'This Trademark Assignment is from Jane Sample, of Paris, France ("Assignor") to Sample Parfums SARL ("Assignee"); it is made between them on May 3, 2016.',
    'Jane Sample | Sample Parfums SARL',
  ],
  [
    'THIS INDENTURE OF TRUST made between Example County Development Authority, a public body corporate and politic (the "Issuer"), and Sample Trust Bank, as trustee (the "Trustee").',
    'Example County Development Authority = Issuer | Sample Trust Bank = Trustee',
  ],
  [
    'This Agreement is made by and between Muster Oil (Cyprus) Limited ("MOC") and Sample E&P Holdings N.V. ("SEP").',
    'Muster Oil (Cyprus) Limited | Sample E&P Holdings N.V.',
  ],
  [
    'This Transition Services Agreement is entered into between 7Sample Networks, Inc. and eMuster.com, Inc.',
    '7Sample Networks, Inc. | eMuster.com, Inc.',
  ],
  [
    'This Agreement is made between Sample Logistics S.A. de C.V., a Mexican company ("Carrier") and Beispiel Chemicals Ltda. ("Shipper").',
    'Sample Logistics S.A. de C.V. = Carrier | Beispiel Chemicals Ltda. = Shipper',
  ],
  [
    'This Development Agreement is made and entered into by and between Dr. Muster Medizintechnik GmbH ("Dr. Muster") and Sample-Quell Devices, Inc. ("SQD").',
    'Dr. Muster Medizintechnik GmbH | Sample-Quell Devices, Inc.',
  ],
  [
    'This Agreement is made between Example Film and Sound Corporation ("Producer") and Sample, Placeholder & Muster LLP ("Counsel").',
    'Example Film and Sound Corporation | Sample, Placeholder & Muster LLP',
  ],
  [
    'This Agency Agreement is by and between Muster Insurance Company of New Sampleshire (the "Company") and Placeholder Agency, Inc. (the "Agency").',
    'Muster Insurance Company of New Sampleshire = Company | Placeholder Agency, Inc. = Agency',
  ],
  [
    'This Option Agreement is made by Kwame Sample, trustee of the Sample Living Trust ("Optionor"), and Example Land Holdings, LLC ("Optionee").',
    'Kwame Sample | Example Land Holdings, LLC',
  ],
  [
    'This Cooperation Agreement is made by and between Placeholder Holdings, Inc. (the "Company"), and Sample Strategic Partners LP, a Delaware limited partnership, Sample GP LLC, a Delaware limited liability company, and Karl Muster (collectively, the "Investors").',
    'Placeholder Holdings, Inc. = Company | Sample Strategic Partners LP | Sample GP LLC | Karl Muster',
  ],
  [
    'This Equipment Lease is between Example Leasing, Inc. as Lessor and Muster Printing Company as Lessee.',
    'Example Leasing, Inc. = Lessor | Muster Printing Company = Lessee',
  ],
  [
    'This Agreement is entered into by Sample Water District, a special district of the State of Example ("District"), and Muster Engineers, Inc., a California corporation ("Engineer").',
    'Sample Water District | Muster Engineers, Inc.',
  ],
  [
    'BETWEEN:\n\nSAMPLE MINING LTD., a company incorporated under the laws of British Columbia\n\n(the "Optionee")\n\nAND:\n\nMUSTER RESOURCES INC., of Vancouver\n\n(the "Optionor")\n\nthis Agreement is made as of May 2, 2011.',
    'SAMPLE MINING LTD. | MUSTER RESOURCES INC.',
  ],
  [
    'This Hosting Agreement is made by and between PlaceholderNet, Inc. ("Host") and Sample Society of Example Engineers, Inc. ("Society").',
    'PlaceholderNet, Inc. | Sample Society of Example Engineers, Inc.',
  ],
  [
    'This Promotion Agreement is made between Example Beverages International, Inc., a corporation with offices in Chicago, Illinois ("EBI"), and Sample Sports Marketing, Inc., located at 9 Muster Drive, Suite 2 ("SSM").',
    'Example Beverages International, Inc. | Sample Sports Marketing, Inc.',
  ],
  [
    'This Transportation Agreement is made between Muster Pipeline Company, L.L.C. ("Transporter") and Sample Gas & Electric Company ("Customer").',
    'Muster Pipeline Company, L.L.C. = Transporter | Sample Gas & Electric Company = Customer',
  ],
  [
    'This Confidentiality Agreement is between Sample Ventures II, L.P. and Sample Ventures Management, Inc. (collectively "Recipient") and Placeholder Group plc ("Discloser").',
    'Sample Ventures II, L.P. = Recipient | Sample Ventures Management, Inc. | Placeholder Group plc',
  ],
  [
    'This Outsourcing Agreement is made between Muster Versicherung AG, a stock corporation under Swiss law ("Customer"), and Sample IT Services S.à r.l., Luxembourg ("Service Provider").',
    'Muster Versicherung AG = Customer | Sample IT Services S.à r.l. = Service Provider',
  ],
  [
    'This Research Agreement is made among Institut Sample, a public establishment ("IS"), Example Hospital NHS Foundation Trust ("Trust"), and Placeholder Diagnostics Limited ("Company").',
    'Institut Sample | Example Hospital NHS Foundation Trust | Placeholder Diagnostics Limited = Company',
  ],
  [
    'This Agreement, effective as of the Effective Date, is between the undersigned customer, Sample Dairy Cooperative ("Customer"), and Muster Refrigeration, Inc. ("Vendor").',
    'Sample Dairy Cooperative = Customer | Muster Refrigeration, Inc. = Vendor',
  ],
  [
    'AGREEMENT made by and between SAMPLE MICRO INC.\nand\nPLACEHOLDER GEAR, INC., each a California corporation.',
    'SAMPLE MICRO INC. | PLACEHOLDER GEAR, INC.',
  ],
  [
    'This Marketing Affiliate Agreement is between Muster Knowledge Holdings Inc., a Nevada corporation ("Marketing Affiliate", or "MA"), and Example Institute, LLC (the "Company").',
    'Muster Knowledge Holdings Inc. | Example Institute, LLC = Company',
  ],
  [
    'This Endorsement Agreement is made between Quell Athletics, Inc. ("Quell") and Tom Placeholder ("Athlete"), by and through his agent, Example Talent Agency.',
    'Quell Athletics, Inc. | Tom Placeholder',
  ],
]
