/** What waits on its way to the collector; built as one file of its own, loaded when there is something to send. */
export { openOutbox } from './outbox.js';
export type { Entry, Outbox, OutboxOptions, Outcome, Sent, SubmitOptions } from './types.js';
