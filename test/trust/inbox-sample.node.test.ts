import { sampleStrings } from '../support/hostile-strings.js';
import { describeInboxInBrowser } from './inbox-in-browser.js';
import { describeInboxStrings } from './inbox-strings.js';

// Our own and some of each list.
const some = sampleStrings().filter((_, at) => at < 19 || at % 28 == 0);
describeInboxStrings(some);
describeInboxInBrowser(some);
