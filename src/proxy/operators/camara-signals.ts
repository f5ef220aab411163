/**
 * Facts about the line: which API says which of them. Only APIs that are configured are asked, and only for what is wanted, because each answer may be
 * charged for.
 * Source: the tables in the dialects, from which `docs/dialects.md` is made.
 */
import { writeCamaraAgeVerification } from '../../dialects/camara-age-verification.write.js';
import type { CamaraRequest } from '../../dialects/camara-deployment.js';
import { writeCamaraDeviceSwap } from '../../dialects/camara-device-swap.write.js';
import { writeCamaraNumberRecycling } from '../../dialects/camara-number-recycling.write.js';
import { writeCamaraSimSwap } from '../../dialects/camara-sim-swap.write.js';
import { writeCamaraTenure } from '../../dialects/camara-tenure.write.js';
import type { MatchDialect } from '../../dialects/dialect.js';
import type { SignalName } from '../../domain/signal.js';
import type { Operator } from '../operator.js';
import type { CamaraApi, CamaraTraits } from './camara-api.js';
import { speaking } from './caller.js';

/** What the APIs are asked. An API without a key is not asked. */
export interface CamaraSignals {
  /** `maxAge`: hours within which a change of SIM counts, 1 to 2400; the operator takes 240 where it is missing. */
  readonly simSwap?: { readonly maxAge?: number };
  /** The same for a change of phone. */
  readonly deviceSwap?: { readonly maxAge?: number };
  /** `days`: for how long somebody has to be a customer. */
  readonly tenure?: { readonly days: number };
  /** `threshold`: years. `locks`: whether content lock and parental control are asked for too. */
  readonly ageVerification?: { readonly threshold: number; readonly locks?: boolean };
  /** `days`: how far back another holder of the number counts. */
  readonly numberRecycling?: { readonly days: number };
}

export interface SignalSource {
  readonly names: readonly SignalName[];
  readonly dialect: MatchDialect;
  readonly write: (phoneNumber: string | undefined) => CamaraRequest<object>;
}

const DAY = 86_400_000;

function checkDays(name: string, days: number): number {
  if (Number.isInteger(days) && days > 0) return days;
  throw new RangeError(`${name}: a whole number of days from 1`);
}

/** @throws RangeError for a question that no operator accepts */
export function createSignalSources(
  { place: deployment, versions }: CamaraTraits,
  { simSwap, deviceSwap, tenure, ageVerification, numberRecycling }: CamaraSignals,
  now: () => number,
): readonly SignalSource[] {
  const sources: SignalSource[] = [];
  const add = (dialect: MatchDialect, names: readonly SignalName[], write: SignalSource['write']) =>
    void sources.push({ dialect, names, write });
  const daysAgo = (days: number) => new Date(now() - days * DAY).toISOString().slice(0, 10);

  if (simSwap) {
    const swap = { version: versions.simSwap, deployment };
    const { maxAge } = simSwap;
    add('camara-sim-swap', ['simSwapped'], (phoneNumber) =>
      writeCamaraSimSwap({ ...swap, operation: 'check', phoneNumber, maxAge }),
    );
    add('camara-sim-swap', ['simChangedAt', 'simMonitoredDays'], (phoneNumber) =>
      writeCamaraSimSwap({ ...swap, operation: 'retrieve-date', phoneNumber }),
    );
  }
  if (deviceSwap) {
    const swap = { version: versions.deviceSwap, deployment };
    const { maxAge } = deviceSwap;
    add('camara-device-swap', ['deviceSwapped'], (phoneNumber) =>
      writeCamaraDeviceSwap({ ...swap, operation: 'check', phoneNumber, maxAge }),
    );
    add('camara-device-swap', ['deviceChangedAt', 'deviceMonitoredDays'], (phoneNumber) =>
      writeCamaraDeviceSwap({ ...swap, operation: 'retrieve-date', phoneNumber }),
    );
  }
  if (tenure) {
    const days = checkDays('signals.tenure.days', tenure.days);
    add('camara-tenure', ['tenureConfirmed', 'contractType'], (phoneNumber) =>
      writeCamaraTenure({ version: versions.tenure, deployment, tenureDate: daysAgo(days), phoneNumber }),
    );
  }
  if (ageVerification) {
    const { threshold: ageThreshold, locks = false } = ageVerification;
    const version = versions.ageVerification;
    add(
      'camara-age-verification',
      ['ageConfirmed', 'ageDocumentVerified', 'identityMatchPercent', 'contentLock', 'parentalControl'],
      (phoneNumber) => writeCamaraAgeVerification({ version, deployment, ageThreshold, locks, phoneNumber }),
    );
  }
  if (numberRecycling) {
    const days = checkDays('signals.numberRecycling.days', numberRecycling.days);
    const version = versions.numberRecycling;
    add('camara-number-recycling', ['numberRecycled'], (phoneNumber) =>
      writeCamaraNumberRecycling({ version, deployment, specifiedDate: daysAgo(days), phoneNumber }),
    );
  }
  // A question that cannot be written is a mistake of the configuration, and is found when the adapter is made.
  for (const { write } of sources) write(undefined);
  return sources;
}

export const createCamaraSignals =
  (api: CamaraApi, sources: readonly SignalSource[]): NonNullable<Operator['signals']> =>
  ({ names, ...subject }) =>
    Promise.all(
      sources
        .filter((source) => source.names.some((name) => names.includes(name)))
        .map(async ({ dialect, write }) =>
          speaking(
            dialect,
            await api.askAbout(subject, (phoneNumber) => {
              const { path, scope, body } = write(phoneNumber);
              return { path, scopes: [scope], body };
            }),
          ),
        ),
    );
