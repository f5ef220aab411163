/** Answers of CAMARA Number Verification, operation `verify`. Nobody's data. */

/** Any version. */
export const NUMBER_VERIFIED = { devicePhoneNumberVerified: true } as const;

/** An SDK that spells keys in snake_case. */
export const NUMBER_NOT_VERIFIED = { device_phone_number_verified: false } as const;
