/**
 * What only the fields that few pages ask for need: radio buttons, boxes of several lines, the readings of a name. Comes with their files.
 */
import { css } from 'lit';

export const rareFieldStyles = css`
  .kyc-radios {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .kyc-radio {
    flex: 1 1 8.5em;
    display: flex;
    align-items: center;
    gap: 0.625em;
    min-block-size: max(3em, 44px);
    box-sizing: border-box;
    padding: 0.5em 1em 0.5em 0.875em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
  }

  [aria-invalid='true'] .kyc-radio {
    border-color: var(--_danger);
  }

  .kyc-radio:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .kyc-radio:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .kyc-many .kyc-radio {
    flex-basis: 100%;
  }

  @container (min-width: 40em) {
    .kyc-radios .kyc-radio {
      flex: none;
    }
  }

  .kyc-radio input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
    outline: none;
  }

  textarea {
    box-sizing: border-box;
    display: block;
    inline-size: 100%;
    margin: 0;
    padding: 0.625em 0.875em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-size: max(1em, 16px);
    line-height: 1.5;
    resize: vertical;
  }

  textarea:hover:not(:disabled) {
    border-color: var(--_text);
  }

  textarea:focus-visible {
    border-color: var(--_accent);
    outline: 2px solid var(--_accent);
    outline-offset: 0;
    box-shadow: 0 0 0 5px color-mix(in srgb, var(--_accent) 18%, transparent);
  }

  textarea:disabled {
    opacity: 0.6;
    cursor: not-allowed;
  }

  textarea:autofill {
    animation: kyc-autofilled 1ms;
  }

  .kyc-kana {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr));
    gap: 0.75em 1em;
  }

  .kyc-kana label {
    display: block;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .kyc-radios.kyc-many {
    grid-template-columns: 1fr;
  }

  .kyc-question {
    margin-block-start: 0.75em;
    padding: 0.75em 1.125em 0.25em;
    border-inline-start: 4px solid var(--_caution);
    border-radius: 0.375em;
    background: var(--_caution-ground);
  }

  .kyc-question > span {
    flex-basis: 100%;
  }
`;
