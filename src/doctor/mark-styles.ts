import { css } from '../widgets/css.js';

/** The numbers of the faults, in the panel and on the page. */
export const markStyles = css`
  .disc {
    display: inline-block;
    flex: none;
    box-sizing: border-box;
    width: 24px;
    height: 24px;
    border-radius: 12px;
    background: var(--bad);
    color: var(--on-bad);
    font:
      600 14px/24px system-ui,
      sans-serif;
    text-align: center;
  }
  .disc.note {
    background: var(--muted);
    color: var(--surface);
  }
  .mark {
    position: fixed;
    box-sizing: border-box;
    border: 2px solid #a5281b;
    border-radius: 2px;
    outline: 1.5px solid #fff;
    color: #a5281b;
    pointer-events: none;
  }
  .mark.note {
    border: 2px dashed #55605b;
  }
  /* On a page of any colour: red and white, whatever the panel has. */
  .mark .disc {
    position: absolute;
    top: -13px;
    left: -13px;
    border: 1.5px solid #fff;
    background: #a5281b;
    color: #fff;
    line-height: 21px;
  }
  .mark .note {
    background: #55605b;
  }
  .size {
    position: absolute;
    top: 50%;
    left: calc(100% + 4px);
    padding: 0 4px;
    background: #fff;
    font:
      600 13px/18px system-ui,
      sans-serif;
    white-space: nowrap;
  }
  .mark.edge .disc {
    top: 0;
    left: 0;
  }
  @media (forced-colors: active) {
    .disc,
    .mark .disc {
      border: 1px solid;
      line-height: 22px;
    }
  }
  @media print {
    .mark {
      display: none;
    }
  }
`;
