// German number plates (§ 9 FZV): a district's letters, one or two letters, up to four digits, perhaps H (historic) or E (electric).
import { distanceTo, words } from './context.ts'
import type { PersonalFinding } from './finding.ts'

/** Distinguishing signs of districts and of the larger revived ones. */
const DISTRICTS = new Set(
  `A AA AB ABG ABI AC AE AH AIB AIC AK ALF ALZ AM AN ANA ANG AÖ AP APD ARN ART AS ASL ASZ AT AU AUR AW AZ AZE B BA BAD BAR BB BBG BC BCH BE BED BER BF
   BGL BI BID BIN BIR BIT BIW BK BKS BL BLB BLK BM BN BNA BO BÖ BOH BOR BOT BRA BRB BRG BRI BRL BRV BS BSB BT BTF BÜD BUL BÜR BÜS BZ BZA C CA CAS CB CE
   CHA CLP CLZ CO COC COE CR CUX CW D DA DAH DAN DAU DB DBR DD DE DEG DEL DGF DH DI DIL DIN DIZ DKB DL DLG DM DN DO DON DS DU DÜW DW DZ E EA EB
   EBE EBN EBS ECK ED EE EF EG EH EI EIC EIL EIN EIS EL EM EMD EMS EN ER ERB ERH ERK ERZ ES ESB ESW EU EW F FB FD FDB FDS FEU FF FFB FG FH FI FKB FL FLÖ FN FO
   FOR FR FRG FRI FRW FS FT FTL FÜ FÜS FW FZ G GA GAN GAP GC GD GDB GE GEL GEM GEO GER GF GG GHA GHC GI GK GL GLA GM GMN GN GNT GÖ GOA GOH GP GR GRA GRH
   GRI GRM GRZ GS GT GTH GÜ GUB GUN GV GVM GW GZ H HA HAL HAM HAS HB HBN HBS HC HCH HD HDH HDL HE HEB HEF HEI HEL HER HET HF HG HGN HGW HH HHM
   HI HIG HIP HK HL HM HMÜ HN HO HOG HOH HOL HOM HOR HOT HP HR HRO HS HSK HST HU HÜN HV HVL HWI HX HY HZ IGB IK IL ILL IN IS IZ J JE JL JÜL K KA KB KC
   KE KEH KEL KEM KF KG KH KI KIB KK KL KLE KLZ KM KN KO KÖN KÖT KÖZ KR KRU KS KT KU KÜN KUS KW KY KYF L LA LAN LAU LB LBS LBZ LC LD LDK LDS LEO LER LEV LF LG
   LH LI LIB LIF LIP LL LM LN LÖ LÖB LOS LP LR LRO LSA LSN LSZ LU LÜN LUP LWL M MA MAB MAI MAK MAL MB MC MD ME MED MEG MEI MEK MEL MER MET MG MGH MGN MH
   MHL MI MIL MK MKK ML MM MN MO MOD MOL MON MOS MQ MR MS MSE MSH MSP MST MTK MTL MÜ MÜB MÜR MVL MW MY MYK MZ MZG N NAB NAI NAU NB ND NDH NE NEA NEB NEC NEN
   NES NEW NF NH NI NK NL NM NMB NMS NÖ NOH NOL NOM NOR NP NR NRÜ NRW NT NU NVP NW NWM NY NZ OA OAL OB OBB OBG OC OCH OD OE OF OG OH OHA OHV OHZ OK OL OP OPR OS
   OSL OVI OVL OVP P PA PAF PAN PAR PB PCH PE PEG PF PI PIR PL PLÖ PM PN PR PRÜ PS PW PZ QFT QLB R RA RC RD RDG RE REG REH RG RH RI RIE RL RM RN RO ROD
   ROF ROK ROL ROS ROT ROW RP RPL RS RSL RT RU RÜD RÜG RV RW RZ S SAB SAD SAL SAN SAW SB SBG SBK SC SCZ SDH SDL SDT SE SEB SEE SEF SEL SFB SFT SG SGH SH SHA SHG SHK
   SHL SI SIG SIM SK SL SLE SLF SLK SLN SLS SLÜ SLZ SM SN SO SOB SOG SOK SÖM SON SP SPB SPN SR SRB SRO ST STA STB STD STE STL SU SUL SÜW SW SWA SZ SZB TBB TDO TE TET
   TF TG THL THW TIR TO TÖL TP TR TS TÜ TUT UE UEM UER UFF UH UL UM UN USI V VAI VB VEC VER VG VIB VIE VIT VK VOH VR VS W WA WAF WAK WAN WAR WAT WB WBS WDA WE
   WEB WEL WEN WER WES WF WG WHV WI WIL WIS WIT WIZ WK WL WLG WM WMS WN WND WO WOB WOH WOL WOR WOS WR WRN WS WSF WST WSW WT WTL WTM WÜ WUG WÜM WUN WUR WW WZ WZL X Y Z
   ZE ZEL ZI ZIG ZP ZR ZW ZZ`.split(/\s+/),
)
const VEHICLE = words(
  'kennzeichen* | kfz* | fahrzeug* | pkw | lkw | auto | wagen | amtlich* | zulassung* | krad | motorrad | anhänger | fahrer*',
)
/** What goods and files are numbered by. */
const KIND_BEFORE = /(?:Typ|Modell|Serie|Baureihe|Art|Artikel|Nr|Nummer|Az|Ref|Type|Model|Part|No)\.?[: ]{1,2}$/i
const LETTERS_BEFORE = /(?:^|[^\p{L}\p{N}-])(\p{L}{1,3})([ -])(\p{L}{1,2})([ -]?)$/u
const DIGITS = /[1-9]\d{0,3}(?: ?[HE])?(?![\p{L}\p{N}]|[.,/-]\d)/uy

/**
 * @param digit where the digits begin
 * @param lone the text is nothing but this value
 */
export function plateAt(text: string, digit: number, lone: boolean): PersonalFinding | null {
  const lead = LETTERS_BEFORE.exec(text.slice(Math.max(0, digit - 9), digit))
  if (lead === null) return null
  const [, district = '', separator, letters = '', gap = ''] = lead
  DIGITS.lastIndex = digit
  if (!DISTRICTS.has(district.toUpperCase()) || DIGITS.exec(text) === null) return null
  const start = digit - gap.length - letters.length - 1 - district.length
  const end = DIGITS.lastIndex
  const capital = district === district.toUpperCase() && letters === letters.toUpperCase()
  const named = distanceTo(text, start, end, VEHICLE) !== null
  const numbered = KIND_BEFORE.test(text.slice(Math.max(0, start - 12), start))
  const formal = !numbered && capital && separator === '-' && end - digit >= 2 && district.length + letters.length >= 3
  if (!lone && !(capital && (named || formal))) return null
  return { type: 'DE_KFZ', start, end, confidence: named ? 0.9 : 0.6, rule: 'german-number-plate' }
}
