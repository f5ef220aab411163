/** Answers of CAMARA Device Swap. Nobody's data. */

/** Operation `check`. */
export const DEVICE_CHECK = { swapped: false } as const;

/** The sample of device-swap.yaml 1.0.0, with a space where the `T` is. */
export const DEVICE_DATE = { latestDeviceChange: '2024-09-18 07:37:53.471829+00:00' } as const;

/** No change within those days. */
export const DEVICE_DATE_NONE = { latestDeviceChange: null, monitoredPeriod: 120 } as const;
