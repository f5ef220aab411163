/**
 * Everything of the steps that only some sign-ups take, in one file that is fetched when one of them is. That file stands alone: nothing in
 * it may share a state with the other files, and of lit it may use templates only (see `vite.config.ts`).
 */
import type { TemplateResult } from 'lit';
import { consentScreen, openScreen, waitScreen } from './detour-screens.js';
import { reviewScreen } from './review-screen.js';
import type { FlowState, StateOf, Step } from '../flow/state.js';
import type { DetourHost } from './detour-page.js';
import type { ScreenContext } from './screen-parts.js';

const DRAW: { readonly [S in Step]?: (context: ScreenContext, state: StateOf<S>, host: DetourHost) => TemplateResult } =
  {
    consent: consentScreen,
    wait: waitScreen,
    open: openScreen,
    review: reviewScreen,
  };

export { DETOUR_STEPS } from '../flow/detour-steps.js';
export { agree, follow, resume } from './detour-page.js';
export { previewNotice } from './preview-notice.js';
export { detourStyles } from './styles/detours.styles.js';

/** The table says which drawing fits which state; the compiler cannot follow that through a look-up. */
type Draw = (context: ScreenContext, state: FlowState, host: DetourHost) => TemplateResult;

/** The screen of a rare step; undefined for every other. */
export const renderDetour = (context: ScreenContext, host: DetourHost): TemplateResult | undefined =>
  (DRAW[context.state.step] as Draw | undefined)?.(context, context.state, host);
