/** Answers of CAMARA KYC Tenure. Nobody's data. */

/** The sample values of kyc-tenure.yaml 0.2.0. */
export const TENURE_0_2 = { tenureDateCheck: true, contractType: 'PAYM' } as const;

/** Network as Code's SDK in Python. */
export const TENURE_SNAKE_CASE = { tenure_date_check: false, contract_type: 'Business' } as const;
