/**
 * What only the rare steps need. Comes with their file.
 */

/** A text and no sheet yet: the file with these steps comes without lit. */
const css = String.raw;

export const detourStyles = css`
  .kyc-consent {
    margin-block-end: 1.5em;
  }

  .kyc-consent p {
    margin-block: 0 0.75em;
  }

  .kyc-consent ul {
    margin-block: 0 0.75em;
    padding-inline-start: 1.25em;
  }

  .kyc-consent a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }

  a.kyc-primary {
    box-sizing: border-box;
    border-radius: var(--_radius);
    text-align: center;
    text-decoration: none;
    overflow-wrap: anywhere;
  }

  .kyc-waits {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.25em 0.75em;
    margin-block: 1.5em 1em;
  }

  .kyc-waits .kyc-spinner {
    margin-block-start: 0.25em;
  }

  .kyc-left {
    grid-column: 2;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .kyc-others {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.5em;
  }

  select:has(> option:only-child) {
    background: var(--_quiet-ground);
  }

  .kyc-review {
    margin: 0 0 1.5em;
  }

  .kyc-notice .kyc-review {
    margin-block: 0.75em;
  }

  .kyc-line {
    display: grid;
    grid-template-columns: 2fr 3fr 3fr;
    gap: 0.25em 1em;
    align-items: baseline;
    padding-block: 0.625em;
    border-block-end: 1px solid var(--_line);
  }

  .kyc-notice .kyc-line:last-child {
    border: 0;
  }

  .kyc-line dt {
    color: var(--_muted);
  }

  .kyc-line dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .kyc-line bdi {
    white-space: pre-line;
  }

  .kyc-line .kyc-none {
    color: var(--_muted);
    font-style: italic;
  }

  .kyc-change,
  .kyc-change .kyc-link {
    text-align: end;
  }

  @container (max-inline-size: 30em) {
    .kyc-line {
      grid-template-columns: 1fr auto;
    }

    .kyc-line dt {
      grid-column: 1 / -1;
    }
  }
`;
