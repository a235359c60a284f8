import { sampleStrings } from '../support/hostile-strings.js';
import { describeFeedbackStrings } from './feedback-strings.js';

// Our own and some of each list: a page of forms takes the browser long.
describeFeedbackStrings(sampleStrings().filter((_, at) => at < 19 || at % 28 == 0));
