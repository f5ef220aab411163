/**
 * What the packages behind `tools/address-data.mjs` do not know, or know wrongly: facts, written by hand.
 *
 * Sources. [G] Google's public address metadata (libaddressinput; data CC-BY 4.0): required parts, names of parts, examples of postal
 * codes, names of provinces in their own script. [U] Universal Postal Union, addressing sheets of the national postal operators: where
 * the house number stands, forms of postal codes. [I] ISO 3166-2 and its newsletters: codes and names of subdivisions. [P] the named
 * national postal operator.
 */

/** Lists by country code, as words; each word of the value belongs to the key. */
const by = (groups) =>
  Object.fromEntries(
    Object.entries(groups).flatMap(([key, countries]) => countries.split(' ').map((code) => [code, key])),
  );

/**
 * Order of the parts where the package's is not a form's: A street, C locality, S region, Z postal code, `^` a new line.
 * JP: municipality as a part of its own [P Japan Post]. TT: has codes since 2012 [G]. RO: county after the town [P Poşta Română].
 * LV: towns and parishes are localities [G, until 2021]. MZ: a blank was lost. CI: no postal code [U].
 * AS … VI: the territory is the state, and the country already says it [P USPS].
 */
export const ORDERS = {
  JP: 'Z^SC^A',
  TT: 'A^C^Z',
  RO: 'A^Z C^S',
  LV: 'A^C, Z',
  MZ: 'A^Z C^S',
  CI: 'A^C',
  ...Object.fromEntries(['AS', 'FM', 'MH', 'MP', 'PW', 'UM', 'VI'].map((code) => [code, 'A^C Z'])),
};

/** Parts without which an address does not arrive [G]; street and locality where nothing is said. JP as before municipalities were dropped. */
export const REQUIRED = by({
  ACZ: 'AS AT AX BE BL CH CZ DE DK EE FI FK FM FR GB GF GG GL GP GR GS GU HU IM IO JE LI LT LU LV MF MH MP MQ MY NC NL NO NZ PL PM PN PR PT PW RE RO SE SH SJ SK TC TR UA VI WF YT ZA',
  ACSZ: 'AU BR CA CN ES IN IT JP KR MX PF RU TW US',
  ACS: 'CO CR HN IQ JM KN PG SO SV VE',
  AS: 'AE HK ID KY NR',
  AZ: 'SG SM',
  A: 'AG GI MO VG',
});

/** What the region is called [G]; `province` where nothing is said. EG, IQ, CL, PE, UY …: what the country itself calls it [I]. */
export const REGION_KINDS = by({
  state: 'AU BR CC CX HM IN MX MY NF NG US VE',
  prefecture: 'JP',
  county: 'EE IE LT RO TW',
  emirate: 'AE',
  island: 'BS CV KI KN KY PF SC TV',
  parish: 'BB JM',
  department: 'CO HN NI SV UY',
  area: 'HK',
  district: 'NR SR',
  governorate: 'EG IQ',
  region: 'BY CL KZ PE RU SO UA UZ',
  'do-si': 'KR',
});

/** What the locality is called [G]; `city` where nothing is said. GG, IM, JE: they post through Royal Mail's scheme [U]. */
export const LOCALITY_KINDS = by({
  'post-town': 'GB GG IM JE NO SE SJ',
  suburb: 'AU',
  district: 'HK PE SD SY TR TW',
  municipality: 'JP KR',
});

/** What the postal code is called [G]; `postal` where nothing is said. Postcode: what the operators themselves write [P]. */
export const POSTAL_CODE_KINDS = by({
  zip: 'AS FM GU MH MP PH PR PW UM US VI',
  pin: 'IN',
  eircode: 'IE',
  cep: 'BR',
  postcode: 'AU CC CX FK GB GG GI GS HM IM IO JE MY NF NL NZ PN SH TC',
});

/** Addresses by neighbourhood and block instead of street and house [P Japan Post]. */
export const BLOCKS = ['JP'];

/** Where the house number is written [U]: in front of the street, or behind it after a comma; else behind it after a blank. */
export const NUMBER_PLACES = by({
  first:
    'AE AG AI AS AU BB BD BF BJ BL BM BS BW BZ CA CC CD CF CG CI CM CX DJ DM DZ EG FJ FK FM FR GA GB GD GF GG GH GI GM GN GP GS GU GY HM HT IE IM IN IO JE JM JO KE KH KI KM KN KY LA LB LC LK LR LS LU MA MC MF MG MH ML MM MP MQ MR MS MT MU MW MY NA NC NE NF NG NR NZ PF PG PH PK PM PN PR PW RE SA SB SC SG SH SL SN SZ TC TD TG TH TN TO TT TV TZ UG UM US VC VG VI VN VU WF WS YT ZA ZM ZW',
  comma: 'AD BR BY ES KG KZ RU UA UZ',
});

/**
 * Postal codes where the package's expression is stale, wrong, or says nothing of how a code is written. `#` a digit, `@` a letter,
 * `_` a blank and `~` a hyphen between groups; the rest is a regular expression, `/` separates whole alternatives.
 * AR, EG, GB, IL, KH, LB, MU, OM, PT and the territories of the US: [G]. BH: codes from 101. CR, EC, NI: [P], five, six and five digits.
 * FR: written without a blank. IE: Eircode, routing keys. KZ: six digits or the new seven signs [P Qazpost]. SH: with Tristan da Cunha.
 */
export const POSTAL_CODES = {
  AI: 'AI~2640',
  AM: '####/37####',
  AR: '[A-HJ-NP-Z]?####(@@@)?',
  AS: '96799~(####)?',
  BB: 'BB#####',
  BH: '(1[0-2]|[1-9])##',
  BN: '@@####',
  CA: '[ABCEGHJ-NPRSTVXY]#[ABCEGHJ-NPRSTV-Z]_#[ABCEGHJ-NPRSTV-Z]#',
  CR: '#####',
  EC: '######',
  EG: '#####(##)?',
  FR: '#####',
  GB: '@@?#[#A-Z]?_#[ABD-HJLN-UW-Z]{2}/GIR_0AA/BFPO_#{1,4}',
  HN: '#####',
  IE: '([AC-FHKNPRTV-Y]##|D6W)_[#AC-FHKNPRTV-Y]{4}',
  IL: '#####(##)?',
  KH: '#{5,6}',
  KY: 'KY#~####',
  KZ: '######/@##@#@#',
  LB: '####_(####)?',
  LV: 'LV~####',
  LI: '948[5-9]|949[0-8]',
  MU: '[#A-Z]####/###@@###',
  NG: '######',
  NI: '#####',
  OM: '###',
  PR: '00[679]##~(####)?',
  PT: '####~(###)?',
  PW: '969(39|40)~(####)?',
  SA: '#####~(####)?',
  SH: '(STHL|ASCN|TDCU)_1ZZ',
  SO: '(@@)?_#####',
  SV: 'CP_####',
  TT: '######',
  UM: '96898~(####)?',
  US: '#####~(####)?',
  XK: '[1-7]####',
};

/** Letters that people put in front of a code that is sent without them, beyond the package's own (`FI-`, `SE-` …). OM [G], EC [P]. */
export const PREFIXES = { OM: 'PC', EC: 'EC' };

/** One code of each country as it is written [G]. */
export const EXAMPLES = Object.fromEntries(
  `AD AD100|AF 1001|AI AI-2640|AL 1001|AM 0010|AR C1070AAM|AS 96799|AT 1010|AU 2060|AX 22150|AZ 1000|BA 71000|BB BB23026|BD 1340
BE 4000|BG 1000|BH 317|BL 97133|BM HM 12|BN BT2328|BR 40301-110|BT 11001|BY 223016|CA H3Z 2Y7|CC 6799|CH 2544|CL 8340457|CN 266033
CO 111221|CR 10101|CU 10700|CV 7600|CX 6798|CY 2008|CZ 100 00|DE 26133|DK 8660|DO 11903|DZ 40304|EC 090105|EE 69501|EG 12411|EH 70000
ES 28039|ET 1000|FI 00550|FK FIQQ 1ZZ|FM 96941|FO 100|FR 33380|GB EC1Y 8SY|GE 0101|GF 97300|GG GY1 1AA|GI GX11 1AA|GL 3900|GN 001
GP 97100|GR 151 24|GS SIQQ 1ZZ|GT 09001|GU 96910|GW 1000|HM 7050|HN 31301|HR 10000|HT 6120|HU 1037|ID 40115|IE A65 F4E2|IL 9614303
IM IM2 1AA|IN 110034|IO BBND 1ZZ|IQ 31001|IR 11936-12345|IS 320|IT 00144|JE JE1 1AA|JO 11937|JP 154-0023|KE 20100|KG 720001|KH 120101
KR 03051|KW 54541|KY KY1-1100|KZ 040900|LA 01160|LB 2038 3054|LI 9496|LK 20000|LR 1000|LS 100|LT 04340|LU 4750|LV LV-1073|MA 53000
MC 98000|MD 2012|ME 81257|MF 97150|MG 501|MH 96960|MK 1314|MM 11181|MN 65030|MP 96950|MQ 97220|MT NXR 01|MU 42602|MV 20026|MX 02860
MY 43000|MZ 1102|NA 10001|NC 98814|NE 8001|NF 2899|NG 930283|NI 52000|NL 1234 AB|NO 0025|NP 44601|NZ 6001|OM 133|PE 15023|PF 98709
PG 111|PH 1008|PK 44000|PL 00-950|PM 97500|PN PCRN 1ZZ|PR 00930|PT 2725-079|PW 96940|PY 1536|RE 97400|RO 060274|RS 11000|RU 125075
SA 11564|SD 11042|SE 114 55|SG 546080|SH STHL 1ZZ|SI 4000|SJ 9170|SK 010 01|SM 47890|SN 12500|SO JH 09010|SV CP 1101|SZ H100
TC TKCA 1ZZ|TH 10150|TJ 735450|TM 744000|TN 1002|TR 01960|TT 500234|TW 104|TZ 6090|UA 15432|UM 96898|US 95014|UY 11600|UZ 702100
VA 00120|VC VC0100|VE 1010|VG VG1110|VI 00802|VN 70010|WF 98600|XK 10000|YT 97600|ZA 0083|ZM 50100`
    .split(/[|\n]/)
    .map((pair) => [pair.slice(0, 2), pair.slice(3)]),
);

/** `code name|code name …` as pairs. A leading blank is an empty code: there is none, the name stands for it. */
export const pairs = (text) =>
  text
    .split(/[|\n]/)
    .filter((each) => each !== '')
    .map((each) => [each.slice(0, each.indexOf(' ')), each.slice(each.indexOf(' ') + 1)]);

/**
 * Countries whose regions are offered as a list, in groups that are loaded together. `{}`: the package's list as it is. `drop`,
 * `recode`, `rename`, `add`: corrections of it. `list`: instead of it. `local`: names in the country's own script by code, of the
 * language `language`; the package's or the list's names are then their Latin forms.
 * Not here, and asked for as text: lists that are stale or in no script of the country's (AM, BY, IQ, IR, KP, KZ, LT, MN, PF, UZ, VN), and
 * islands that a short text says better.
 */
export const REGIONS = {
  americas: {
    // Sovereign states that the package counts among those of the United States.
    US: { drop: 'FM MH PW', rename: 'AE Armed Forces Europe' },
    CA: {},
    MX: { rename: 'COA Coahuila|MIC Michoacán|QUE Querétaro' },
    BR: {},
    AR: { rename: 'C Ciudad Autónoma de Buenos Aires' },
    CL: { rename: 'AI Aysén|AR La Araucanía|BI Biobío|LI O’Higgins|MA Magallanes' },
    CO: {},
    CR: {},
    CU: {},
    HN: {},
    JM: {},
    BB: {},
    KN: {},
    KY: { list: ' Grand Cayman| Cayman Brac| Little Cayman' },
    NI: { rename: 'AN Costa Caribe Norte|AS Costa Caribe Sur' },
    PA: { rename: 'KY Guna Yala', add: 'NT Naso Tjër Di' },
    PE: { rename: 'ANC Áncash|APU Apurímac|HUC Huánuco|JUN Junín|SAM San Martín|LMA Lima Metropolitana' },
    SR: {},
    SV: {},
    UY: {},
    VE: { rename: 'A Distrito Capital|X La Guaira' },
  },
  'east-asia': {
    JP: {
      language: 'ja',
      local:
        '01 北海道|02 青森県|03 岩手県|04 宮城県|05 秋田県|06 山形県|07 福島県|08 茨城県|09 栃木県|10 群馬県|11 埼玉県|12 千葉県|13 東京都|14 神奈川県|15 新潟県|16 富山県|17 石川県|18 福井県|19 山梨県|20 長野県|21 岐阜県|22 静岡県|23 愛知県|24 三重県|25 滋賀県|26 京都府|27 大阪府|28 兵庫県|29 奈良県|30 和歌山県|31 鳥取県|32 島根県|33 岡山県|34 広島県|35 山口県|36 徳島県|37 香川県|38 愛媛県|39 高知県|40 福岡県|41 佐賀県|42 長崎県|43 熊本県|44 大分県|45 宮崎県|46 鹿児島県|47 沖縄県',
    },
    CN: {
      language: 'zh',
      // Countries of their own in ISO 3166-1.
      drop: 'HK MO',
      local:
        'AH 安徽省|BJ 北京市|CQ 重庆市|FJ 福建省|GS 甘肃省|GD 广东省|GX 广西壮族自治区|GZ 贵州省|HI 海南省|HE 河北省|HL 黑龙江省|HA 河南省|HB 湖北省|HN 湖南省|NM 内蒙古自治区|JS 江苏省|JX 江西省|JL 吉林省|LN 辽宁省|NX 宁夏回族自治区|QH 青海省|SN 陕西省|SD 山东省|SH 上海市|SX 山西省|SC 四川省|TJ 天津市|XZ 西藏自治区|XJ 新疆维吾尔自治区|YN 云南省|ZJ 浙江省',
    },
    TW: {
      language: 'zh',
      rename: 'CYQ Chiayi County|HSQ Hsinchu County',
      add: 'CYI Chiayi City|HSZ Hsinchu City',
      local:
        'CHA 彰化縣|CYQ 嘉義縣|HSQ 新竹縣|HUA 花蓮縣|KHH 高雄市|KEE 基隆市|KIN 金門縣|LIE 連江縣|MIA 苗栗縣|NAN 南投縣|PEN 澎湖縣|NWT 新北市|PIF 屏東縣|TXG 台中市|TNN 台南市|TPE 台北市|TTT 台東縣|TAO 桃園市|ILA 宜蘭縣|YUN 雲林縣|CYI 嘉義市|HSZ 新竹市',
    },
    HK: {
      language: 'zh',
      list: 'HK Hong Kong Island|KLN Kowloon|NT New Territories',
      local: 'HK 香港島|KLN 九龍|NT 新界',
    },
    KR: {
      language: 'ko',
      list: '11 Seoul|26 Busan|27 Daegu|28 Incheon|29 Gwangju|30 Daejeon|31 Ulsan|41 Gyeonggi-do|42 Gangwon-do|43 Chungcheongbuk-do|44 Chungcheongnam-do|45 Jeollabuk-do|46 Jeollanam-do|47 Gyeongsangbuk-do|48 Gyeongsangnam-do|49 Jeju-do|50 Sejong',
      local:
        '11 서울특별시|26 부산광역시|27 대구광역시|28 인천광역시|29 광주광역시|30 대전광역시|31 울산광역시|41 경기도|42 강원특별자치도|43 충청북도|44 충청남도|45 전북특별자치도|46 전라남도|47 경상북도|48 경상남도|49 제주특별자치도|50 세종특별자치시',
    },
  },
  'south-asia': {
    IN: { recode: 'CT CG|OR OD|TG TS|UT UK' },
    ID: {
      list: 'AC Aceh|BA Bali|BB Kepulauan Bangka Belitung|BT Banten|BE Bengkulu|GO Gorontalo|JK DKI Jakarta|JA Jambi|JB Jawa Barat|JT Jawa Tengah|JI Jawa Timur|KB Kalimantan Barat|KS Kalimantan Selatan|KT Kalimantan Tengah|KI Kalimantan Timur|KU Kalimantan Utara|KR Kepulauan Riau|LA Lampung|MA Maluku|MU Maluku Utara|NB Nusa Tenggara Barat|NT Nusa Tenggara Timur|PA Papua|PB Papua Barat|PD Papua Barat Daya|PE Papua Pegunungan|PS Papua Selatan|PT Papua Tengah|RI Riau|SR Sulawesi Barat|SN Sulawesi Selatan|ST Sulawesi Tengah|SG Sulawesi Tenggara|SA Sulawesi Utara|SB Sumatera Barat|SS Sumatera Selatan|SU Sumatera Utara|YO DI Yogyakarta',
    },
    MY: { rename: '14 Kuala Lumpur|15 Labuan|16 Putrajaya' },
    PH: {
      list: 'ABR Abra|AGN Agusan del Norte|AGS Agusan del Sur|AKL Aklan|ALB Albay|ANT Antique|APA Apayao|AUR Aurora|BAS Basilan|BAN Bataan|BTN Batanes|BTG Batangas|BEN Benguet|BIL Biliran|BOH Bohol|BUK Bukidnon|BUL Bulacan|CAG Cagayan|CAN Camarines Norte|CAS Camarines Sur|CAM Camiguin|CAP Capiz|CAT Catanduanes|CAV Cavite|CEB Cebu|NCO Cotabato|COM Davao de Oro|DAV Davao del Norte|DAS Davao del Sur|DVO Davao Occidental|DAO Davao Oriental|DIN Dinagat Islands|EAS Eastern Samar|GUI Guimaras|IFU Ifugao|ILN Ilocos Norte|ILS Ilocos Sur|ILI Iloilo|ISA Isabela|KAL Kalinga|LUN La Union|LAG Laguna|LAN Lanao del Norte|LAS Lanao del Sur|LEY Leyte|MGN Maguindanao del Norte|MGS Maguindanao del Sur|MAD Marinduque|MAS Masbate|00 Metro Manila|MDC Occidental Mindoro|MDR Oriental Mindoro|MSC Misamis Occidental|MSR Misamis Oriental|MOU Mountain Province|NEC Negros Occidental|NER Negros Oriental|NSA Northern Samar|NUE Nueva Ecija|NUV Nueva Vizcaya|PLW Palawan|PAM Pampanga|PAN Pangasinan|QUE Quezon|QUI Quirino|RIZ Rizal|ROM Romblon|WSA Samar|SAR Sarangani|SIG Siquijor|SOR Sorsogon|SCO South Cotabato|SLE Southern Leyte|SUK Sultan Kudarat|SLU Sulu|SUN Surigao del Norte|SUR Surigao del Sur|TAR Tarlac|TAW Tawi-Tawi|ZMB Zambales|ZAN Zamboanga del Norte|ZAS Zamboanga del Sur|ZSI Zamboanga Sibugay',
    },
    TH: {
      language: 'th',
      rename: '10 Bangkok|33 Si Sa Ket|82 Phang Nga',
      local:
        '10 กรุงเทพมหานคร|11 สมุทรปราการ|12 นนทบุรี|13 ปทุมธานี|14 พระนครศรีอยุธยา|15 อ่างทอง|16 ลพบุรี|17 สิงห์บุรี|18 ชัยนาท|19 สระบุรี|20 ชลบุรี|21 ระยอง|22 จันทบุรี|23 ตราด|24 ฉะเชิงเทรา|25 ปราจีนบุรี|26 นครนายก|27 สระแก้ว|30 นครราชสีมา|31 บุรีรัมย์|32 สุรินทร์|33 ศรีสะเกษ|34 อุบลราชธานี|35 ยโสธร|36 ชัยภูมิ|37 อำนาจเจริญ|38 บึงกาฬ|39 หนองบัวลำภู|40 ขอนแก่น|41 อุดรธานี|42 เลย|43 หนองคาย|44 มหาสารคาม|45 ร้อยเอ็ด|46 กาฬสินธุ์|47 สกลนคร|48 นครพนม|49 มุกดาหาร|50 เชียงใหม่|51 ลำพูน|52 ลำปาง|53 อุตรดิตถ์|54 แพร่|55 น่าน|56 พะเยา|57 เชียงราย|58 แม่ฮ่องสอน|60 นครสวรรค์|61 อุทัยธานี|62 กำแพงเพชร|63 ตาก|64 สุโขทัย|65 พิษณุโลก|66 พิจิตร|67 เพชรบูรณ์|70 ราชบุรี|71 กาญจนบุรี|72 สุพรรณบุรี|73 นครปฐม|74 สมุทรสาคร|75 สมุทรสงคราม|76 เพชรบุรี|77 ประจวบคีรีขันธ์|80 นครศรีธรรมราช|81 กระบี่|82 พังงา|83 ภูเก็ต|84 สุราษฎร์ธานี|85 ระนอง|86 ชุมพร|90 สงขลา|91 สตูล|92 ตรัง|93 พัทลุง|94 ปัตตานี|95 ยะลา|96 นราธิวาส',
    },
  },
  europe: {
    // Autonomous communities that the package lists among the provinces.
    ES: { drop: 'AN AR CN' },
    EE: {},
    IE: {},
    IT: {
      list: 'AG Agrigento|AL Alessandria|AN Ancona|AO Aosta|AR Arezzo|AP Ascoli Piceno|AT Asti|AV Avellino|BA Bari|BT Barletta-Andria-Trani|BL Belluno|BN Benevento|BG Bergamo|BI Biella|BO Bologna|BZ Bolzano|BS Brescia|BR Brindisi|CA Cagliari|CL Caltanissetta|CB Campobasso|CE Caserta|CT Catania|CZ Catanzaro|CH Chieti|CO Como|CS Cosenza|CR Cremona|KR Crotone|CN Cuneo|EN Enna|FM Fermo|FE Ferrara|FI Firenze|FG Foggia|FC Forlì-Cesena|FR Frosinone|GE Genova|GO Gorizia|GR Grosseto|IM Imperia|IS Isernia|AQ L’Aquila|SP La Spezia|LT Latina|LE Lecce|LC Lecco|LI Livorno|LO Lodi|LU Lucca|MC Macerata|MN Mantova|MS Massa-Carrara|MT Matera|ME Messina|MI Milano|MO Modena|MB Monza e Brianza|NA Napoli|NO Novara|NU Nuoro|OR Oristano|PD Padova|PA Palermo|PR Parma|PV Pavia|PG Perugia|PU Pesaro e Urbino|PE Pescara|PC Piacenza|PI Pisa|PT Pistoia|PN Pordenone|PZ Potenza|PO Prato|RG Ragusa|RA Ravenna|RC Reggio Calabria|RE Reggio Emilia|RI Rieti|RN Rimini|RM Roma|RO Rovigo|SA Salerno|SS Sassari|SV Savona|SI Siena|SR Siracusa|SO Sondrio|SU Sud Sardegna|TA Taranto|TE Teramo|TR Terni|TO Torino|TP Trapani|TN Trento|TV Treviso|TS Trieste|UD Udine|VA Varese|VE Venezia|VB Verbano-Cusio-Ossola|VC Vercelli|VR Verona|VV Vibo Valentia|VI Vicenza|VT Viterbo',
    },
    RO: {
      list: 'AB Alba|AR Arad|AG Argeș|BC Bacău|BH Bihor|BN Bistrița-Năsăud|BT Botoșani|BR Brăila|BV Brașov|B București|BZ Buzău|CL Călărași|CS Caraș-Severin|CJ Cluj|CT Constanța|CV Covasna|DB Dâmbovița|DJ Dolj|GL Galați|GR Giurgiu|GJ Gorj|HR Harghita|HD Hunedoara|IL Ialomița|IS Iași|IF Ilfov|MM Maramureș|MH Mehedinți|MS Mureș|NT Neamț|OT Olt|PH Prahova|SJ Sălaj|SM Satu Mare|SB Sibiu|SV Suceava|TR Teleorman|TM Timiș|TL Tulcea|VL Vâlcea|VS Vaslui|VN Vrancea',
    },
    RU: {
      language: 'ru',
      recode: 'JEW YEV|KLN KGD|MU MUR|NOA SE|TU TY',
      local:
        'AD Республика Адыгея|AL Республика Алтай|ALT Алтайский край|AMU Амурская область|ARK Архангельская область|AST Астраханская область|BA Республика Башкортостан|BEL Белгородская область|BRY Брянская область|BU Республика Бурятия|CE Чеченская Республика|CHE Челябинская область|CHU Чукотский автономный округ|CU Чувашская Республика|DA Республика Дагестан|IN Республика Ингушетия|IRK Иркутская область|IVA Ивановская область|YEV Еврейская автономная область|KB Кабардино-Балкарская Республика|KGD Калининградская область|KL Республика Калмыкия|KLU Калужская область|KAM Камчатский край|KC Карачаево-Черкесская Республика|KR Республика Карелия|KHA Хабаровский край|KK Республика Хакасия|KHM Ханты-Мансийский автономный округ|KEM Кемеровская область|KIR Кировская область|KO Республика Коми|KOS Костромская область|KDA Краснодарский край|KYA Красноярский край|KGN Курганская область|KRS Курская область|LEN Ленинградская область|LIP Липецкая область|MAG Магаданская область|ME Республика Марий Эл|MO Республика Мордовия|MOS Московская область|MOW Москва|MUR Мурманская область|NEN Ненецкий автономный округ|NIZ Нижегородская область|NGR Новгородская область|NVS Новосибирская область|OMS Омская область|ORE Оренбургская область|ORL Орловская область|PNZ Пензенская область|PER Пермский край|PRI Приморский край|PSK Псковская область|ROS Ростовская область|RYA Рязанская область|SPE Санкт-Петербург|SA Республика Саха (Якутия)|SAK Сахалинская область|SAM Самарская область|SAR Саратовская область|SE Республика Северная Осетия-Алания|SMO Смоленская область|STA Ставропольский край|SVE Свердловская область|TAM Тамбовская область|TA Республика Татарстан|TOM Томская область|TY Республика Тыва|TUL Тульская область|TVE Тверская область|TYU Тюменская область|UD Удмуртская Республика|ULY Ульяновская область|VLA Владимирская область|VGG Волгоградская область|VLG Вологодская область|VOR Воронежская область|YAN Ямало-Ненецкий автономный округ|YAR Ярославская область|ZAB Забайкальский край',
    },
    TR: {
      list: '01 Adana|02 Adıyaman|03 Afyonkarahisar|04 Ağrı|68 Aksaray|05 Amasya|06 Ankara|07 Antalya|75 Ardahan|08 Artvin|09 Aydın|10 Balıkesir|74 Bartın|72 Batman|69 Bayburt|11 Bilecik|12 Bingöl|13 Bitlis|14 Bolu|15 Burdur|16 Bursa|17 Çanakkale|18 Çankırı|19 Çorum|20 Denizli|21 Diyarbakır|81 Düzce|22 Edirne|23 Elazığ|24 Erzincan|25 Erzurum|26 Eskişehir|27 Gaziantep|28 Giresun|29 Gümüşhane|30 Hakkâri|31 Hatay|76 Iğdır|32 Isparta|34 İstanbul|35 İzmir|46 Kahramanmaraş|78 Karabük|70 Karaman|36 Kars|37 Kastamonu|38 Kayseri|79 Kilis|71 Kırıkkale|39 Kırklareli|40 Kırşehir|41 Kocaeli|42 Konya|43 Kütahya|44 Malatya|45 Manisa|47 Mardin|33 Mersin|48 Muğla|49 Muş|50 Nevşehir|51 Niğde|52 Ordu|80 Osmaniye|53 Rize|54 Sakarya|55 Samsun|63 Şanlıurfa|56 Siirt|57 Sinop|73 Şırnak|58 Sivas|59 Tekirdağ|60 Tokat|61 Trabzon|62 Tunceli|64 Uşak|65 Van|77 Yalova|66 Yozgat|67 Zonguldak',
    },
    UA: {
      language: 'uk',
      rename:
        '71 Cherkasy Oblast|74 Chernihiv Oblast|77 Chernivtsi Oblast|12 Dnipropetrovsk Oblast|14 Donetsk Oblast|26 Ivano-Frankivsk Oblast|63 Kharkiv Oblast|65 Kherson Oblast|68 Khmelnytskyi Oblast|32 Kyiv Oblast|35 Kirovohrad Oblast|09 Luhansk Oblast|46 Lviv Oblast|48 Mykolaiv Oblast|51 Odesa Oblast|53 Poltava Oblast|56 Rivne Oblast|59 Sumy Oblast|61 Ternopil Oblast|05 Vinnytsia Oblast|07 Volyn Oblast|21 Zakarpattia Oblast|23 Zaporizhzhia Oblast|18 Zhytomyr Oblast|43 Autonomous Republic of Crimea',
      local:
        '71 Черкаська область|74 Чернігівська область|77 Чернівецька область|12 Дніпропетровська область|14 Донецька область|26 Івано-Франківська область|63 Харківська область|65 Херсонська область|68 Хмельницька область|32 Київська область|35 Кіровоградська область|09 Луганська область|46 Львівська область|48 Миколаївська область|51 Одеська область|53 Полтавська область|56 Рівненська область|59 Сумська область|61 Тернопільська область|05 Вінницька область|07 Волинська область|21 Закарпатська область|23 Запорізька область|18 Житомирська область|43 Автономна Республіка Крим|30 Київ|40 Севастополь',
    },
  },
  'rest-of-world': {
    AE: {
      language: 'ar',
      local: 'AZ أبو ظبي|AJ عجمان|DU دبي|FU الفجيرة|RK رأس الخيمة|SH الشارقة|UQ أم القيوين',
    },
    AU: {},
    EG: {
      language: 'ar',
      list: 'ALX Alexandria|ASN Aswan|AST Asyut|BNS Beni Suef|BH Beheira|C Cairo|DK Dakahlia|DT Damietta|BA Red Sea|IS Ismailia|SUZ Suez|WAD New Valley|FYM Faiyum|GH Gharbia|GZ Giza|KFS Kafr El Sheikh|LX Luxor|MT Matruh|MN Minya|MNF Monufia|SIN North Sinai|PTS Port Said|KB Qalyubia|KN Qena|SHR Sharqia|SHG Sohag|JS South Sinai',
      local:
        'ALX الإسكندرية|ASN أسوان|AST أسيوط|BNS بني سويف|BH البحيرة|C القاهرة|DK الدقهلية|DT دمياط|BA البحر الأحمر|IS الإسماعيلية|SUZ السويس|WAD الوادي الجديد|FYM الفيوم|GH الغربية|GZ الجيزة|KFS كفر الشيخ|LX الأقصر|MT مطروح|MN المنيا|MNF المنوفية|SIN شمال سيناء|PTS بورسعيد|KB القليوبية|KN قنا|SHR الشرقية|SHG سوهاج|JS جنوب سيناء',
    },
    MZ: { rename: 'MPM Cidade de Maputo' },
    NG: { rename: 'FC Federal Capital Territory' },
    NR: {},
    PG: { rename: 'NPP Oro' },
    SO: {},
  },
};
