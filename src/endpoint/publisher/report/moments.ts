import { html } from 'hono/html';
import { id, moment } from '../../../i18n/index.js';
import type { Markup } from './markup.js';

const MINUTE = 6e4;
const UNITS = [MINUTE, 60 * MINUTE, 24 * 60 * MINUTE] as const;

/** How long something took or lasts: "40 detik", "2 jam". */
export function lapse(milliseconds: number): string {
  if (milliseconds < MINUTE) return `${Math.max(1, Math.round(milliseconds / 1000))}\xa0detik`;
  const unit = milliseconds < UNITS[1] ? 0 : milliseconds < UNITS[2] ? 1 : 2;
  return `${Math.floor(milliseconds / UNITS[unit])}\xa0${id.units[unit]}`;
}

/** Day and time in WIB, for people and for programs. */
export const timeOf = (time: number): Markup =>
  html`<time datetime="${new Date(time).toISOString()}">${moment(id, time)}</time>`;
