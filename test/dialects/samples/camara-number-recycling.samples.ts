/** Answers of CAMARA Number Recycling. Nobody's data. */

/** The number got another holder. */
export const NUMBER_RECYCLED = { phoneNumberRecycled: true } as const;

/** An SDK that spells keys in snake_case. */
export const NUMBER_KEPT = { phone_number_recycled: false } as const;
