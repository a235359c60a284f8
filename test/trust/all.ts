/** Every string of the public lists; takes minutes, so it is a command of its own: npm run test:trust */
import { allStrings } from '../support/hostile-strings.js';
import { describeFeedbackStrings } from './feedback-strings.js';
import { describeMailStrings } from './mail-strings.js';
import { describeInboxInBrowser } from './inbox-in-browser.js';
import { describeInboxStrings } from './inbox-strings.js';
import { describeStrings } from './strings.js';

const strings = allStrings();
if (strings) {
  describeStrings(strings);
  describeFeedbackStrings(strings);
  describeMailStrings(strings);
  describeInboxStrings(strings);
  describeInboxInBrowser(strings);
} else {
  console.error('Daftar lengkap (../shared/data/trust) tidak ada di sini; tidak ada uji yang dijalankan.');
  console.error('The whole lists (../shared/data/trust) are not here; no test was run.');
  process.exitCode = 1;
}
