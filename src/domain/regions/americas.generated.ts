/**
 * Regions of countries: americas. Code and name, and the Latin name where that has another script.
 * Written by tools/address-data.mjs from country-region-data 4.1.0 (MIT)
 * and tools/address-facts.mjs; see docs/data-sources.md. Do not edit.
 */

export const REGIONS = `
US;;AL=Alabama|AK=Alaska|AS=American Samoa|AZ=Arizona|AR=Arkansas|AA=Armed Forces Americas|AE=Armed Forces Europe|AP=Armed Forces Pacific|CA=California|CO=Colorado|CT=Connecticut|DE=Delaware|DC=District of Columbia|FL=Florida|GA=Georgia|GU=Guam|HI=Hawaii|ID=Idaho|IL=Illinois|IN=Indiana|IA=Iowa|KS=Kansas|KY=Kentucky|LA=Louisiana|ME=Maine|MD=Maryland|MA=Massachusetts|MI=Michigan|MN=Minnesota|MS=Mississippi|MO=Missouri|MT=Montana|NE=Nebraska|NV=Nevada|NH=New Hampshire|NJ=New Jersey|NM=New Mexico|NY=New York|NC=North Carolina|ND=North Dakota|MP=Northern Mariana Islands|OH=Ohio|OK=Oklahoma|OR=Oregon|PA=Pennsylvania|PR=Puerto Rico|RI=Rhode Island|SC=South Carolina|SD=South Dakota|TN=Tennessee|TX=Texas|UT=Utah|VT=Vermont|VI=Virgin Islands|VA=Virginia|WA=Washington|WV=West Virginia|WI=Wisconsin|WY=Wyoming
CA;;AB=Alberta|BC=British Columbia|MB=Manitoba|NB=New Brunswick|NL=Newfoundland and Labrador|NT=Northwest Territories|NS=Nova Scotia|NU=Nunavut|ON=Ontario|PE=Prince Edward Island|QC=Quebec|SK=Saskatchewan|YT=Yukon
MX;;AGU=Aguascalientes|BCN=Baja California|BCS=Baja California Sur|CAM=Campeche|CHP=Chiapas|CHH=Chihuahua|CMX=Ciudad de México|COA=Coahuila|COL=Colima|DUR=Durango|MEX=Estado de México|GUA=Guanajuato|GRO=Guerrero|HID=Hidalgo|JAL=Jalisco|MIC=Michoacán|MOR=Morelos|NAY=Nayarit|NLE=Nuevo León|OAX=Oaxaca|PUE=Puebla|QUE=Querétaro|ROO=Quintana Roo|SLP=San Luis Potosí|SIN=Sinaloa|SON=Sonora|TAB=Tabasco|TAM=Tamaulipas|TLA=Tlaxcala|VER=Veracruz|YUC=Yucatán|ZAC=Zacatecas
BR;;AC=Acre|AL=Alagoas|AP=Amapá|AM=Amazonas|BA=Bahia|CE=Ceará|DF=Distrito Federal|ES=Espírito Santo|GO=Goiás|MA=Maranhão|MT=Mato Grosso|MS=Mato Grosso do Sul|MG=Minas Gerais|PA=Pará|PB=Paraíba|PR=Paraná|PE=Pernambuco|PI=Piauí|RJ=Rio de Janeiro|RN=Rio Grande do Norte|RS=Rio Grande do Sul|RO=Rondônia|RR=Roraima|SC=Santa Catarina|SP=São Paulo|SE=Sergipe|TO=Tocantins
AR;;B=Buenos Aires|K=Catamarca|H=Chaco|U=Chubut|C=Ciudad Autónoma de Buenos Aires|X=Córdoba|W=Corrientes|E=Entre Ríos|P=Formosa|Y=Jujuy|L=La Pampa|F=La Rioja|M=Mendoza|N=Misiones|Q=Neuquén|R=Río Negro|A=Salta|J=San Juan|D=San Luis|Z=Santa Cruz|S=Santa Fe|G=Santiago del Estero|V=Tierra del Fuego|T=Tucumán
CL;;AN=Antofagasta|AP=Arica y Parinacota|AT=Atacama|AI=Aysén|BI=Biobío|CO=Coquimbo|AR=La Araucanía|LL=Los Lagos|LR=Los Ríos|MA=Magallanes|ML=Maule|NB=Ñuble|LI=O’Higgins|RM=Región Metropolitana de Santiago|TA=Tarapacá|VS=Valparaíso
CO;;AMA=Amazonas|ANT=Antioquia|ARA=Arauca|SAP=Archipiélago de San Andrés|ATL=Atlántico|DC=Bogotá D.C.|BOL=Bolívar|BOY=Boyacá|CAL=Caldas|CAQ=Caquetá|CAS=Casanare|CAU=Cauca|CES=Cesar|CHO=Chocó|COR=Córdoba|CUN=Cundinamarca|GUA=Guainía|GUV=Guaviare|HUI=Huila|LAG=La Guajira|MAG=Magdalena|MET=Meta|NAR=Nariño|NSA=Norte de Santander|PUT=Putumayo|QUI=Quindío|RIS=Risaralda|SAN=Santander|SUC=Sucre|TOL=Tolima|VAC=Valle del Cauca|VAU=Vaupés|VID=Vichada
CR;;2=Alajuela|3=Cartago|5=Guanacaste|4=Heredia|7=Limón|6=Puntarenas|1=San José
CU;;15=Artemisa|09=Camagüey|08=Ciego de Ávila|06=Cienfuegos|12=Granma|14=Guantánamo|11=Holguín|99=Isla de la Juventud|03=La Habana|10=Las Tunas|04=Matanzas|16=Mayabeque|01=Pinar del Río|07=Sancti Spíritus|13=Santiago de Cuba|05=Villa Clara
HN;;AT=Atlántida|CH=Choluteca|CL=Colón|CM=Comayagua|CP=Copán|CR=Cortés|EP=El Paraíso|FM=Francisco Morazán|GD=Gracias a Dios|IN=Intibucá|IB=Islas de la Bahía|LP=La Paz|LE=Lempira|OC=Ocotepeque|OL=Olancho|SB=Santa Bárbara|VA=Valle|YO=Yoro
JM;;13=Clarendon|09=Hanover|01=Kingston|12=Manchester|04=Portland|02=Saint Andrew|06=Saint Ann|14=Saint Catherine|11=Saint Elizabeth|08=Saint James|05=Saint Mary|03=Saint Thomas|07=Trelawny|10=Westmoreland
BB;;01=Christ Church|02=Saint Andrew|03=Saint George|04=Saint James|05=Saint John|06=Saint Joseph|07=Saint Lucy|08=Saint Michael|09=Saint Peter|10=Saint Philip|11=Saint Thomas
KN;;N=Nevis|K=Saint Kitts
KY;;=Cayman Brac|=Grand Cayman|=Little Cayman
NI;;BO=Boaco|CA=Carazo|CI=Chinandega|CO=Chontales|AN=Costa Caribe Norte|AS=Costa Caribe Sur|ES=Estelí|GR=Granada|JI=Jinotega|LE=León|MD=Madriz|MN=Managua|MS=Masaya|MT=Matagalpa|NS=Nueva Segovia|SJ=Río San Juan|RI=Rivas
PA;;1=Bocas del Toro|4=Chiriquí|2=Coclé|3=Colón|5=Darién|EM=Emberá|KY=Guna Yala|6=Herrera|7=Los Santos|NT=Naso Tjër Di|NB=Ngäbe-Buglé|8=Panamá|10=Panamá Oeste|9=Veraguas
PE;;AMA=Amazonas|ANC=Áncash|APU=Apurímac|ARE=Arequipa|AYA=Ayacucho|CAJ=Cajamarca|CAL=Callao|CUS=Cusco|HUV=Huancavelica|HUC=Huánuco|ICA=Ica|JUN=Junín|LAL=La Libertad|LAM=Lambayeque|LIM=Lima|LMA=Lima Metropolitana|LOR=Loreto|MDD=Madre de Dios|MOQ=Moquegua|PAS=Pasco|PIU=Piura|PUN=Puno|SAM=San Martín|TAC=Tacna|TUM=Tumbes|UCA=Ucayali
SR;;BR=Brokopondo|CM=Commewijne|CR=Coronie|MA=Marowijne|NI=Nickerie|PR=Para|PM=Paramaribo|SA=Saramacca|SI=Sipaliwini|WA=Wanica
SV;;AH=Ahuachapán|CA=Cabañas|CH=Chalatenango|CU=Cuscatlán|LI=La Libertad|PA=La Paz|UN=La Unión|MO=Morazán|SM=San Miguel|SS=San Salvador|SV=San Vicente|SA=Santa Ana|SO=Sonsonate|US=Usulután
UY;;AR=Artigas|CA=Canelones|CL=Cerro Largo|CO=Colonia|DU=Durazno|FS=Flores|FD=Florida|LA=Lavalleja|MA=Maldonado|MO=Montevideo|PA=Paysandú|RN=Río Negro|RV=Rivera|RO=Rocha|SA=Salto|SJ=San José|SO=Soriano|TA=Tacuarembó|TT=Treinta y Tres
VE;;Z=Amazonas|B=Anzoátegui|C=Apure|D=Aragua|E=Barinas|F=Bolívar|G=Carabobo|H=Cojedes|Y=Delta Amacuro|W=Dependencias Federales|A=Distrito Capital|I=Falcón|J=Guárico|X=La Guaira|K=Lara|L=Mérida|M=Miranda|N=Monagas|O=Nueva Esparta|P=Portuguesa|R=Sucre|S=Táchira|T=Trujillo|U=Yaracuy|V=Zulia
`;
