/**
 * The list of countries. It comes with the list itself.
 */
import { css } from 'lit';

export const pickerStyles = css`
  .kyc-picker {
    position: fixed;
    inset: auto;
    z-index: 2147483647;
    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    margin: 0;
    padding: 0.75em 0 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: hidden;
    background: var(--_surface);
    color: var(--_text);
    font-size: max(1em, 16px);
    line-height: 1.5;
    text-align: start;
    box-shadow: 0 0.5em 2em rgb(0 0 0 / 25%);
  }

  .kyc-picker:focus {
    outline: none;
  }

  .kyc-picker-top,
  .kyc-picker-search {
    flex: none;
    display: flex;
    align-items: center;
    gap: 0.5em;
    padding-inline: 0.75em;
  }

  .kyc-picker-top {
    justify-content: space-between;
    padding-block-end: 0.25em;
  }

  .kyc-picker-top label {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .kyc-picker-search {
    position: relative;
    padding-block-end: 0.75em;
  }

  .kyc-picker-search input {
    padding-inline-end: 3em;
  }

  .kyc-picker-clear,
  .kyc-picker-close {
    flex: none;
    inline-size: 2.75em;
    min-inline-size: 44px;
    block-size: 2.75em;
    min-block-size: 44px;
    padding: 0;
    background: none;
    font-size: 1em;
  }

  .kyc-picker-clear > [aria-hidden],
  .kyc-picker-close > [aria-hidden] {
    font-size: 1.5em;
    line-height: 1;
  }

  .kyc-picker-clear {
    position: absolute;
    inset-inline-end: 0.875em;
  }

  .kyc-picker-clear[hidden],
  .kyc-picker-empty[hidden] {
    display: none;
  }

  .kyc-picker button:focus-visible {
    outline-offset: -4px;
  }

  .kyc-picker:not(.kyc-sheet) .kyc-picker-close {
    display: none;
  }

  .kyc-picker-empty {
    margin: 0;
    padding: 0.75em 1em 1.25em;
    color: var(--_muted);
  }

  .kyc-picker-list {
    position: relative;
    flex: 1 1 auto;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    border-block-start: 1px solid var(--_line);
  }

  .kyc-option {
    box-sizing: border-box;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    min-block-size: 2.5em;
    padding: 0.375em 1em;
    cursor: pointer;
  }

  .kyc-option > :first-child {
    min-inline-size: 0;
    word-break: normal;
    overflow-wrap: anywhere;
  }

  .kyc-option:hover {
    background: var(--_quiet-ground);
  }

  .kyc-option .kyc-dial {
    flex: none;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .kyc-option[aria-selected='true'] {
    font-weight: 600;
  }

  .kyc-option[aria-selected='true'] > :first-child::after {
    content: ' \\2713';
    content: ' \\2713' / '';
    color: var(--_accent);
  }

  .kyc-option.kyc-active {
    background: var(--_quiet-ground);
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  .kyc-picker.kyc-sheet {
    max-inline-size: none;
    border: 0;
    border-radius: 0;
    padding-block-start: max(0.75em, env(safe-area-inset-top, 0px));
    padding-inline: env(safe-area-inset-left, 0px) env(safe-area-inset-right, 0px);
    box-shadow: none;
  }

  .kyc-sheet .kyc-option {
    min-block-size: 3em;
  }

  @media (pointer: coarse) {
    .kyc-option {
      min-block-size: 3em;
    }
  }

  @media (forced-colors: active) {
    .kyc-option.kyc-active {
      outline-color: Highlight;
    }
  }
`;
