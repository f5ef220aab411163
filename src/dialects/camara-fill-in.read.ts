/**
 * Reads answers of CAMARA KYC Fill-in 0.1.0 to 0.4.1: a flat object of optional values, where anything without consent, scope or
 * data is simply missing. One family, because later versions only add keys.
 * Source: kyc-fill-in.yaml 0.1.1, 0.2.0, 0.3.0, 0.4.1; snake_case as Nokia Network as Code documents it.
 */
import type { AttributeName } from '../domain/attribute.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import { createProblem } from '../domain/problem.js';
import { failed, ok, type Result } from '../domain/result.js';
import { CAMARA_FILL_IN_KEYS, PHONE_NUMBER_KEYS } from './camara-fill-in-keys.js';
import type { FillInReader, FillInReading } from './fill-in-reader.js';
import { readFillInValue, type FillInValue } from './fill-in-value.js';
import { isWireObject, ownValue, type WireObject } from './wire-object.js';

/** CAMARA Commonalities: E.164 with plus. Without the plus a national number could pass for a foreign one. */
const PHONE_NUMBER = /^\+[1-9][0-9]{4,14}$/;

function readPhoneNumber(body: WireObject): FillInValue {
  const sent = PHONE_NUMBER_KEYS.map((key) => ownValue(body, key)).find(
    (value) => value !== undefined && value !== null,
  );
  if (sent === undefined || sent === '') return { kind: 'absent' };
  return typeof sent === 'string' && PHONE_NUMBER.test(sent.trim())
    ? { kind: 'value', value: sent.trim(), isRepaired: false }
    : { kind: 'unusable' };
}

/** The first spelling under which anything was sent. */
function readAttribute(body: WireObject, name: AttributeName, keys: readonly string[]): FillInValue {
  const values = keys.map((key) => readFillInValue(name, ownValue(body, key)));
  return (
    values.find(({ kind }) => kind === 'value') ?? values.find(({ kind }) => kind === 'unusable') ?? { kind: 'absent' }
  );
}

function read(body: unknown): Result<FillInReading> {
  if (!isWireObject(body)) return failed(createProblem('protocol'));
  const attributes: Partial<Record<AttributeName, string>> = {};
  const check: AttributeName[] = [];
  const diagnostics: Diagnostic[] = [];
  const phoneNumber = readPhoneNumber(body);
  if (phoneNumber.kind === 'unusable') diagnostics.push({ code: 'value-dropped', subject: 'phoneNumber' });
  for (const { name, keys } of CAMARA_FILL_IN_KEYS) {
    const read = readAttribute(body, name, keys);
    if (read.kind === 'unusable') diagnostics.push({ code: 'value-dropped', subject: name });
    if (read.kind !== 'value') continue;
    attributes[name] = read.value;
    if (!read.isRepaired) continue;
    check.push(name);
    diagnostics.push({ code: 'value-check', subject: name });
  }
  return ok({
    attributes,
    check,
    ...(phoneNumber.kind === 'value' && { phoneNumber: phoneNumber.value }),
    diagnostics,
  });
}

/** Reader of the whole version family. */
export const camaraFillInReader: FillInReader = { dialect: 'camara-fill-in', read };
