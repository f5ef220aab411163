/** Arabic, modern standard. Digits are Latin, as people type them. */
import type { DatePart } from '../domain/issue.js';
import type { OrdinaryMessages } from './messages.js';

/** Forms of a counted noun: none, one, two, few, many and other, as Arabic counts. */
const counted =
  (one: string, two: string, few: string, many: string) =>
  (count: number): string => {
    const form = new Intl.PluralRules('ar').select(count);
    if (form === 'one') return one;
    if (form === 'two') return two;
    return `${count} ${form === 'few' ? few : many}`;
  };

const seconds = counted('ثانية واحدة', 'ثانيتين', 'ثوانٍ', 'ثانية');
const characters = counted('حرف واحد', 'حرفان', 'أحرف', 'حرفًا');
const places = counted('خانة واحدة', 'خانتان', 'خانات', 'خانة');
const days = counted('يوم واحد', 'يومان', 'أيام', 'يومًا');
const fields = counted('حقل واحد', 'حقلين', 'حقول', 'حقلًا');
const attempts = counted('محاولة واحدة', 'محاولتان', 'محاولات', 'محاولة');
const problems = counted('توجد مشكلة', 'توجد مشكلتان', 'مشكلات', 'مشكلة');
const countries = counted('بلد واحد', 'بلدان', 'بلدان', 'بلدًا');

const wait = (retryAfter: number | undefined): string =>
  retryAfter === undefined ? 'يُرجى المحاولة مرة أخرى بعد قليل.' : `يُرجى المحاولة مرة أخرى بعد ${seconds(retryAfter)}.`;

const PART = { day: 'اليوم', month: 'الشهر', year: 'السنة' } as const;
const PART_READ = {
  day: 'اليوم رقم من 1 إلى 31',
  month: 'الشهر رقم من 1 إلى 12 أو اسمه',
  year: 'اكتب السنة بأربعة أرقام، مثل 1987',
} as const;

/** Several parts of a day, as the language lists things. */
const listed = (parts: readonly DatePart[]): string =>
  new Intl.ListFormat('ar').format(parts.map((part) => PART[part]));

export const ar: OrdinaryMessages = {
  language: 'ar',

  stepOf: (index, total) => `الخطوة ${index} من ${total}`,
  phoneHeading: 'رقم هاتفك المحمول',
  phoneLead: 'نتأكد من أن الرقم رقمك، عادةً برمز في رسالة نصية. بعد ذلك يستطيع مشغّل شبكتك تعبئة معظم النموذج بدلًا منك.',
  proofHeading: 'أدخل الرمز',
  proofLead: (number) => `أرسلنا رسالة نصية إلى \u2066${number}\u2069.`,
  formHeading: 'بياناتك',
  formLead: 'أدخل بياناتك كما هي في عقد هاتفك المحمول. نقارنها بسجلات مشغّل شبكتك.',
  manualLead: 'يُرجى تعبئة بياناتك بنفسك. لن تُقارن بسجلات مشغّل شبكتك.',
  documentsHeading: 'وثائقك',
  documentsLead: 'يُرجى إبقاؤها في متناول يدك وكتابة البيانات كما هي مطبوعة عليها.',
  resultHeading: {
    match: 'تم تأكيد بياناتك',
    partial: 'شكرًا، استلمنا بياناتك',
    mismatch: 'شكرًا، استلمنا بياناتك',
    inconclusive: 'شكرًا، استلمنا بياناتك',
    unverified: 'شكرًا، استلمنا بياناتك',
  },
  resultText: {
    match: 'تطابق بياناتك سجلات مشغّل شبكتك. يمكنك المتابعة.',
    partial: 'لم نتمكن من تأكيدها كلها. يمكنك المتابعة، وقد نطلب منك شيئًا إضافيًا.',
    mismatch: 'لم نتمكن من تأكيدها كلها. يمكنك المتابعة، وقد نطلب منك شيئًا إضافيًا.',
    inconclusive: 'لم يتمكن مشغّل شبكتك من التحقق منها. يمكنك المتابعة، وقد نطلب منك شيئًا إضافيًا.',
    unverified: 'لم يتم التحقق منها لدى مشغّل شبكتك. يمكنك المتابعة، وقد نطلب منك شيئًا إضافيًا.',
  },

  label: {
    phoneNumber: 'رقم الهاتف المحمول',
    idDocument: 'رقم الوثيقة',
    idDocumentType: 'نوع الوثيقة',
    idDocumentExpiryDate: 'الوثيقة صالحة حتى',
    bankAccountNumber: 'رقم الحساب المصرفي',
    name: 'الاسم الكامل',
    givenName: 'الاسم الأول',
    familyName: 'اسم العائلة',
    nameKanaHankaku: 'الاسم بحروف الكانا',
    nameKanaZenkaku: 'الاسم بحروف الكانا',
    middleNames: 'الأسماء الوسطى',
    familyNameAtBirth: 'اسم العائلة عند الولادة',
    address: 'العنوان',
    streetName: 'الشارع',
    streetNumber: 'رقم المبنى',
    postalCode: 'الرمز البريدي',
    region: 'المنطقة',
    locality: 'المدينة',
    country: 'البلد',
    houseNumberExtension: 'الشقة أو الطابق أو المدخل',
    birthdate: 'تاريخ الميلاد',
    email: 'البريد الإلكتروني',
    gender: 'الجنس',
    cityOfBirth: 'مكان الولادة',
    countryOfBirth: 'بلد الولادة',
    nationality: 'الجنسية',
  },
  hint: {
    nameKanaHankaku: 'كيف يُقرأ اسمك، بالكاتاكانا أو الهيراغانا أو الحروف اللاتينية.',
    nameKanaZenkaku: 'كيف يُقرأ اسمك، بالكاتاكانا أو الهيراغانا أو الحروف اللاتينية.',
    gender: 'نسأل لأن سجلات مشغّل شبكتك قد تتضمنه. الإجابة ليست إلزامية.',
    middleNames: 'اترك هذا الحقل فارغًا إن لم يكن لديك اسم أوسط.',
    address: 'الشارع ورقم المبنى.',
    bankAccountNumber: 'مثلًا \u2066IBAN:FR7630006000011234567890189\u2069.',
    nationality: 'إن كان لديك أكثر من جنسية، فاختر المذكورة في وثيقة هويتك.',
  },
  optional: (label) => `${label} (اختياري)`,
  addressLabel: {
    province: 'المقاطعة',
    state: 'الولاية',
    prefecture: 'المحافظة',
    county: 'المقاطعة',
    emirate: 'الإمارة',
    island: 'الجزيرة',
    parish: 'الأبرشية',
    department: 'الإقليم',
    area: 'المنطقة',
    district: 'الحي',
    governorate: 'المحافظة',
    region: 'المنطقة',
    'do-si': 'المقاطعة أو المدينة (do/si)',
    city: 'المدينة',
    'post-town': 'المدينة البريدية',
    suburb: 'الضاحية',
    municipality: 'المدينة أو الحي أو البلدة',
    postal: 'الرمز البريدي',
    zip: 'الرمز البريدي (ZIP)',
    pin: 'الرمز البريدي (PIN)',
    eircode: 'الرمز البريدي (Eircode)',
    cep: 'الرمز البريدي (CEP)',
    postcode: 'الرمز البريدي',
    'street-line': 'الشارع ورقم المبنى',
    block: 'الحي',
    'block-number': 'رقم المربع والمبنى',
    whole: 'العنوان',
  },
  wholeAddressHint: 'كاملًا، كما يُكتب على ظرف الرسالة.',
  addressChanged: (country) => `تغيرت حقول العنوان: ${country}.`,
  postalCodeHint: (example) => `مثلًا \u2066${example}\u2069`,
  datePart: { day: 'اليوم', month: 'الشهر', year: 'السنة' },
  // From right to left, as the boxes stand.
  dateHint: (example) => `مثلًا \u2067${example}\u2069.`,
  useYear: (year) => `استخدام ${year}`,
  kanaPart: { family: 'اسم العائلة بالكانا', given: 'الاسم الأول بالكانا' },
  kanaSuggested: 'مقترح مما كتبته. يُرجى التحقق منه.',
  didYouMean: (email) => `هل تقصد \u2068${email}\u2069؟`,
  useEmail: 'استخدام هذا العنوان',
  sameCountry: (country) => `بلد الإقامة نفسه (${country})`,
  documentTypeChanged: 'اخترت نوع وثيقة آخر. هل ما زال الرقم يخصها؟',
  keepNumber: 'الاحتفاظ بالرقم',
  clearNumber: 'مسح الرقم',
  gender: { FEMALE: 'أنثى', MALE: 'ذكر', OTHER: 'غير ذلك' },
  genderUnsaid: 'أفضّل عدم الإجابة',
  documentType: {
    passport: 'جواز سفر',
    national_id_card: 'بطاقة هوية وطنية',
    residence_permit: 'تصريح إقامة',
    diplomatic_id: 'بطاقة دبلوماسية',
    driver_licence: 'رخصة قيادة',
    social_security_id: 'بطاقة ضمان اجتماعي',
    other: 'وثيقة أخرى',
  },
  choose: 'يُرجى الاختيار',
  phoneCountry: 'رمز البلد',
  code: 'الرمز الوارد في الرسالة النصية',
  codeHint: (length) => `${places(length)}.`,

  continue: 'متابعة',
  back: 'رجوع',
  sendingCode: 'جارٍ إرسال الرمز…',
  checkingCode: 'جارٍ التحقق من الرمز…',
  checkingDetails: 'جارٍ التحقق من بياناتك…',
  cancel: 'إلغاء',
  resend: 'إرسال رمز جديد',
  resendIn: (left) => `إرسال رمز جديد (بعد ${seconds(left)})`,
  changeNumber: 'تغيير الرقم',
  goByHand: 'المتابعة من دون هذا التحقق',
  prefillAgain: 'سؤال مشغّل الشبكة مرة أخرى',
  numberIs: (number) => `رقم الهاتف المحمول: \u2066${number}\u2069`,

  prefillAsking: 'نطلب بياناتك من مشغّل شبكتك. يمكنك البدء بالكتابة الآن.',
  prefillSome: (count) =>
    `تمت تعبئة ${fields(count)} من سجلات مشغّل شبكتك. يُرجى التحقق من صحتها. ما تغيّره هنا لا يغيّر سجلاته.`,
  prefillNone: 'ليس لدى مشغّل شبكتك ما يعبّئه عنك. يُرجى تعبئة النموذج بنفسك.',
  prefillCleared: 'تم مسح ما عبّأه مشغّل شبكتك. ما كتبته ما زال محفوظًا.',
  prefillForgotten: 'لحماية بياناتك تم مسح ما عبّأه مشغّل شبكتك. ما كتبته ما زال محفوظًا.',
  prefillOther: 'لدى مشغّل شبكتك بيانات غير التي كتبتها. يمكنك اعتمادها أدناه.',
  clearPrefill: 'مسح ما تمت تعبئته',
  undo: 'تراجع',
  notMe: 'هذه ليست بياناتي',
  useOperators: (label) => `استخدام ما لدى مشغّل شبكتك: ${label}`,
  fromOperator: 'من مشغّل شبكتك',
  edited: 'عدّلته بنفسك',
  wantsCheck: 'يُرجى التحقق من هذا',

  error: 'خطأ:',
  summaryHeading: (count) => (count > 2 ? `توجد ${problems(count)}` : problems(count)),
  problemHeading: 'تعذّر إتمام ذلك',
  correctionHeading: 'بعض البيانات تختلف عن سجلات مشغّل شبكتك',
  correctionText: 'يُرجى مراجعة ما كتبته ثم الضغط على «متابعة». إن كان كل شيء صحيحًا، فاضغط على «متابعة» مباشرة.',
  attemptsLeft: (count) => `تبقّت لك ${attempts(count)}.`,
  issue: {
    missing: (label) => `${label}: يُرجى تعبئة هذا الحقل.`,
    'too-long': (label, { max }) => `${label}: الحد الأقصى ${characters(max)}.`,
    'email-malformed': () => 'أدخل عنوان بريد إلكتروني مثل \u2066name@example.com\u2069.',
    'postal-code-malformed': (label, { example }) => `${label}: يُرجى كتابته مثل \u2066${example}\u2069.`,
    'kana-expected': (label) => `${label}: استخدم الكاتاكانا أو الهيراغانا أو الحروف اللاتينية، لا الكانجي.`,
    'kana-incomplete': (label, { part }) =>
      `${label}: يُرجى إضافة ${part === 'family' ? 'اسم العائلة' : 'الاسم الأول'}.`,
    'choice-unknown': (label) => `${label}: يُرجى الاختيار من القائمة.`,
    'date-incomplete': (label, { parts }) => `${label}: يُرجى إضافة ${listed(parts)}.`,
    'date-year-short': (label) => `${label}: ${PART_READ.year}.`,
    'date-impossible': (label, { parts: [part = 'day', ...others] }) =>
      `${label}: ${others.length > 0 ? `يُرجى مراجعة ${listed([part, ...others])}` : PART_READ[part]}.`,
    'date-day-beyond': (label, issue) => `${label}: في هذا الشهر ${days(issue.days)} فقط.`,
    'date-era': (label, { year }) => `${label}: هل تقصد ${year}؟ اكتب السنة بالتقويم الميلادي.`,
    'birthdate-future': (label) => `${label}: يجب أن يكون اليوم في الماضي.`,
    'birthdate-too-early': (label) => `${label}: مضى على هذا اليوم أكثر من 130 سنة. يُرجى مراجعة السنة.`,
    'expiry-past': (label) => `${label}: انتهت صلاحية هذه الوثيقة. يُرجى استخدام وثيقة صالحة.`,
    'phone-not-a-number': () =>
      'أدخل رقم هاتف بالأرقام فقط، مثل \u206606 39 98 00 01\u2069 أو \u2066+33 6 39 98 00 01\u2069.',
    'phone-too-short': () => 'الرقم قصير جدًا. يُرجى التأكد من أنه كامل.',
    'phone-too-long': () => 'الرقم طويل جدًا. يُرجى التأكد من عدم وجود أرقام زائدة.',
    'phone-code-unknown': () => 'لا يوجد بلد بهذا الرمز. يُرجى مراجعة الأرقام بعد علامة الزائد.',
    'phone-extension': () => 'ليس لرقم الهاتف المحمول رقم داخلي. أدخل الرقم وحده من دون الرقم الداخلي.',
    'phone-country-missing': () => 'اختر بلد رقمك، أو ابدأ بعلامة + ورمز البلد.',
    'phone-code-missing': () => 'ابدأ بعلامة + ورمز البلد، مثل \u2066+33 6 39 98 00 01\u2069.',
    'phone-country-refused': (_label, { country }) =>
      country
        ? `لا تُقبل هنا أرقام هذا البلد (${country}). يُرجى استخدام رقم آخر.`
        : 'لا تُقبل هنا الأرقام التي تبدأ بهذا الرمز. يُرجى استخدام رقم آخر.',
    'code-length': (_label, { length }) => `طول الرمز ${places(length)}. يُرجى مراجعة الرسالة النصية.`,
  },
  problem: {
    'invalid-input': () => 'تعذّرت قراءة شيء في النموذج. يُرجى مراجعة بياناتك والمحاولة مرة أخرى.',
    'nothing-to-check': () => 'ليس هناك ما يمكن التحقق منه بعد. يُرجى تعبئة حقل واحد على الأقل.',
    'proof-required': () => 'يُرجى تأكيد رقمك مرة أخرى. ما كتبته ما زال محفوظًا.',
    'code-invalid': () => 'هذا الرمز غير صحيح. يُرجى مراجعة الرسالة النصية والمحاولة مرة أخرى.',
    'code-expired': () => 'انتهت صلاحية هذا الرمز. يُرجى طلب رمز جديد.',
    'consent-required': () => 'يحتاج مشغّل شبكتك إلى موافقتك أولًا. يمكنك المتابعة من دون هذا التحقق.',
    'consent-refused': () => 'لا يجوز لمشغّل شبكتك مشاركة بياناتك. يمكنك المتابعة من دون هذا التحقق.',
    'subject-mismatch': () => 'هذا ليس رقم الخط الذي تستخدمه. يُرجى مراجعة الرقم.',
    'subscriber-not-found': () =>
      'ليس لدى مشغّل شبكتك سجلات لهذا الرقم. يمكنك مراجعة الرقم أو المتابعة من دون هذا التحقق.',
    'not-supported': () => 'لا يوفر مشغّل شبكتك هذا التحقق لخطك. يمكنك المتابعة من دونه.',
    'document-required': () => 'يحتاج مشغّل شبكتك إلى رقم وثيقتك للتحقق من بياناتك. يُرجى إضافته.',
    'not-authorised': () => 'هذا التحقق غير ممكن حاليًا. يمكنك المتابعة من دونه.',
    'rate-limited': (retryAfter) => `عدد المحاولات كبير جدًا. ${wait(retryAfter)} ما كتبته ما زال محفوظًا.`,
    pending: () => 'ما زال مشغّل شبكتك يعالج الطلب. يُرجى المحاولة مرة أخرى بعد قليل.',
    expired: () => 'استغرق ذلك وقتًا طويلًا، لذا نحتاج إلى تأكيد رقمك مرة أخرى. ما كتبته ما زال محفوظًا.',
    timeout: () => 'لم يصل الرد في الوقت المحدد. ما كتبته ما زال محفوظًا. يُرجى المحاولة مرة أخرى.',
    'provider-error': () => 'تواجه خدمة مشغّل شبكتك مشكلة. ما كتبته ما زال محفوظًا. يُرجى المحاولة مرة أخرى.',
    config: () => 'هذا التحقق غير معدّ كما ينبغي من جهتنا. يمكنك المتابعة من دونه.',
    offline: () => 'أنت غير متصل بالإنترنت. ما كتبته ما زال محفوظًا. يُرجى المحاولة مرة أخرى عند الاتصال.',
    network: () => 'تعذّر الوصول إلى الخدمة. ما كتبته ما زال محفوظًا. يُرجى المحاولة مرة أخرى.',
    protocol: () => 'تعذّرت قراءة الرد. ما كتبته ما زال محفوظًا. يُرجى المحاولة مرة أخرى.',
    internal: () => 'حدث خطأ من جهتنا. ما كتبته ما زال محفوظًا. يُرجى المحاولة مرة أخرى.',
  },
  support: (supportId) => `الرقم المرجعي لخدمة العملاء: \u2066${supportId}\u2069`,

  busy: 'يُرجى الانتظار.',
  slow: 'يستغرق هذا وقتًا أطول من المعتاد. يمكنك الانتظار أو الإلغاء.',
  codeSent: 'تم إرسال الرمز.',
  cancelled: 'تم الإلغاء. ما كتبته ما زال محفوظًا.',
  mayRetry: 'يمكنك المحاولة مرة أخرى الآن.',

  notFinished: 'يُرجى إكمال هذه الخطوات أولًا.',

  picker: {
    title: 'رمز البلد',
    search: 'ابحث عن بلد أو رمز',
    clear: 'مسح البحث',
    close: 'إغلاق',
    none: 'بلد آخر: ابدأ بعلامة +',
    count: (found) => (found === 0 ? 'لم يُعثر على بلد' : `عُثر على ${countries(found)}`),
  },
  countryChanged: (country, callingCode) => `تغير رمز البلد: ${country}، \u2066+${callingCode}\u2069.`,
  countryUnknown: 'لا يوجد بلد بهذا الرمز.',
  unlikelyMobile: 'لا يبدو هذا رقم هاتف محمول. يُرجى التأكد من أنه يستقبل الرسائل النصية.',
};
