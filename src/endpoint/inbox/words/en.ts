import { en as all } from '../../../i18n/en.js';
import type { InboxWords } from './id.js';

export const en: InboxWords = {
  all,
  app: 'Inbox',
  problem: {
    'not-found': [
      'Nothing here',
      'This address does not exist, or is not for your account. Check it, or open the list of messages.',
    ],
    'no-feedback': ['The inbox is not open yet', 'The form is not set up in opd.json yet, so no message can come.'],
    unavailable: [
      'Cannot be opened right now',
      'The place of the messages cannot be used. Try again in a moment; nothing is lost.',
    ],
    broken: [
      'Something is wrong on our side',
      'It was written down. Try again; if it stays so, tell who runs the server.',
    ],
  },
  back: 'To the messages',
};
