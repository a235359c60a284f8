import { html, nothing, render } from 'lit/html.js';
import { clock } from '../i18n/format.js';
import { frame } from './frame.js';
import { joined } from './in-words/joined.js';
import { once } from './shared.js';
import { VERSION } from './version.js';

/**
 * What the lazy files use of the script that loads them. They cannot import it: a script with a query string, or the classic
 * one, has another address than an import would have, and would be loaded twice. So the build reads this list and its likes,
 * and puts an entry in the place of a lazy file's import of it (rollup.config.mjs).
 */
once(`all ${VERSION}`, () => [html, nothing, render, clock, frame, joined]);
