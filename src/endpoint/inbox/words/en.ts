import { en as all } from '../../../i18n/en.js';
import { words as frame } from '../pages/words.js';
import { words as signIn } from '../sign-in/words.js';
import { words as account } from '../account/words.js';
import { words as messages } from '../messages/words.js';
import { words as message } from '../message/words.js';
import { words as templates } from '../templates/words.js';
import { words as team } from '../team/words.js';
import { words as exports } from '../exports/words.js';
import { words as log } from '../log/words.js';
import { words as care } from '../care/words.js';
import { words as notices } from '../notices/words.js';
import { words as report } from '../report/words.js';
import type { InboxWords } from './id.js';

export const en: InboxWords = {
  all,
  app: 'Inbox',
  problem: {
    'not-found': [
      'Nothing here',
      'This address does not exist, or is not for your account. A message that was forwarded to another agency is not shown here any more either.',
    ],
    'no-feedback': ['The inbox is not open yet', 'The form is not set up in opd.json yet, so no message can come.'],
    method: [
      'Cannot be opened directly',
      'This address only takes what a button of a page sends. Go back and press the button.',
    ],
    'other-site': [
      'Refused',
      'This was sent from another site, so nothing was done. Open the inbox and do it from there.',
    ],
    unreadable: ['Cannot be read', 'This is no form of the inbox, or it broke off on its way. Try again.'],
    'too-large': ['Too large', 'This is more than 256 KB, so it was not taken. Make the text shorter.'],
    unavailable: [
      'Cannot be opened right now',
      'The place of the messages cannot be used. Try again in a moment; nothing is lost.',
    ],
    broken: [
      'Something is wrong on our side',
      'It was written down. Try again; if it stays so, tell who runs the server.',
    ],
  },
  back: 'To the inbox',
  frame: frame.en,
  signIn: signIn.en,
  account: account.en,
  messages: messages.en,
  message: message.en,
  templates: templates.en,
  team: team.en,
  exports: exports.en,
  log: log.en,
  care: care.en,
  report: report.en,
  notices: notices.en,
};
