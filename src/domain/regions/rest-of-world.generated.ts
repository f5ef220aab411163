/**
 * Regions of countries: rest-of-world. Code and name, and the Latin name where that has another script.
 * Written by tools/address-data.mjs from country-region-data 4.1.0 (MIT)
 * and tools/address-facts.mjs; see docs/data-sources.md. Do not edit.
 */

export const REGIONS = `
AE;ar;AZ=أبو ظبي=Abu Dhabi|AJ=عجمان=Ajman|DU=دبي=Dubai|FU=الفجيرة=Fujairah|RK=رأس الخيمة=Ras al Khaimah|SH=الشارقة=Sharjah|UQ=أم القيوين=Umm Al Quwain
AU;;ACT=Australian Capital Territory|NSW=New South Wales|NT=Northern Territory|QLD=Queensland|SA=South Australia|TAS=Tasmania|VIC=Victoria|WA=Western Australia
EG;ar;ALX=الإسكندرية=Alexandria|ASN=أسوان=Aswan|AST=أسيوط=Asyut|BH=البحيرة=Beheira|BNS=بني سويف=Beni Suef|C=القاهرة=Cairo|DK=الدقهلية=Dakahlia|DT=دمياط=Damietta|FYM=الفيوم=Faiyum|GH=الغربية=Gharbia|GZ=الجيزة=Giza|IS=الإسماعيلية=Ismailia|KFS=كفر الشيخ=Kafr El Sheikh|LX=الأقصر=Luxor|MT=مطروح=Matruh|MN=المنيا=Minya|MNF=المنوفية=Monufia|WAD=الوادي الجديد=New Valley|SIN=شمال سيناء=North Sinai|PTS=بورسعيد=Port Said|KB=القليوبية=Qalyubia|KN=قنا=Qena|BA=البحر الأحمر=Red Sea|SHR=الشرقية=Sharqia|SHG=سوهاج=Sohag|JS=جنوب سيناء=South Sinai|SUZ=السويس=Suez
MZ;;P=Cabo Delgado|MPM=Cidade de Maputo|G=Gaza|I=Inhambane|B=Manica|L=Maputo|N=Nampula|A=Niassa|S=Sofala|T=Tete|Q=Zambezia
NG;;AB=Abia|AD=Adamawa|AK=Akwa Ibom|AN=Anambra|BA=Bauchi|BY=Bayelsa|BE=Benue|BO=Borno|CR=Cross River|DE=Delta|EB=Ebonyi|ED=Edo|EK=Ekiti|EN=Enugu|FC=Federal Capital Territory|GO=Gombe|IM=Imo|JI=Jigawa|KD=Kaduna|KN=Kano|KT=Katsina|KE=Kebbi|KO=Kogi|KW=Kwara|LA=Lagos|NA=Nasarawa|NI=Niger|OG=Ogun|ON=Ondo|OS=Osun|OY=Oyo|PL=Plateau|RI=Rivers|SO=Sokoto|TA=Taraba|YO=Yobe|ZA=Zamfara
NR;;01=Aiwo|02=Anabar|03=Anetan|04=Anibare|05=Baiti|06=Boe|07=Buada|08=Denigomodu|09=Ewa|10=Ijuw|11=Meneng|12=Nibok|13=Uaboe|14=Yaren
PG;;NSB=Bougainville|CPM=Central|CPK=Chimbu|EBR=East New Britain|ESW=East Sepik|EHG=Eastern Highlands|EPW=Enga|GPK=Gulf|HLA=Hela|JWK=Jiwaka|MOM=Madang|MRL=Manus|MBA=Milne Bay|MPL=Morobe|NIK=New Ireland|NPP=Oro|NCD=Port Moresby|SHM=Southern Highlands|WBK=West New Britain|SAN=West Sepik|WPD=Western|WHM=Western Highlands
SO;;AW=Awdal|BK=Bakool|BN=Banaadir|BR=Bari|BY=Bay|GA=Galguduud|GE=Gedo|HI=Hiiraan|JD=Jubbada Dhexe|JH=Jubbada Hoose|MU=Mudug|NU=Nugaal|SA=Sanaag|SD=Shabeellaha Dhexe|SH=Shabeellaha Hoose|SO=Sool|TO=Togdheer|WO=Woqooyi Galbeed
`;
