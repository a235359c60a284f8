import { html } from 'hono/html';
import type { Markup } from '../../publisher/report/markup.js';

export interface PasswordField {
  /** Its id, and its name in the form. */
  name: 'sandi' | 'baru' | 'ulang';
  label: string;
  /** For password managers. */
  kind: 'current-password' | 'new-password';
  /** Id of what says what is wrong. */
  fault?: string;
  hint?: string;
  focus?: boolean;
}

export const passwordField = ({ name, label, kind, fault, hint, focus }: PasswordField): Markup => {
  const described = [fault, hint && `${name}-bantuan`].filter(Boolean).join(' ');
  return html`<label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      type="password"
      required
      maxlength="1024"
      autocomplete="${kind}"
      ${focus && html`autofocus`}
      ${fault && html`aria-invalid="true"`}
      ${described && html`aria-describedby="${described}"`}
    />
    ${hint && html`<span class="hint" id="${name}-bantuan">${hint}</span>`}`;
};
