/** Japanese, the words of steps that only some sign-ups take. */
import type { DetourMessages } from './messages.js';

const two = (count: number): string => String(count).padStart(2, '0');

export const jaDetours: DetourMessages = {
  consentHeading: '携帯電話会社に問い合わせてもよろしいですか？',
  consentLead:
    '携帯電話会社には、ご契約者の情報が登録されています。同意いただいた場合、このフォームに必要な情報だけを問い合わせます。',
  consentAsked: '問い合わせる項目：',
  consentWhy: 'フォームが自動で入力され、入力内容の確認にも使われます。同意せずに進むこともできます。',
  consentNotice: 'お客様情報の取り扱いについて',
  agree: '同意して進む',
  decline: '同意せず、自分で入力する',
  waitHeading: '携帯電話での確認',
  waitLead: (number) =>
    `携帯電話会社が \u2066${number}\u2069 に確認の通知を送信しました。その携帯電話で開いて承認してください。完了すると、この画面は自動で進みます。`,
  waitStatus: '承認をお待ちしています…',
  timeLeft: (minutes, seconds) => `残り時間：${minutes}:${two(seconds)}`,
  openHeading: {
    consent: '携帯電話会社への同意が必要です',
    network: 'モバイル回線での番号確認',
  },
  openLead: {
    consent: '携帯電話会社のページで、提供される情報をご確認のうえ、同意するかどうかをお選びください。',
    network:
      '携帯電話会社がご利用の回線を確認します。お客様の番号の携帯電話でWi-Fiをオフにしてから、リンクを開いてください。',
  },
  openLink: (host) => `\u2066${host}\u2069 へ進む`,
  newTab: '新しいタブで開きます',
  leaving: 'このページから移動します。情報をもう一度入力していただく場合があります。',
  openStatus: '完了したら、こちらに戻ってください。この画面は自動で進みます。',
  startAgain: 'もう一度試す',
  useCode: '代わりにSMSでコードを受け取る',
  codeInstead:
    'この接続では番号を確認できませんでした（Wi-Fiが原因の可能性があります）。代わりに、SMSで確認コードを送信しました。',
  consentPartial:
    '一部の情報についてのみ、携帯電話会社からの提供に同意いただきました。残りはご自身で入力してください。',
  previewHeading: 'お客様の情報に間違いありませんか？',
  previewText: 'この番号の登録情報です。ご本人の情報と確認いただくまで、一部を伏せて表示します。',
  previewConfirm: 'はい、フォームに入力する',
  previewRefuse: 'いいえ、私の情報ではありません',
  locked: '誤りがある場合に限り、変更できます。',
  contest: (label) => `誤りがあります：${label}`,
  fieldDiffers: '携帯電話会社の登録情報と異なります。ご確認ください。',
  reviewHeading: '入力内容の最終確認',
  reviewLead: 'この内容を携帯電話会社に送信し、登録情報と照合します。',
  change: (label) => `変更：${label}`,
  notProvided: '未入力',
  confirm: 'この内容で進む',
};
