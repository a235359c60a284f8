import { organization } from '../contract/provenance.js';
import { date, flag, identifier, list, number, record, text } from '../contract/read.js';
import { readDocument } from '../contract/version.js';
import { day, decimal, moment } from '../i18n/format.js';
import { later } from './later.js';
import { once } from './shared.js';
import { VERSION } from './version.js';

/** What the files of form, status and list use besides. */
once(`feedback ${VERSION}`, () => [
  organization,
  date,
  flag,
  identifier,
  list,
  number,
  record,
  text,
  readDocument,
  day,
  decimal,
  moment,
  later,
]);
