/** Answers of CAMARA SIM Swap. Nobody's data. */

/** Operation `check`. */
export const SIM_CHECK = { swapped: true } as const;

/** Telefónica's mocks. */
export const SIM_CHECK_TELEFONICA = { simSwapped: false } as const;

/** The sample of sim-swap.yaml 2.1.0, with a space where the `T` is. */
export const SIM_DATE = { latestSimChange: '2024-09-18 07:37:53.471829+00:00' } as const;

/** Sample "null is sent back for the date but a monitoredPeriod is provided": no change within those days. */
export const SIM_DATE_NONE = { latestSimChange: null, monitoredPeriod: 120 } as const;

/** Sample "only null": no change that the operator would know of, or none it may tell. */
export const SIM_DATE_NULL = { latestSimChange: null } as const;
