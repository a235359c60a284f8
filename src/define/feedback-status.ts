import { defineWidget } from '../widgets/define-widget.js';
import { setScriptAddress } from '../widgets/endpoint-address.js';
import { FeedbackStatus } from '../widgets/feedback-status.js';

setScriptAddress(import.meta.url);
defineWidget('opd-feedback-status', FeedbackStatus);

declare global {
  interface HTMLElementTagNameMap {
    'opd-feedback-status': FeedbackStatus;
  }
}
