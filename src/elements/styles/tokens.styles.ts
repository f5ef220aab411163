/**
 * Colours and measures. A page sets the `--kyc-*` properties; the widget's own names (`--_*`) hold the page's value or the default.
 * `light-dark()` follows the page's `color-scheme`, so that a light page stays light on a dark system. Light and dark text have at least
 * 4.5:1 on their grounds, borders 3:1.
 */
import { css } from 'lit';

export const tokens = css`
  :host {
    display: block;
    --_radius: var(--kyc-radius, 0.625em);
    --_accent: var(--kyc-accent, #1a4fd0);
    --_on-accent: var(--kyc-on-accent, #fff);
    --_text: var(--kyc-text, #16202e);
    --_muted: var(--kyc-muted, #4d5869);
    --_surface: var(--kyc-surface, #fff);
    --_border: var(--kyc-border, #79859a);
    --_danger: var(--kyc-danger, #b3221b);
    --_good: var(--kyc-good, #0f6b3c);
    --_caution: var(--kyc-caution, #8a4b00);
    --_line: #d9dfe8;
    --_danger-ground: #fdf0ef;
    --_good-ground: #edf7f1;
    --_caution-ground: #fdf4e5;
    --_quiet-ground: #f1f4f9;
  }

  /* Not on the host: a page's rule for all elements would win there. */
  .kyc-widget {
    color: var(--_text);
    font-family: var(--kyc-font, inherit);
    line-height: 1.5;
  }

  @supports (color: light-dark(#fff, #000)) {
    :host {
      --_accent: var(--kyc-accent, light-dark(#1a4fd0, #9dbcff));
      --_on-accent: var(--kyc-on-accent, light-dark(#fff, #0a1a3f));
      --_text: var(--kyc-text, light-dark(#16202e, #eef2f8));
      --_muted: var(--kyc-muted, light-dark(#4d5869, #aab6c8));
      --_surface: var(--kyc-surface, light-dark(#fff, #151d2a));
      --_border: var(--kyc-border, light-dark(#79859a, #7f8da3));
      --_danger: var(--kyc-danger, light-dark(#b3221b, #ffb0a8));
      --_good: var(--kyc-good, light-dark(#0f6b3c, #7fdca8));
      --_caution: var(--kyc-caution, light-dark(#8a4b00, #ffc978));
      --_line: light-dark(#d9dfe8, #2f3b4e);
      --_danger-ground: light-dark(#fdf0ef, #3a1917);
      --_good-ground: light-dark(#edf7f1, #12301f);
      --_caution-ground: light-dark(#fdf4e5, #33240c);
      --_quiet-ground: light-dark(#f1f4f9, #1d2736);
    }
  }

  :host([theme='light']) .kyc-widget {
    color-scheme: light;
  }

  :host([theme='dark']) .kyc-widget {
    color-scheme: dark;
  }

  :host([hidden]) {
    display: none;
  }

  ::slotted([slot='kyc-status']) {
    display: block !important;
    visibility: visible !important;
    position: absolute !important;
    inline-size: 1px !important;
    block-size: 1px !important;
    margin: -1px !important;
    overflow: hidden !important;
    clip-path: inset(50%) !important;
    white-space: nowrap !important;
  }

  /* In the light nothing has slots: the page's notice is shown as a copy, where it belongs. */
  :host > [slot='consent'] {
    display: none;
  }
`;
