// The officers' pages work without this script; with it they are quicker to use, and what is written is kept by itself.
import { choosing } from './choosing.js';
import { copyLink } from './copy-link.js';
import { drafts } from './drafts.js';
import { keys } from './keys.js';
import { leaving } from './leaving.js';
import { scrolled } from './scrolled.js';
import { sentOnce } from './sent-once.js';
import { templates } from './templates.js';

document.documentElement.classList.add('livelier');
scrolled();
choosing();
sentOnce();
templates();
leaving(drafts());
keys();
copyLink();
