/**
 * The one public event that comes late: its class is fetched with what dispatches it.
 */
export interface KycTokenDetail {
  readonly reference: string;
  readonly token: string;
}

/**
 * A fresh token of the final verdict: one lives for two minutes, and the person is still on the page. A form submits it by itself; whoever sends
 * the token on by a script takes the newest. The package exports its type: the class comes with what dispatches it.
 */
export class KycTokenEvent extends CustomEvent<KycTokenDetail> {
  constructor(detail: KycTokenDetail) {
    super('kyc-token', { bubbles: true, composed: true, detail: Object.freeze(detail) });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kyc-token': KycTokenEvent;
  }
}
