/**
 * Boxes, lists, radio buttons and buttons: large enough for a thumb, and never smaller in print than what keeps a phone from zooming.
 */
import { css } from 'lit';

export const controls = css`
  input:not([type='radio']),
  select,
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

  .kyc-widget:dir(rtl) input[dir='ltr'] {
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

  :is(input, select, textarea)[aria-invalid='true'] {
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

  :is(.kyc-select, button.kyc-country)::after {
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

  .kyc-phone > input {
    flex: 1;
    min-inline-size: 0;
  }

  .kyc-country {
    flex: none;
    inline-size: 7.25em;
  }

  button {
    cursor: pointer;
    border: 1px solid transparent;
    border-radius: var(--_radius);
  }

  button.kyc-country {
    position: relative;
    min-block-size: 3em;
    padding-inline: 0.875em 2em;
    border-color: var(--_border);
    background: var(--_surface);
    color: var(--_text);
    text-align: start;
    white-space: nowrap;
  }

  button.kyc-country:is(:hover:enabled, [aria-expanded='true']) {
    border-color: var(--_text);
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
      animation: none;
    }
    * {
      transition: none !important;
    }
  }
`;
