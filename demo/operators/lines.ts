/**
 * What operators know about the lines of the sandbox's people beside their records: SIM, phone, contract, consent. Who is not named here has had SIM, phone
 * and contract for years. Days count back from the moment of the question, so that a recent change stays recent.
 */

export interface Line {
  /** Days since the SIM and the phone were changed; undefined: never. */
  readonly simDays: number | undefined;
  readonly deviceDays: number | undefined;
  /** Days for which the person has been a customer, and for which the number has been theirs. */
  readonly customerDays: number;
  readonly contractType: 'PAYG' | 'PAYM' | 'Business';
  readonly contentLock?: boolean;
  readonly parentalControl?: boolean;
  /** What the person has said about data processing before anybody asks. Undefined: nothing. */
  readonly consent?: 'EXPIRED' | 'OBJECTED';
}

const ORDINARY: Line = {
  simDays: 800,
  deviceDays: 300,
  customerDays: 2600,
  contractType: 'PAYM',
  contentLock: false,
  parentalControl: false,
};

/** By number; what is written here replaces what is ordinary. */
const PARTICULARS: Readonly<Record<string, Partial<Line>>> = {
  '+33639980002': { deviceDays: 3 },
  '+33639980003': { simDays: 2, deviceDays: 2 },
  '+33639980004': { simDays: undefined, deviceDays: undefined, consent: 'OBJECTED' },
  '+33639980006': { contractType: 'Business' },
  '+33639980007': { contentLock: true, parentalControl: true },
  '+447700900101': { customerDays: 40, simDays: 40, contractType: 'PAYG' },
  '+447700900102': { consent: 'EXPIRED' },
};

/** The line behind a number. Anybody has one: whether the operator knows the number is asked elsewhere. */
export const findLine = (phoneNumber: string): Line => ({ ...ORDINARY, ...PARTICULARS[phoneNumber] });

export const DAY_MS = 86_400_000;
