/**
 * Everything of the steps that only some sign-ups take, in one file that is fetched when one of them is. That file stands alone: nothing in
 * it may share a state with the other files, and of lit it may use templates only (see `vite.config.ts`).
 */
import type { TemplateResult } from 'lit';
import { consentScreen, openScreen, waitScreen } from './detour-screens.js';
import { reviewScreen } from './review-screen.js';
import type { DetourHost } from './detour-page.js';
import { holdPresses } from './hold-presses.js';
import type { ScreenContext } from './screen-parts.js';

export { DETOUR_STEPS } from '../flow/detour-steps.js';
export { agree, follow, resume } from './detour-page.js';
export { dropTicket } from './return-ticket.js';
export { previewNotice } from './preview-notice.js';
export { detourStyles } from './styles/detours.styles.js';

/** The screen of a rare step; undefined for every other. */
export function renderDetour(context: ScreenContext, host: DetourHost): TemplateResult | undefined {
  const { state } = context;
  switch (state.step) {
    case 'consent':
      holdPresses(context, host);
      return consentScreen(context, state, host);
    case 'wait':
      return waitScreen(context, state);
    case 'open':
      return openScreen(context, state, host);
    case 'review':
      return reviewScreen(context, state, host);
    case 'matching':
      return state.from === 'review' ? reviewScreen(context, state, host) : undefined;
    case 'preview':
      // Drawn with the form, as its notice.
      holdPresses(context, host);
      return undefined;
    case 'phone':
    case 'proof':
    case 'details':
    case 'manual':
    case 'done':
      return undefined;
  }
}
