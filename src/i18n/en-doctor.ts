import { asCode as c, dayIn } from './doctor-words.js';
import { enDoctorAround } from './en-doctor-around.js';
import { enDoctorMarkup } from './en-doctor-markup.js';
import type { DoctorWords } from './id-doctor.js';

const day = dayIn('en-GB');

/** Words of the doctor, in English. */
export const enDoctor: DoctorWords = {
  language: 'en',
  title: 'Widget doctor',
  close: 'Close',
  checking: 'Checking…',
  summary: (faults, fine) =>
    `${faults ? `${faults}\xa0${faults == 1 ? 'fault' : 'faults'}` : 'No faults'}, ${fine}\xa0${fine == 1 ? 'widget' : 'widgets'} in order.`,
  onlyYou: 'Only you can see this.',
  copyRemedy: 'Copy remedy',
  copyReport: 'Copy report',
  copied: 'Copied.',
  notCopied: 'Not copied. The text is selected: press Ctrl+C.',
  show: 'Show on the page',
  back: 'Back to the list',
  again: 'Check again',
  note: 'Good to know',
  inOrder: 'In order',
  howToOpen: ['Open with', '#opd-debug', 'at the end of the URL'],
  report: 'Report of the widget doctor',
  page: 'Page',
  checkedAt: 'Checked',
  fine: {
    script: (version) => `script${version && ` ${version}`} loaded once`,
    endpoint: (milliseconds) => `endpoint answers in ${milliseconds}\xa0ms`,
    policy: () => 'the policy of the page (CSP) allows the widgets',
    widgets: (count) => `${count}\xa0${count == 1 ? 'widget is' : 'widgets are'} written right`,
    published: (date) => `data published ${day(date)}`,
    clock: () => 'the clock of the device is right',
    storage: () => 'the storage of the browser can be used',
    lazy: (count) =>
      `${count}\xa0${count == 1 ? 'widget waits' : 'widgets wait'} to be scrolled to (${c('loading="lazy"')})`,
    whole: () => 'script files are whole (SRI)',
  },
  faults: { ...enDoctorMarkup, ...enDoctorAround },
};
