import { html } from 'hono/html';

/** Markup made by `html`, in which all text is escaped. Nothing in a report is waited for, so it is there at once. */
export type Markup = ReturnType<typeof html>;

/** What no page may hold, and no reader sees. */
const UNSEEN = /[^\P{Cc}\n\t]|\p{Cs}/gu;

/** Text as a page can hold it; each sign that none can is seen as one that is missing. */
export const visible = (text: string): string => text.replace(UNSEEN, '\ufffd');

/** Text of a source, apart from the text around it: its direction ends with it. */
export const foreign = (text: string): Markup => html`<bdi>${visible(text)}</bdi>`;
