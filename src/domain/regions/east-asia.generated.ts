/**
 * Regions of countries: east-asia. Code and name, and the Latin name where that has another script.
 * Written by tools/address-data.mjs from country-region-data 4.1.0 (MIT)
 * and tools/address-facts.mjs; see docs/data-sources.md. Do not edit.
 */

export const REGIONS = `
JP;ja;01=北海道=Hokkaido|02=青森県=Aomori|03=岩手県=Iwate|04=宮城県=Miyagi|05=秋田県=Akita|06=山形県=Yamagata|07=福島県=Fukushima|08=茨城県=Ibaraki|09=栃木県=Tochigi|10=群馬県=Gunma|11=埼玉県=Saitama|12=千葉県=Chiba|13=東京都=Tokyo|14=神奈川県=Kanagawa|15=新潟県=Niigata|16=富山県=Toyama|17=石川県=Ishikawa|18=福井県=Fukui|19=山梨県=Yamanashi|20=長野県=Nagano|21=岐阜県=Gifu|22=静岡県=Shizuoka|23=愛知県=Aichi|24=三重県=Mie|25=滋賀県=Shiga|26=京都府=Kyoto|27=大阪府=Osaka|28=兵庫県=Hyogo|29=奈良県=Nara|30=和歌山県=Wakayama|31=鳥取県=Tottori|32=島根県=Shimane|33=岡山県=Okayama|34=広島県=Hiroshima|35=山口県=Yamaguchi|36=徳島県=Tokushima|37=香川県=Kagawa|38=愛媛県=Ehime|39=高知県=Kochi|40=福岡県=Fukuoka|41=佐賀県=Saga|42=長崎県=Nagasaki|43=熊本県=Kumamoto|44=大分県=Oita|45=宮崎県=Miyazaki|46=鹿児島県=Kagoshima|47=沖縄県=Okinawa
CN;zh;AH=安徽省=Anhui|BJ=北京市=Beijing|CQ=重庆市=Chongqing|FJ=福建省=Fujian|GS=甘肃省=Gansu|GD=广东省=Guangdong|GX=广西壮族自治区=Guangxi|GZ=贵州省=Guizhou|HI=海南省=Hainan|HE=河北省=Hebei|HL=黑龙江省=Heilongjiang|HA=河南省=Henan|HB=湖北省=Hubei|HN=湖南省=Hunan|NM=内蒙古自治区=Inner Mongolia|JS=江苏省=Jiangsu|JX=江西省=Jiangxi|JL=吉林省=Jilin|LN=辽宁省=Liaoning|NX=宁夏回族自治区=Ningxia|QH=青海省=Qinghai|SN=陕西省=Shaanxi|SD=山东省=Shandong|SH=上海市=Shanghai|SX=山西省=Shanxi|SC=四川省=Sichuan|TJ=天津市=Tianjin|XZ=西藏自治区=Tibet|XJ=新疆维吾尔自治区=Xinjiang|YN=云南省=Yunnan|ZJ=浙江省=Zhejiang
TW;zh;CHA=彰化縣=Changhua|CYI=嘉義市=Chiayi City|CYQ=嘉義縣=Chiayi County|HSZ=新竹市=Hsinchu City|HSQ=新竹縣=Hsinchu County|HUA=花蓮縣=Hualien|KHH=高雄市=Kaohsiung|KEE=基隆市=Keelung|KIN=金門縣=Kinmen|LIE=連江縣=Lienchiang|MIA=苗栗縣=Miaoli|NAN=南投縣=Nantou|NWT=新北市=New Taipei|PEN=澎湖縣=Penghu|PIF=屏東縣=Pingtung|TXG=台中市=Taichung|TNN=台南市=Tainan|TPE=台北市=Taipei|TTT=台東縣=Taitung|TAO=桃園市=Taoyuan|ILA=宜蘭縣=Yilan|YUN=雲林縣=Yunlin
HK;zh;HK=香港島=Hong Kong Island|KLN=九龍=Kowloon|NT=新界=New Territories
KR;ko;26=부산광역시=Busan|43=충청북도=Chungcheongbuk-do|44=충청남도=Chungcheongnam-do|27=대구광역시=Daegu|30=대전광역시=Daejeon|42=강원특별자치도=Gangwon-do|29=광주광역시=Gwangju|41=경기도=Gyeonggi-do|47=경상북도=Gyeongsangbuk-do|48=경상남도=Gyeongsangnam-do|28=인천광역시=Incheon|49=제주특별자치도=Jeju-do|45=전북특별자치도=Jeollabuk-do|46=전라남도=Jeollanam-do|50=세종특별자치시=Sejong|11=서울특별시=Seoul|31=울산광역시=Ulsan
`;
