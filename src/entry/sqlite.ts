/**
 * `kyc-onboarding/sqlite`: the proxy's store in a file of this machine. Node 22.5 or later.
 * @experimental may change in any minor version before 1.0
 */
export { sqliteStore, type SqliteStoreOptions } from '../proxy/stores/sqlite-store.js';
