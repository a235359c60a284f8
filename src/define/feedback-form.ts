import { defineWidget } from '../widgets/define-widget.js';
import { setScriptAddress } from '../widgets/endpoint-address.js';
import { FeedbackForm } from '../widgets/feedback-form.js';

setScriptAddress(import.meta.url);
defineWidget('opd-feedback-form', FeedbackForm);

declare global {
  interface HTMLElementTagNameMap {
    'opd-feedback-form': FeedbackForm;
  }
}
