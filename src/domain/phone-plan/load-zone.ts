/**
 * The world zones of the numbering plan, each in a file of its own that is only fetched when a number needs it.
 */
import type { PhonePlan, PhoneZone } from '../phone-plan.js';

const ZONES: Readonly<Record<string, () => Promise<{ readonly zone: PhoneZone }>>> = {
  1: () => import('./zone-1.generated.js'),
  2: () => import('./zone-2.generated.js'),
  3: () => import('./zone-3.generated.js'),
  4: () => import('./zone-4.generated.js'),
  5: () => import('./zone-5.generated.js'),
  6: () => import('./zone-6.generated.js'),
  7: () => import('./zone-7.generated.js'),
  8: () => import('./zone-8.generated.js'),
  9: () => import('./zone-9.generated.js'),
};

/** Fetches the zones that reading a text needs. Rejects where a file cannot be had; the next call tries again. */
export async function loadZonesFor(plan: PhonePlan, text: string, country: string | undefined): Promise<void> {
  // Twice at most: what stands behind an exit code shows when the chosen country's own zone is there.
  for (let names = plan.missing(text, country); names.length > 0; names = plan.missing(text, country)) {
    await Promise.all(
      names.map(async (name) => {
        const file = await ZONES[name]?.();
        if (file) plan.add(name, file.zone);
      }),
    );
  }
}
