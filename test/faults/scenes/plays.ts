/** How each scene of the data is played, by its row's name. */
import { composed, missing, written } from './browser-parts.js';
import { blockedTab, endings, states, wholePage } from './operator-page.js';
import { kept, rebuilt, strictMode, tabs } from './page-life.js';
import type { Play } from './stage.js';

export const PLAYS: Readonly<Record<string, Play>> = {
  '95 the consent page leads back: allowed, partly, refused, failed, too late': endings,
  '97 the way back has a foreign state, none, or one that was used': states,
  '99 the new tab is blocked': blockedTab,
  '100 the page is left for the operator’s, and loaded anew': wholePage,
  '106 mounted, unmounted and mounted again at once': strictMode,
  '109 Back and Forward, the page is kept': kept,
  '110 Back and Forward, the page is built again': rebuilt,
  '112 two tabs': tabs,
  '113 autofill, a password manager, a pasted number': written,
  '114 an input method while the form changes': composed,
  '118 storage or cookies blocked, parts of the browser missing': missing,
};
