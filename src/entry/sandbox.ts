/**
 * `kyc-onboarding/sandbox`: the people and magic numbers of the simulator. No network, no side effects.
 * @experimental may change in any minor version before 1.0
 */
export { PEOPLE, findPerson } from '../sandbox/people.js';
export { fillInValues, type Behaviour, type Person } from '../sandbox/person.js';
export { personTable } from '../sandbox/person-table.js';
