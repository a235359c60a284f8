import { css } from '../../../widgets/css.js';

/** The form of the official answer, and who may read it. */
export const answerStyles = css`
  .template {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-bottom: 8px;
  }
  .template select {
    flex: 0 1 300px;
    margin: 0;
  }
  .template button {
    margin: 0;
  }
  .livelier .template button {
    display: none;
  }
  .answer > textarea {
    margin-top: 0;
  }
  .answer .draft:not(:empty) {
    margin-top: -8px;
    color: var(--_i);
  }
  .release,
  .stage {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
    gap: 0 24px;
    margin: 16px 0 0;
  }
  .release {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
  }
  .release legend,
  .stage legend {
    grid-column: 1 / -1;
  }
  .release label.part {
    padding: 11px 0 11px 32px;
  }
  .release .hint.warn {
    margin: 0 0 4px 32px;
    color: var(--_w);
  }
  .if-private,
  form:has([value='tutup']:checked) .if-public {
    display: none;
  }
  form:has([value='tutup']:checked) .if-private {
    display: inline;
  }
  form:has([value='tutup']:checked) .part {
    display: none;
  }
`;
