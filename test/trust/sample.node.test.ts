import { sampleStrings } from '../support/hostile-strings.js';
import { describeStrings } from './strings.js';

describeStrings(sampleStrings());
