import type { AllWords } from './all-words.js';
import { enFeedback } from './en-feedback.js';

const why = {
  network: 'because the connection to the server broke',
  slow: 'because the network is too slow',
  server: 'because the server has a problem',
  unreadable: "because the server's answer could not be read",
};
const plural = (count: number, noun: string) => `${count} ${noun}${count == 1 ? '' : 's'}`;
const points = (number: string) => `${number}\xa0point${number == '1' ? '' : 's'}`;

/** English. */
export const en: AllWords = {
  ...enFeedback,
  marks: ',.:',
  months: 'January February March April May June July August September October November December',
  percent: (number) => `${number}%`,
  units: ['minute', 'hour', 'day'],
  ago: (count, unit) => `${plural(count, unit)} ago`,
  justNow: 'just now',

  loading: 'Loading the latest figures …',
  loadingNews: 'Loading news …',
  loadingForm: 'Loading the form …',
  slow: 'The network is slow. Still trying …',
  trouble: 'This could not be loaded yet.',
  problemPart: 1,
  retry: 'Try again',
  stored: 'saved copy',
  refresh: 'Refresh',

  physical: 'Physical',
  financial: 'Financial',
  now: 'now',
  plan: 'plan',
  asOf: 'as\xa0of',
  notReported: 'not reported yet',
  forMonth: (month) => `for ${month}`,
  offScale: (percent) => `${percent} is outside 0–100%; shown as reported.`,
  onPlan: 'on plan',
  ahead: (number) => `${points(number)} ahead of plan`,
  behind: (number) => `${points(number)} behind plan`,
  far: 'far behind, ',
  overdue: (date) => `Not updated since ${date}.`,
  overdueBy: (who, count, unit) => {
    const noun = { D: 'day', W: 'week', M: 'month', Y: 'year' }[unit];
    return `${who} should report every ${count == '1' ? noun : `${count} ${noun}s`}.`;
  },

  scales: ['thousand', 'million', 'billion', 'trillion'],
  agencies: (count) => `${count} agencies`,
  pillars: (count) => `${count} pillars`,
  shares: "Each agency's part",
  sharesNote: (who) => `Upright line: plan. The joint figure is computed by ${who}; it is not an average.`,
  facts: ['Stage', 'Coordinator', 'Budget', 'Schedule', 'Next', 'Place'],
  statuses: {
    identification: 'Proposed',
    preparation: 'In preparation',
    implementation: 'Under way',
    completion: 'Being completed',
    maintenance: 'Finished, being maintained',
    decommissioning: 'Being closed down',
    decommissioned: 'Closed down',
    cancelled: 'Cancelled',
  },
  details: 'Details',
  more: 'Read more',
  sample: 'sample',
  showPicture: 'Show picture',
  moreNews: 'Load more news',

  subjects: ['Programme', 'News', 'Form', 'Messages of citizens'],
  failed: (subject, reason) =>
    reason == 'missing'
      ? [
          'This programme is not in the open data. Check its name.',
          'This news is not in the open data. Check the name of the agency or programme.',
          'No form has been opened here yet.',
          'Messages of citizens have not been opened here yet.',
        ][subject]!
      : reason == 'newer'
        ? 'The data uses a newer version. Reload this page, or tell whoever runs the site.'
        : `${['The figures of this programme', 'News', 'The form', 'Messages of citizens'][subject]} could not be loaded ${why[reason]}.`,
  gone: 'this programme is no longer in the open data',
  published: (day) => `When this was published (${day})`,
  still: 'now still',
  corrected: 'later corrected to',
  noNewer: 'no newer figure yet',
  renamed: (title) => `now called “${title}”`,
  merged: (title) => `now part of “${title}”`,
  unset: (attribute) => `The attribute “${attribute}” of this widget is not set correctly.`,
  openAt: (host) => `Open at ${host}`,
  tried: (time) => `Tried at ${time}`,
  checked: (time) => `Checked at ${time}`,
  noNews: 'No news yet',
  nothingYet: [
    'There is no data for this programme yet.',
    'No news has been published yet. It will appear here by itself.',
    'No service takes messages yet.',
    'No messages are shown here yet.',
  ],
  newsCame: (count) => (count ? `${plural(count, 'more item')} loaded.` : 'No more news.'),

  noMessages: 'No messages of citizens yet',
  messagesAsked: (count) => `${count} message${count == '1' ? '' : 's'} of citizens`,
  messagesClosed: (count) => `${count} closed`,
  halfAnswered: (days) =>
    days ? `half answered within ${plural(days, 'working day')}` : 'half answered on the same day',
  notYetHalf: 'less than half answered yet',
  countedInYear: (date) => `last 12 months, counted ${date}`,

  involved: 'Agencies involved',
  roles: {
    coordinator: 'coordinator',
    publicAuthority: 'in charge',
    funder: 'funder',
    supplier: 'contractor',
    buyer: 'budget holder',
    administrativeEntity: 'contract manager',
    interestedParty: 'interested party',
  },
  budget: 'Budget',
  exactly: (amount) => `Exactly ${amount}`,
  figureSources: 'Source of the progress figures',
  milestones: 'Milestones',
  milestoneStatus: { scheduled: 'scheduled', met: 'met', notMet: 'not met', partiallyMet: 'partly met' },
  documents: 'Documents',
  source: 'source',
};
