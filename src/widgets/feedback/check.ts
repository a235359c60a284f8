import { MAX_DESCRIPTION, type ServiceAttribute } from '../../contract/index.js';
import type { FormWords } from './words.js';

/** What is wrong with a field: said in the summary, and at the field. */
export interface Fault {
  /** Id of the field. */
  field: string;
  /** "Isi pesan: masih kosong", the link of the summary. */
  line: string;
  /** What to do, at the field. */
  text: string;
}

/** A number of at least nine digits, or something with an at sign and a point: whoever writes less cannot be reached. */
const isContact = (typed: string): boolean =>
  /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(typed) ||
  (/^[+\d][\d\s().-]*$/.test(typed) && typed.replace(/\D/g, '').length > 8);

/** All that is wrong at once, in the order of the fields. */
export function faultsOf(data: FormData, questions: ServiceAttribute[], words: FormWords): Fault[] {
  const faults: Fault[] = [];
  const valueOf = (name: string) => String(data.get(name) ?? '').trim();
  const add = (field: string, kind = field, line = '') => {
    const [said, text] = words.faults[kind]!;
    faults.push({ field, line: line ? `${line.replace(/\?$/, '')}: ${said}` : said, text });
  };
  if (!valueOf('service_code')) add('service_code');
  for (const { code, description, datatype, required } of questions) {
    const answer = valueOf(`attribute.${code}`);
    if (required && !answer) add(`attribute.${code}`, 'answer', description);
    else if (datatype == 'number' && answer && !/^-?\d+([.,]\d+)?$/.test(answer))
      add(`attribute.${code}`, 'number', description);
  }
  const text = valueOf('description');
  if (!text) add('description');
  else if (text.length > MAX_DESCRIPTION) add('description', 'long');
  const contact = valueOf('contact');
  if (contact && !isContact(contact)) add('contact');
  if (!data.get('consent')) add('consent');
  return faults;
}
