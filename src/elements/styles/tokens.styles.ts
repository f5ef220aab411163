/**
 * Colours and measures. A page sets the `--kyc-*` properties; the widget's own names (`--_*`) hold the page's value or the default.
 * `light-dark()` follows the page's `color-scheme`, so that a light page stays light on a dark system.
 */
import { css, unsafeCSS } from 'lit';

/** Light and dark, each at least 4.5:1 on its ground (3:1 for borders). The first ones a page can set by their names. */
const OPEN = {
  accent: ['#1a4fd0', '#9dbcff'],
  'on-accent': ['#fff', '#0a1a3f'],
  text: ['#16202e', '#eef2f8'],
  muted: ['#4d5869', '#aab6c8'],
  surface: ['#fff', '#151d2a'],
  border: ['#79859a', '#7f8da3'],
  danger: ['#b3221b', '#ffb0a8'],
  good: ['#0f6b3c', '#7fdca8'],
  caution: ['#8a4b00', '#ffc978'],
} as const;

const OWN = {
  line: ['#d9dfe8', '#2f3b4e'],
  'danger-ground': ['#fdf0ef', '#3a1917'],
  'good-ground': ['#edf7f1', '#12301f'],
  'caution-ground': ['#fdf4e5', '#33240c'],
  'quiet-ground': ['#f1f4f9', '#1d2736'],
} as const;

type Colour = (light: string, dark: string) => string;

const declare = (colour: Colour) =>
  unsafeCSS(
    [
      ...Object.entries(OPEN).map(([name, [light, dark]]) => `--_${name}:var(--kyc-${name},${colour(light, dark)})`),
      ...Object.entries(OWN).map(([name, [light, dark]]) => `--_${name}:${colour(light, dark)}`),
    ].join(';'),
  );

export const tokens = css`
  :host {
    display: block;
    --_radius: var(--kyc-radius, 0.625em);
    ${declare((light) => light)};
    color: var(--_text);
    font-family: var(--kyc-font, inherit);
    line-height: 1.5;
  }

  @supports (color: light-dark(#fff, #000)) {
    :host {
      ${declare((light, dark) => `light-dark(${light},${dark})`)};
    }
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }

  :host([hidden]) {
    display: none;
  }

  ::slotted([slot='kyc-status']) {
    position: absolute !important;
    inline-size: 1px !important;
    block-size: 1px !important;
    margin: -1px !important;
    overflow: hidden !important;
    clip-path: inset(50%) !important;
    white-space: nowrap !important;
  }
`;
