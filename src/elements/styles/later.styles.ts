/**
 * What only the later screens need: the form's grid, groups of boxes, provenance, the result. Comes with their file.
 */
import { css } from 'lit';

export const laterStyles = css`
  .kyc-date {
    display: flex;
    gap: 0.75em;
  }

  .kyc-date-part {
    flex: 0 1 4.5em;
    min-inline-size: 0;
  }

  .kyc-date-part.kyc-month {
    flex-basis: 7.5em;
  }

  .kyc-date-part.kyc-year {
    flex-basis: 6em;
  }

  .kyc-date-part label,
  .kyc-era {
    color: var(--_muted);
    font-size: 0.875em;
  }

  /* The place is kept, so that nothing moves while the year is typed. */
  .kyc-era {
    display: block;
    inline-size: max-content;
    min-block-size: 1.5em;
    margin-block-start: 0.25em;
  }

  input.kyc-code {
    max-inline-size: 14em;
    letter-spacing: 0.35em;
    font-variant-numeric: tabular-nums;
    font-size: max(1.25em, 20px);
  }

  .kyc-code + .kyc-link {
    display: block;
    margin-block-start: 0.5em;
  }

  .kyc-number,
  .kyc-lead:has(> .kyc-link) {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 1em;
  }

  .kyc-number {
    margin-block: -0.75em 1em;
  }

  .kyc-fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.375em 1em;
    align-items: start;
  }

  @container (min-width: 30em) {
    .kyc-fields {
      grid-template-columns: repeat(6, minmax(0, 1fr));
    }
    .kyc-span-6 {
      grid-column: span 6;
    }
    .kyc-span-4 {
      grid-column: span 4;
    }
    .kyc-span-3 {
      grid-column: span 3;
    }
    .kyc-span-2 {
      grid-column: span 2;
    }
    /* Boxes of an address stand on one line, whatever is said above one of them. */
    .kyc-part {
      align-self: end;
    }
  }

  .kyc-tag {
    display: block;
    margin-block-start: 0.375em;
    font-size: 0.8125em;
    line-height: 1.4;
  }

  .kyc-tag::before {
    content: '';
    display: inline-block;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline-end: 0.5em;
    border-radius: 50%;
    background: currentcolor;
  }

  .kyc-tag.kyc-operator {
    color: var(--_good);
  }

  .kyc-tag.kyc-edited {
    color: var(--_muted);
  }

  .kyc-tag.kyc-check,
  .kyc-tag.kyc-differs {
    color: var(--_caution);
  }

  .kyc-tag + .kyc-hint,
  .kyc-restore {
    margin-block: 0.375em 0;
  }

  .kyc-others {
    margin-block-start: 0.5em;
  }

  .kyc-notice > .kyc-link {
    margin-inline-end: 1.5em;
  }

  .kyc-notice.kyc-good {
    border-color: var(--_good);
    background: var(--_good-ground);
  }

  .kyc-good .kyc-sign {
    color: var(--_good);
    mask: none;
    position: relative;
  }

  .kyc-good .kyc-sign::after {
    content: '';
    position: absolute;
    inset-block-start: 18%;
    inset-inline-start: 36%;
    inline-size: 24%;
    block-size: 46%;
    border: solid var(--_good-ground);
    border-width: 0 0.14em 0.14em 0;
    transform: rotate(45deg);
  }

  .kyc-suggestion,
  .kyc-question {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 1.5em;
    margin-block-start: 0.25em;
  }

  .kyc-result {
    padding: 2.5em 1.5em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface);
    text-align: center;
  }

  .kyc-result .kyc-sign {
    display: inline-block;
    inline-size: 3em;
    block-size: 3em;
    margin-block-end: 1em;
    color: var(--_muted);
  }

  .kyc-result.kyc-good .kyc-sign {
    color: var(--_good);
  }

  .kyc-result p {
    max-inline-size: 32em;
    margin-inline: auto;
    color: var(--_muted);
    text-wrap: balance;
  }

  :is(input, textarea)[readonly] {
    background: var(--_quiet-ground);
  }
`;
