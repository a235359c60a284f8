import { defineWidget } from '../widgets/define-widget.js';
import { setScriptAddress } from '../widgets/endpoint-address.js';
import { FeedbackList } from '../widgets/feedback-list.js';

setScriptAddress(import.meta.url);
defineWidget('opd-feedback-list', FeedbackList);

declare global {
  interface HTMLElementTagNameMap {
    'opd-feedback-list': FeedbackList;
  }
}
