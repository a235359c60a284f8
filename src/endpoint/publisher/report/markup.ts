import { html } from 'hono/html';

/** Markup made by `html`, in which all text is escaped. Nothing in a report is waited for, so it is there at once. */
export type Markup = ReturnType<typeof html>;

/** What no page may hold, and no reader sees. */
const UNSEEN = /[^\P{Cc}\n\t]|\p{Cs}/gu;

/** Text of a source, apart from the text around it: its direction ends with it. */
export const foreign = (text: string): Markup => html`<bdi>${text.replace(UNSEEN, '\ufffd')}</bdi>`;
