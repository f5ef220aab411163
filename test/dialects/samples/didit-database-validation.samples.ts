/**
 * Answers of Didit Database Validation. Nobody's data: outcomes only.
 */

/** The report with one map of answers. */
export const DIDIT_REPORT = {
  database_validation: {
    status: 'In Review',
    match_type: 'partial_match',
    issuing_state: 'BRA',
    validation_type: '1x1',
    validations: { full_name: 'partial_match', date_of_birth: 'no_match', identification_number: 'full_match' },
  },
};

/** The answer of the API itself, from two registries that agree about the name and disagree about the date. */
export const DIDIT_ANSWER = {
  request_id: 'req_01H',
  status: 'Approved',
  issuing_state: 'ESP',
  match_type: 'full_match',
  validations: [
    {
      outcome_code: 'MATCH',
      service_id: 'esp_consumer_2',
      validation: { address: 'full_match', date_of_birth: 'full_match', full_name: 'full_match' },
    },
    {
      outcome_code: 'NO_MATCH',
      service_id: 'esp_other',
      validation: { date_of_birth: 'no_match', full_name: 'full_match' },
    },
  ],
};

/** A list of runs, each with a list of registries. */
export const DIDIT_RUNS = { database_validations: [{ status: 'Approved', validations: DIDIT_ANSWER.validations }] };
