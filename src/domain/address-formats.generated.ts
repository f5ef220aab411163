/**
 * How addresses are written, by country.
 * Written by tools/address-data.mjs from localized-address-format 1.3.3 (MIT; data by Google, CC-BY 4.0),
 * postcode-validator 3.10.22 (MIT)
 * and tools/address-facts.mjs; see docs/data-sources.md. Do not edit.
 */

export const REGION_KINDS = ['province', 'state', 'prefecture', 'county', 'emirate', 'island', 'parish', 'department', 'area', 'district', 'governorate', 'region', 'do-si'] as const;
export const LOCALITY_KINDS = ['city', 'post-town', 'suburb', 'district', 'municipality'] as const;
export const POSTAL_CODE_KINDS = ['postal', 'zip', 'pin', 'eircode', 'cep', 'postcode'] as const;
/** Files of regions that are loaded together. */
export const REGION_GROUPS = ['americas', 'east-asia', 'south-asia', 'europe', 'rest-of-world'] as const;

/**
 * Country; order (A street, C locality, S region, Z postal code, ^ new line); required parts; kinds of region, locality and postal code;
 * house number (1 first, a comma, b blocks); group of regions; postal code (# digit, @ letter, _ blank, ~ hyphen); example; letters before it.
 */
export const ADDRESS_FORMATS = `
AD;A^Z C;;;,;;AD###;AD100
AE;A^S;AS;400;1;4
AF;A^C^Z;;;;;####;1001
AG;;A;;1
AI;A^C^Z;;;1;;AI~2640;AI-2640
AL;A^Z^C;;;;;####;1001
AM;A^Z^C^S;;;;;####/37####;0010
AR;A^Z C^S;;;;0;[A-HJ-NP-Z]?####(@@@)?;C1070AAM
AS;A^C Z;ACZ;001;1;;96799~(####)?;96799
AT;A^Z C;ACZ;;;;(?!0)####;1010
AU;A^C S Z;ACSZ;125;1;4;####;2060
AX;A^Z C;ACZ;;;;22###;22150;AX
AZ;A^Z C;;;;;####;1000;AZ
BA;A^Z C;;;;;#####;71000
BB;A^C, S Z;;600;1;0;BB#####;BB23026
BD;A^C - Z;;;1;;####;1340
BE;A^Z C;ACZ;;;;####;4000
BF;;;;1
BG;A^Z C;;;;;####;1000
BH;A^C Z;;;;;(1[0-2]|[1-9])##;317
BJ;;;;1
BL;A^Z C;ACZ;;1;;9[78][01]##;97133
BM;A^C Z;;;1;;@@_[A-Z0-9]{2};HM 12
BN;A^C Z;;;;;@@####;BT2328
BR;A^C-S^Z;ACSZ;104;,;0;#####~###;40301-110
BS;A^C, S;;500;1
BT;A^C Z;;;;;#####;11001
BW;;;;1
BY;A^Z, C^S;;b00;,;;######;223016
BZ;;;;1
CA;A^C S Z;ACSZ;;1;0;[ABCEGHJ-NPRSTVXY]#[ABCEGHJ-NPRSTV-Z]_#[ABCEGHJ-NPRSTV-Z]#;H3Z 2Y7
CC;A^C S Z;;105;1;;6799;6799
CD;;;;1
CF;;;;1
CG;;;;1
CH;A^Z C;ACZ;;;;####;2544;CH
CI;;;;1
CL;A^Z C^S;;b00;;0;#######;8340457
CM;;;;1
CN;Z^SC^A;ACSZ;;;1;######;266033
CO;A^C, S, Z;ACS;700;;0;(0[58]|1[135789]|2[0357]|4[147]|5[024]|6[368]|7[036]|8[1568]|9[4579])####;111221
CR;A^S, C^Z;ACS;;;0;#####;10101
CU;A^C S^Z;;;;0;#####;10700
CV;A^Z C^S;;500;;;####;7600
CX;A^C S Z;;105;1;;6798;6798
CY;A^Z C;;;;;####;2008
CZ;A^Z C;ACZ;;;;###_##;100 00
DE;A^Z C;ACZ;;;;#####;26133
DJ;;;;1
DK;A^Z C;ACZ;;;;####;8660
DM;;;;1
DO;A^Z C;;;;;#####;11903
DZ;A^Z C;;;1;;#####;40304
EC;A^Z^C;;;;;######;090105;EC
EE;A^Z C S;ACZ;300;;3;#####;69501
EG;A^C^S^Z;;a00;1;4;#####(##)?;12411
EH;A^Z C;;;;;#####;70000
ES;A^Z C S;ACSZ;;,;3;(0[1-9]|[1-4]#|5[0-2])###;28039
ET;A^Z C;;;;;####;1000
FI;A^Z C;ACZ;;;;#####;00550;FI
FJ;;;;1
FK;A^C^Z;ACZ;005;1;;FIQQ_1ZZ;FIQQ 1ZZ
FM;A^C Z;ACZ;001;1;;(9694[1-4])~(####)?;96941
FO;A^Z C;;;;;###;100;FO
FR;A^Z C;ACZ;;1;;#####;33380
GA;;;;1
GB;A^C^Z;ACZ;015;1;;@@?#[#A-Z]?_#[ABD-HJLN-UW-Z]{2}/GIR_0AA/BFPO_#{1,4};EC1Y 8SY
GD;;;;1
GE;A^Z C;;;;;####;0101
GF;A^Z C;ACZ;;1;;9[78]3##;97300
GG;A^C^Z;ACZ;015;1;;GY#[#A-Z]?_#[ABD-HJLN-UW-Z]{2};GY1 1AA
GH;;;;1
GI;A^Z;A;005;1;;GX11_1AA;GX11 1AA
GL;A^Z C;ACZ;;;;39##;3900
GM;;;;1
GN;Z A C;;;1;;###;001
GP;A^Z C;ACZ;;1;;9[78][01]##;97100
GR;A^Z C;ACZ;;;;###_##;151 24
GS;A^C^Z;ACZ;005;1;;SIQQ_1ZZ;SIQQ 1ZZ
GT;A^Z- C;;;;;#####;09001
GU;A^C Z;ACZ;001;1;;969[123]#~(####)?;96910
GW;A^Z C;;;;;####;1000
GY;;;;1
HK;S^C^A;AS;830;;1
HM;A^C S Z;;105;1;;####;7050
HN;A^C, S^Z;ACS;700;;0;#####;31301
HR;A^Z C;;;;;#####;10000;HR
HT;A^Z C;;;1;;####;6120;HT
HU;C^A^Z;ACZ;;;;####;1037
ID;A^C^S Z;AS;;;2;#####;40115
IE;A^C^S^Z;;303;1;3;([AC-FHKNPRTV-Y]##|D6W)_[#AC-FHKNPRTV-Y]{4};A65 F4E2
IL;A^C Z;;;;;#####(##)?;9614303
IM;A^C^Z;ACZ;015;1;;IM#[#A-Z]?_#[ABD-HJLN-UW-Z]{2};IM2 1AA
IN;A^C Z^S;ACSZ;102;1;2;######;110034
IO;A^C^Z;ACZ;005;1;;BBND_1ZZ;BBND 1ZZ
IQ;A^C, S^Z;ACS;a00;;;#####;31001
IR;S^C^A^Z;;;;;#####~#####;11936-12345
IS;A^Z C;;;;;###;320
IT;A^Z C S;ACSZ;;;3;#####;00144
JE;A^C^Z;ACZ;015;1;;JE#[#A-Z]?_#[ABD-HJLN-UW-Z]{2};JE1 1AA
JM;A^C^S;ACS;600;1;0
JO;A^C Z;;;1;;#####;11937
JP;Z^SC^A;ACSZ;240;b;1;###~####;154-0023
KE;A^C^Z;;;1;;#####;20100
KG;A^Z C;;;,;;######;720001
KH;A^C Z;;;1;;#{5,6};120101
KI;A^S^C;;500;1
KM;;;;1
KN;A^C, S;ACS;500;1;0
KP;Z^S^C^A
KR;S C^A^Z;ACSZ;c40;;1;#####;03051
KW;A^Z C;;;;;#####;54541
KY;A^S Z;AS;500;1;0;KY#~####;KY1-1100
KZ;Z^S^C^A;;b00;,;;######/@##@#@#;040900
LA;A^Z C;;;1;;#####;01160
LB;A^C Z;;;1;;####_(####)?;2038 3054
LC;;;;1
LI;A^Z C;ACZ;;;;948[5-9]|949[0-8];9496;FL
LK;A^C^Z;;;1;;#####;20000
LR;A^Z C;;;1;;####;1000
LS;A^C Z;;;1;;###;100
LT;A^Z C S;ACZ;300;;;#####;04340;LT
LU;A^Z C;ACZ;;1;;####;4750;L
LV;A^C, Z;ACZ;;;;LV~####;LV-1073
MA;A^Z C;;;1;;#####;53000
MC;A^Z C;;;1;;980##;98000;MC
MD;A^Z C;;;;;####;2012;MD
ME;A^Z C;;;;;8####;81257
MF;A^Z C;ACZ;;1;;9[78][01]##;97150
MG;A^Z C;;;1;;###;501
MH;A^C Z;ACZ;001;1;;969[67]#~(####)?;96960
MK;A^Z C;;;;;####;1314
ML;;;;1
MM;A^C, Z;;;1;;#####;11181
MN;A^C^S Z;;;;;#####;65030
MO;A;A
MP;A^C Z;ACZ;001;1;;9695[012]~(####)?;96950
MQ;A^Z C;ACZ;;1;;9[78]2##;97220
MR;;;;1
MS;;;;1
MT;A^C Z;;;1;;@@@_#{2,4};NXR 01
MU;A^Z^C;;;1;;[#A-Z]####/###@@###;42602
MV;A^C Z;;;;;#####;20026
MW;;;;1
MX;A^Z C, S;ACSZ;100;;0;#####;02860
MY;A^Z C^S;ACZ;105;1;2;#####;43000
MZ;A^Z C^S;;;;4;####;1102
NA;A^C^Z;;;1;;#####;10001
NC;A^Z C;ACZ;;1;;988##;98814
NE;A^Z C;;;1;;####;8001
NF;A^C S Z;;105;1;;2899;2899
NG;A^C Z^S;;100;1;4;######;930283
NI;A^Z^C, S;;700;;0;#####;52000
NL;A^Z C;ACZ;005;;;####_@@;1234 AB
NO;A^Z C;ACZ;010;;;####;0025
NP;A^C Z;;;;;#####;44601
NR;A^S;AS;900;1;4
NZ;A^C Z;ACZ;005;1;;####;6001
OM;A^Z^C;;;;;###;133;PC
PA;A^C^S;;;;0
PE;A^C Z^S;;b30;;0;[0-2]####;15023
PF;A^Z C S;ACSZ;500;1;;987##;98709
PG;A^C Z S;ACS;;1;4;###;111
PH;A^C^Z S;;001;1;2;####;1008
PK;A^C-Z;;;1;;#####;44000
PL;A^Z C;ACZ;;;;##~###;00-950
PM;A^Z C;ACZ;;1;;9[78]5##;97500
PN;A^C^Z;ACZ;005;1;;PCRN_1ZZ;PCRN 1ZZ
PR;A^C Z;ACZ;001;1;;00[679]##~(####)?;00930;PR
PT;A^Z C;ACZ;;;;####~(###)?;2725-079
PW;A^C Z;ACZ;001;1;;969(39|40)~(####)?;96940
PY;A^Z C;;;;;####;1536
RE;A^Z C;ACZ;;1;;9[78]4##;97400
RO;A^Z C^S;ACZ;300;;3;######;060274
RS;A^Z C;;;;;#{5,6};11000
RU;A^C^S^Z;ACSZ;b00;,;3;######;125075
SA;A^C Z;;;1;;#####~(####)?;11564
SB;;;;1
SC;A^C^S;;500;1
SD;A^C^Z;;030;;;#####;11042
SE;A^Z C;ACZ;010;;;###_##;114 55;SE
SG;A^Z;AZ;;1;;######;546080
SH;A^C^Z;ACZ;005;1;;(STHL|ASCN|TDCU)_1ZZ;STHL 1ZZ
SI;A^Z C;;;;;####;4000;SI
SJ;A^Z C;ACZ;010;;;####;9170
SK;A^Z C;ACZ;;;;###_##;010 01
SL;;;;1
SM;A^Z C;AZ;;;;4789#;47890
SN;A^Z C;;;1;;#####;12500
SO;A^C, S Z;ACS;b00;;4;(@@)?_#####;JH 09010
SR;A^C^S;;900;;0
SV;A^Z-C^S;ACS;700;;0;CP_####;CP 1101
SY;;;030
SZ;A^C^Z;;;1;;[HLMS]###;H100
TC;A^C^Z;ACZ;005;1;;TKCA_1ZZ;TKCA 1ZZ
TD;;;;1
TG;;;;1
TH;A^C^S Z;;;1;2;#####;10150
TJ;A^Z C;;;;;######;735450
TM;A^Z C;;;;;######;744000
TN;A^Z C;;;1;;####;1002
TO;;;;1
TR;A^Z C/S;ACZ;030;;3;#####;01960
TT;A^C^Z;;;1;;######;500234
TV;A^C^S;;500;1
TW;Z^SC^A;ACSZ;330;;1;###(#{2,3})?;104
TZ;A^Z C;;;1;;#{4,5};6090
UA;A^C^S^Z;ACZ;b00;,;3;#####;15432
UG;;;;1
UM;A^C Z;;001;1;;96898~(####)?;96898
US;A^C, S Z;ACSZ;101;1;0;#####~(####)?;95014
UY;A^Z C S;;700;;0;#####;11600
UZ;A^Z C^S;;b00;,;;######;702100
VA;A^Z C;;;;;00120;00120
VC;A^C Z;;;1;;VC####;VC0100
VE;A^C Z, S;ACS;100;;0;####;1010
VG;A^C^Z;A;;1;;VG####;VG1110
VI;A^C Z;ACZ;001;1;;008(([0-4]#)|(5[01]))~(####)?;00802
VN;A^C^S Z;;;1;;#{5,6};70010
VU;;;;1
WF;A^Z C;ACZ;;1;;986##;98600
WS;;;;1
XK;A^Z C;;;;;[1-7]####;10000
YT;A^Z C;ACZ;;1;;976##;97600
ZA;A^C^Z;ACZ;;1;;####;0083
ZM;A^Z C;;;1;;#####;50100
ZW;;;;1
`;
