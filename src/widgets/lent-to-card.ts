import { picture } from '../contract/picture.js';
import { once } from './shared.js';
import { VERSION } from './version.js';

/** What the card's part of these files uses besides: looked up when it is called, since a meter may have loaded them before. */
once(`card ${VERSION}`, () => [picture]);
