/**
 * The page of the widget: headings, fields in a grid that follows the widget's own width, messages, the result.
 */
import { css } from 'lit';
import { controls } from './control.styles.js';
import { tokens } from './tokens.styles.js';

const layout = css`
  /* Whatever takes the focus keeps clear of the page's sticky bars. */
  * {
    scroll-margin-block: var(--kyc-scroll-margin, 1em);
  }

  .kyc-widget {
    container-type: inline-size;
    /* In a box that shrinks to its content, such as a dialog, there would be none. */
    contain-intrinsic-inline-size: 22em;
    text-align: start;
    /* Japanese wraps between phrases. */
    word-break: auto-phrase;
  }

  .kyc-widget.kyc-waiting {
    min-block-size: 18em;
  }

  h2 {
    margin: 0 0 0.5em;
    font-size: 1.5em;
    line-height: 1.25;
    font-weight: 650;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }

  h2:focus,
  .kyc-notice:focus {
    outline: none;
  }

  h2:focus-visible,
  .kyc-notice:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 4px;
    border-radius: 0.25em;
  }

  .kyc-step {
    display: block;
    margin-block-end: 0.375em;
    color: var(--_muted);
    font-size: 0.5833em;
    font-weight: 500;
    letter-spacing: 0.01em;
  }

  p {
    margin: 0;
  }

  .kyc-lead {
    margin-block-end: 1.5em;
    color: var(--_muted);
    text-wrap: pretty;
  }

  .kyc-field {
    display: block;
  }

  .kyc-field > label,
  legend {
    display: block;
    margin-block-end: 0.375em;
    padding: 0;
    font-weight: 600;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .kyc-hint {
    display: block;
    margin-block: -0.125em 0.5em;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .kyc-issue {
    display: flex;
    gap: 0.5em;
    margin-block: 0 0.5em;
    color: var(--_danger);
    font-size: 0.9375em;
    font-weight: 600;
  }

  .kyc-note {
    display: block;
    margin-block-start: 0.375em;
    color: var(--_caution);
    font-size: 0.9375em;
  }

  .kyc-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em;
    margin-block-start: 2em;
  }

  @container (max-width: 29.99em) {
    .kyc-actions .kyc-primary,
    .kyc-actions .kyc-secondary {
      inline-size: 100%;
    }
  }

  .kyc-notice {
    margin-block: 1em 1.5em;
    padding: 1em 1.125em;
    border-inline-start: 4px solid var(--_line);
    border-radius: 0.375em;
    background: var(--_quiet-ground);
  }

  .kyc-notice > p:has(> .kyc-sign, > .kyc-spinner) {
    display: flex;
    gap: 0.75em;
  }

  .kyc-notice .kyc-spinner {
    margin-block-start: 0.25em;
  }

  .kyc-notice .kyc-actions {
    margin-block-start: 0.75em;
  }

  .kyc-notice h3 {
    display: flex;
    gap: 0.5em;
    margin: 0 0 0.25em;
    font-size: 1.0625em;
    font-weight: 650;
    line-height: 1.4;
  }

  .kyc-notice .kyc-support {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .kyc-notice ul {
    margin: 0;
    padding-inline-start: 1.625em;
  }

  .kyc-notice li {
    padding-block: 0.125em;
  }

  .kyc-notice a {
    display: inline-block;
    min-block-size: 24px;
    /* The bullet stands at the first line. */
    vertical-align: top;
    color: var(--_danger);
    font-weight: 600;
    text-underline-offset: 0.2em;
  }

  .kyc-notice.kyc-danger {
    border-color: var(--_danger);
    background: var(--_danger-ground);
  }

  .kyc-danger h3 {
    color: var(--_danger);
  }

  .kyc-status {
    flex-basis: 100%;
    color: var(--_muted);
  }

  .kyc-notice.kyc-developer {
    border: 2px dashed var(--_caution);
    background: var(--_caution-ground);
    font-size: 0.9375em;
  }

  .kyc-notice.kyc-caution {
    border-color: var(--_caution);
    background: var(--_caution-ground);
  }

  .kyc-caution h3 {
    color: var(--_caution);
  }

  /* Signs are drawn, not typed: no font decides how they look, and nothing reads them aloud. */
  .kyc-sign {
    flex: none;
    box-sizing: border-box;
    inline-size: 1.125em;
    block-size: 1.125em;
    margin-block-start: 0.15em;
    border-radius: 50%;
    background: currentcolor;
    mask:
      linear-gradient(#000 0 0) center 24% / 12% 36% no-repeat exclude,
      linear-gradient(#000 0 0) center 78% / 13% 13% no-repeat exclude,
      linear-gradient(#000 0 0);
  }

  .kyc-unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    .kyc-sign,
    .kyc-good .kyc-sign::after {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .kyc-primary {
      border: 1px solid;
    }
  }
`;

/** Everything that the widget's root needs, as constructed style sheets. */
export const widgetStyles = [tokens, controls, layout];
