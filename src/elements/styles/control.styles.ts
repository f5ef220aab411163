/**
 * Boxes, lists, radio buttons and buttons: large enough for a thumb, and never smaller in print than what keeps a phone from zooming.
 */
import { css } from 'lit';

export const controls = css`
  input:not([type='radio']),
  select,
  .kyc-country .kyc-shown,
  button {
    box-sizing: border-box;
    font: inherit;
    font-size: max(1em, 16px);
    color: inherit;
    margin: 0;
  }

  input:not([type='radio']),
  select {
    inline-size: 100%;
    min-block-size: 3em;
    padding: 0.625em 0.875em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    text-align: start;
    transition:
      border-color 120ms,
      box-shadow 120ms;
  }

  input[dir='ltr']:dir(rtl) {
    text-align: end;
  }

  :is(input:not([type='radio']), select):hover:not(:disabled) {
    border-color: var(--_text);
  }

  :is(input:not([type='radio']), select):focus-visible {
    border-color: var(--_accent);
    outline: 2px solid var(--_accent);
    outline-offset: 0;
    box-shadow: 0 0 0 5px color-mix(in srgb, var(--_accent) 18%, transparent);
  }

  [aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  :is(input, select, button):disabled {
    opacity: 0.6;
    cursor: not-allowed;
  }

  .kyc-select {
    position: relative;
    display: block;
  }

  .kyc-select select {
    appearance: none;
    padding-inline-end: 2.5em;
    cursor: pointer;
  }

  .kyc-select::after {
    content: '';
    position: absolute;
    inset-block-start: calc(50% - 0.4em);
    inset-inline-end: 1.125em;
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid var(--_muted);
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
    pointer-events: none;
  }

  .kyc-phone {
    display: flex;
    gap: 0.5em;
  }

  .kyc-phone input {
    flex: 1;
    min-inline-size: 0;
  }

  .kyc-country {
    flex: none;
    inline-size: 7.25em;
  }

  .kyc-country .kyc-shown {
    display: flex;
    align-items: center;
    block-size: 100%;
    min-block-size: 3em;
    padding-inline: 0.875em 2em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    white-space: nowrap;
  }

  .kyc-country select {
    position: absolute;
    inset: 0;
    block-size: 100%;
    opacity: 0;
  }

  .kyc-country:focus-within .kyc-shown {
    border-color: var(--_accent);
    outline: 2px solid var(--_accent);
  }

  .kyc-country:hover .kyc-shown {
    border-color: var(--_text);
  }

  .kyc-country option {
    background: var(--_surface);
    color: var(--_text);
  }

  .kyc-date {
    display: flex;
    gap: 0.75em;
  }

  .kyc-date-part {
    display: block;
    inline-size: 5em;
  }

  .kyc-date-part.kyc-year {
    inline-size: 7em;
  }

  .kyc-date-part label {
    display: block;
    color: var(--_muted);
    font-size: 0.875em;
  }

  input.kyc-code {
    max-inline-size: 14em;
    letter-spacing: 0.35em;
    font-variant-numeric: tabular-nums;
    font-size: max(1.25em, 20px);
  }

  .kyc-radios {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.5em;
  }

  @container (min-width: 40em) {
    .kyc-radios {
      grid-template-columns: repeat(4, auto);
      justify-content: start;
    }
  }

  .kyc-radio {
    display: flex;
    align-items: center;
    gap: 0.625em;
    min-block-size: 3em;
    box-sizing: border-box;
    padding: 0.5em 1em 0.5em 0.875em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
  }

  .kyc-radio:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .kyc-radio:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .kyc-radio input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
    outline: none;
  }

  button {
    cursor: pointer;
    border: 1px solid transparent;
    border-radius: var(--_radius);
  }

  button:focus-visible,
  a:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 3px;
  }

  .kyc-primary,
  .kyc-secondary {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.625em;
    min-block-size: 3.125em;
    padding: 0.625em 1.75em;
    font-weight: 600;
  }

  .kyc-primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .kyc-primary:hover:not(:disabled, [aria-disabled='true']) {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
  }

  .kyc-primary[aria-disabled='true'] {
    cursor: progress;
  }

  .kyc-secondary {
    background: transparent;
    border-color: var(--_border);
  }

  .kyc-code + .kyc-link {
    display: block;
    margin-block-start: 0.5em;
  }

  .kyc-link {
    min-block-size: 2.75em;
    padding: 0.25em 0;
    border-radius: 0.25em;
    background: none;
    color: var(--_accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }

  .kyc-link:hover {
    text-decoration-thickness: 2px;
  }

  .kyc-link[aria-disabled='true'] {
    color: var(--_muted);
    text-decoration: none;
    cursor: default;
  }

  /* Says that the browser filled a box; nothing is seen of it. */
  input:autofill,
  select:autofill {
    animation: kyc-autofilled 1ms;
  }

  @keyframes kyc-autofilled {
    from {
      opacity: 1;
    }
  }

  .kyc-spinner {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    border: 2px solid currentcolor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: kyc-turn 800ms linear infinite;
  }

  @keyframes kyc-turn {
    to {
      transform: rotate(1turn);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .kyc-spinner {
      animation-duration: 4s;
    }
    * {
      transition: none !important;
    }
  }
`;
