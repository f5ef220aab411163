/**
 * The browser's own list of countries: invisible, over a box that shows the chosen country's codes. It comes with the list.
 */
import { css } from 'lit';

export const countrySelectStyles = css`
  .kyc-country > .kyc-shown {
    box-sizing: border-box;
    display: flex;
    align-items: center;
    block-size: 100%;
    min-block-size: 3em;
    padding-inline: 0.875em 2em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: max(1em, 16px);
    white-space: nowrap;
  }

  .kyc-country > select {
    position: absolute;
    inset: 0;
    block-size: 100%;
    opacity: 0;
  }

  .kyc-country:focus-within > .kyc-shown {
    border-color: var(--_accent);
    outline: 2px solid var(--_accent);
  }

  .kyc-country:hover > .kyc-shown {
    border-color: var(--_text);
  }

  .kyc-country option {
    background: var(--_surface);
    color: var(--_text);
  }
`;
