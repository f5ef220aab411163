/** Reads back what an adapter wrote into a reference as JSON. */
import { isJsonObject, type JsonObject } from '../domain/json-object.js';

/** `undefined` for a reference that was not made here. */
export function readReference(reference: string): JsonObject | undefined {
  try {
    const parsed: unknown = JSON.parse(reference);
    return isJsonObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
