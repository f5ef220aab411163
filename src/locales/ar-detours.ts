/** Arabic, the words of steps that only some sign-ups take. Digits are Latin, as people type them. */
import type { DetourMessages } from './messages.js';

const two = (count: number): string => String(count).padStart(2, '0');

export const arDetours: DetourMessages = {
  consentHeading: 'هل تسمح لنا بسؤال مشغّل شبكتك؟',
  consentLead: 'لدى مشغّل شبكتك بيانات صاحب عقد الهاتف. إن وافقت، نطلب منه ما يحتاج إليه هذا النموذج فقط.',
  consentAsked: 'سنطلب منه:',
  consentWhy: 'هكذا تتم تعبئة النموذج بدلًا منك وتأكيد ما تكتبه. يمكنك أيضًا المتابعة من دون ذلك.',
  consentNotice: 'كيف تُستخدم بياناتك',
  agree: 'الموافقة والمتابعة',
  decline: 'لا، سأعبّئ النموذج بنفسي',
  waitHeading: 'أكّد الطلب على هاتفك',
  waitLead: (number) =>
    `أرسل مشغّل شبكتك طلبًا إلى \u2066${number}\u2069. افتحه على ذلك الهاتف وأكّده. ستنتقل هذه الصفحة تلقائيًا إلى الخطوة التالية.`,
  waitStatus: 'في انتظار تأكيدك…',
  timeLeft: (minutes, seconds) => `الوقت المتبقي: \u2066${minutes}:${two(seconds)}\u2069`,
  openHeading: {
    consent: 'يحتاج مشغّل شبكتك إلى موافقتك',
    network: 'أكّد رقمك عبر شبكة هاتفك المحمول',
  },
  openLead: {
    consent: 'يعرض مشغّل شبكتك على صفحته ما سيشاركه، وهناك تقرر.',
    network: 'يستطيع مشغّل شبكتك التعرّف على خطك. أوقف تشغيل Wi-Fi على الهاتف الذي يحمل رقمك، ثم افتح الرابط.',
  },
  openLink: (host) => `الانتقال إلى \u2066${host}\u2069`,
  newTab: 'يُفتح في علامة تبويب جديدة',
  leaving: 'ستغادر هذه الصفحة، وقد تحتاج إلى كتابة بياناتك هنا مرة أخرى.',
  openStatus: 'عند الانتهاء هناك، عُد إلى هنا. ستنتقل هذه الصفحة تلقائيًا إلى الخطوة التالية.',
  startAgain: 'المحاولة مرة أخرى',
  useCode: 'إرسال رمز في رسالة نصية بدلًا من ذلك',
  codeInstead: 'تعذّر تأكيد رقمك عبر هذا الاتصال، ربما بسبب Wi-Fi. أرسلنا إليك رمزًا بدلًا من ذلك.',
  consentPartial: 'سمحت لمشغّل شبكتك بمشاركة بعض بياناتك. يُرجى تعبئة الباقي بنفسك.',
  previewHeading: 'هل هذه بياناتك؟',
  previewText: 'هي مسجلة لدى مشغّل شبكتك لهذا الرقم. تبقى أجزاء منها مخفية حتى تؤكد أنها لك.',
  previewConfirm: 'نعم، تعبئة النموذج',
  previewRefuse: 'لا، ليست بياناتي',
  locked: 'لا يمكنك تغيير هذا إلا إذا كان غير صحيح.',
  contest: (label) => `هذا غير صحيح: ${label}`,
  fieldDiffers: 'يختلف عن سجلات مشغّل شبكتك. يُرجى التحقق.',
  reviewHeading: 'يُرجى مراجعة كل شيء مرة أخيرة',
  reviewLead: 'نرسل هذه البيانات إلى مشغّل شبكتك لمقارنتها بسجلاته.',
  change: (label) => `تغيير: ${label}`,
  notProvided: 'لم يُذكر',
  confirm: 'التأكيد والمتابعة',
};
