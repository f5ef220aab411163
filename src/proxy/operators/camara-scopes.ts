/** Which scopes a proof has to ask for, so that its token is good for what comes after it: a record, a match, and signals. */
import { writeCamaraFillIn } from '../../dialects/camara-fill-in.write.js';
import { writeCamaraMatch } from '../../dialects/camara-match.write.js';
import type { AttributeName } from '../../domain/attribute.js';
import { bareScopes, type CamaraTraits } from './camara-api.js';

/** Where the writer of a record's request knows the deployment. */
export const fillInPlace = ({ place }: CamaraTraits): 'camara' | 'nokia' => (place === 'nokia' ? 'nokia' : 'camara');

/** @param signals scopes of the APIs that are asked for signals */
export const createScopesOf =
  (traits: CamaraTraits, signals: readonly string[]) =>
  (fields: readonly AttributeName[]): readonly string[] => {
    const { deployment, hasFillIn, versions } = traits;
    const record = hasFillIn
      ? writeCamaraFillIn({ version: versions.fillIn, deployment: fillInPlace(traits), fields }).scopes
      : [];
    const { scope } = writeCamaraMatch({ version: versions.match, deployment, attributes: {} });
    return [...new Set(bareScopes([...record, scope, ...signals]))];
  };

/** The longest grant that a proxy keeps. */
const LONGEST_GRANT = 4096;

export const isGrant = (token: string): boolean => token.length <= LONGEST_GRANT;
