import { sampleStrings } from '../support/hostile-strings.js';
import { describeStrings } from './strings.js';

// Our own and some of each list: all of them by npm run test:trust.
describeStrings(sampleStrings().filter((_, at) => at < 19 || at % 4 == 0));
