import { defineWidget } from '../widgets/define-widget.js';
import { setScriptAddress } from '../widgets/endpoint-address.js';
import { ProgramCard } from '../widgets/program-card.js';

setScriptAddress(import.meta.url);
defineWidget('opd-program-card', ProgramCard);

declare global {
  interface HTMLElementTagNameMap {
    'opd-program-card': ProgramCard;
  }
}
