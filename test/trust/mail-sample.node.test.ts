import { sampleStrings } from '../support/hostile-strings.js';
import { describeMailStrings } from './mail-strings.js';

describeMailStrings(sampleStrings());
