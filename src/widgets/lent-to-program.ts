import { figureOf, onScale } from '../contract/progress.js';
import { period } from '../contract/project.js';
import { provenance } from '../contract/provenance.js';
import { date, identifier, list, number, record, text } from '../contract/read.js';
import { day, decimal, percent, shortMonth } from '../i18n/format.js';
import { asOf } from './in-words/figure-words.js';
import { later } from './later.js';
import { once } from './shared.js';
import { VERSION } from './version.js';

/** What the files of card and meter use besides. */
once(`program ${VERSION}`, () => [
  figureOf,
  onScale,
  period,
  provenance,
  date,
  identifier,
  list,
  number,
  record,
  text,
  day,
  decimal,
  percent,
  shortMonth,
  asOf,
  later,
]);
