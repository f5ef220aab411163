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
    color: inherit;
    text-underline-offset: 0.2em;
  }

  a.kyc-primary {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    text-decoration: none;
    overflow-wrap: anywhere;
  }

  .kyc-waits {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
    margin-block: 0 1.5em;
  }

  .kyc-left {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .kyc-review {
    margin: 0 0 1.5em;
  }

  .kyc-notice .kyc-review {
    margin-block: 0.75em;
  }

  .kyc-line {
    display: grid;
    grid-template-columns: minmax(7em, 2fr) 3fr auto;
    gap: 0.25em 1em;
    align-items: baseline;
    padding-block: 0.625em;
    border-block-end: 1px solid var(--_hairline, var(--_border));
  }

  .kyc-line dt {
    color: var(--_muted);
  }

  .kyc-line dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .kyc-line .kyc-none {
    color: var(--_muted);
    font-style: italic;
  }

  .kyc-change .kyc-link {
    margin: 0;
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
