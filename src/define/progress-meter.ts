import { defineWidget } from '../widgets/define-widget.js';
import { setScriptAddress } from '../widgets/endpoint-address.js';
import { ProgressMeter } from '../widgets/progress-meter.js';

setScriptAddress(import.meta.url);
defineWidget('opd-progress-meter', ProgressMeter);

declare global {
  interface HTMLElementTagNameMap {
    'opd-progress-meter': ProgressMeter;
  }
}
