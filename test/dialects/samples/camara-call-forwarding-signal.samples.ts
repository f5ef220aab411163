/** Answers of CAMARA Call Forwarding Signal. Nobody's data. */

/** The sample of call-forwarding-signal.yaml 0.3.0: a bare list. */
export const FORWARDING = ['unconditional', 'conditional_busy', 'conditional_no_answer'] as const;

/** None. */
export const FORWARDING_INACTIVE = ['inactive'] as const;

/** The words of 0.2.0-rc.1. */
export const FORWARDING_0_2 = ['conditional_unavailable', 'conditional_no_reply'] as const;

/** Operation `unconditional-call-forwardings`. */
export const FORWARDING_UNCONDITIONAL = { active: true } as const;
export const FORWARDING_NOT_UNCONDITIONAL = { active: false } as const;
