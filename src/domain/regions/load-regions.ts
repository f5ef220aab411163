/**
 * The regions of countries, in files that are only fetched when a form for one of their countries is shown.
 */
import type { RegionGroup } from '../address-format.js';
import { readRegions, type RegionList } from '../region.js';

const FILES: Readonly<Record<RegionGroup, () => Promise<{ readonly REGIONS: string }>>> = {
  americas: () => import('./americas.generated.js'),
  'east-asia': () => import('./east-asia.generated.js'),
  'south-asia': () => import('./south-asia.generated.js'),
  europe: () => import('./europe.generated.js'),
  'rest-of-world': () => import('./rest-of-world.generated.js'),
};

const loaded = new Map<RegionGroup, string>();

/** Fetches a country's regions; null where it has no list. Rejects where the file cannot be had; the next call tries again. */
export async function loadRegions(country: string, group: RegionGroup | null): Promise<RegionList | null> {
  if (!group) return null;
  const table = loaded.get(group) ?? (await FILES[group]()).REGIONS;
  loaded.set(group, table);
  return readRegions(table, country);
}
