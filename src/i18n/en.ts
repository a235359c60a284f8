import type { Words } from './id.js';

const why = {
  network: 'because the connection to the server broke',
  slow: 'because the network is too slow',
  server: 'because the server has a problem',
  unreadable: "because the server's answer could not be read",
};
const plural = (count: number, noun: string) => `${count} ${noun}${count == 1 ? '' : 's'}`;
const points = (number: string) => `${number}\xa0point${number == '1' ? '' : 's'}`;

/** English. */
export const en: Words = {
  locale: 'en-GB',
  percent: (number) => `${number}%`,

  program: 'Programme',
  news: 'News',
  physical: 'Physical',
  financial: 'Financial',
  progress: 'Progress',
  now: 'now',
  plan: 'plan',
  aheadOf: (number) => `${points(number)} ahead of plan`,
  behind: (number) => `${points(number)} behind plan`,
  farBehind: (number) => `far behind, ${points(number)} behind plan`,
  onPlan: 'on plan',
  asOf: 'as of',
  notReported: 'not reported yet',
  forPeriod: (month) => `for ${month}`,
  planThen: (percent) => `plan at that time ${percent}`,
  offScale: 'outside 0–100%, as reported',
  overdue: (date) => `Not updated since ${date}.`,
  overdueCycle: (who, cycle) => `${who} should report ${cycle}.`,
  every: (count, unit) => {
    const noun = { D: 'day', W: 'week', M: 'month', Y: 'year' }[unit];
    return count > 1 ? `every ${count} ${noun}s` : `every ${noun}`;
  },

  loading: 'Loading the latest figures …',
  loadingNews: 'Loading news …',
  slow: 'The network is slow. Still trying …',
  failed: (news, reason) =>
    reason == 'missing'
      ? news
        ? 'This news is not in the open data. Check the name of the agency or programme.'
        : 'This programme is not in the open data. Check its name.'
      : reason == 'newer'
        ? 'The data uses a newer version. Reload this page, or tell whoever runs the site.'
        : `${news ? 'News' : 'Figures of this programme'} could not be loaded ${why[reason]}.`,
  unset: (attribute) => `The attribute “${attribute}” of this widget is not set correctly.`,
  retry: 'Try again',
  openAt: (host) => `Open at ${host}`,
  tried: (time) => `Tried at ${time}`,
  stored: (age) => `Saved copy, ${age}`,
  refresh: 'Refresh',
  justNow: 'just now',
  ago: (count, unit) => `${plural(count, ['minute', 'hour', 'day'][unit]!)} ago`,

  status: 'Stage',
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
  budget: 'Budget',
  exactly: (amount) => `Exactly ${amount}`,
  schedule: 'Schedule',
  next: 'Next',
  place: 'Place',
  coordinator: 'Coordinator',
  inCharge: 'In charge',
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
  agencies: (count) => plural(count, 'agency').replace('agencys', 'agencies'),
  shares: "Each agency's part",
  sharesNote: (who) => `Upright line: plan. The joint figure is computed by ${who}; it is not an average.`,
  details: 'Details',
  milestones: 'Milestones',
  milestoneStatus: { scheduled: 'scheduled', met: 'met', notMet: 'not met', partiallyMet: 'partly met' },
  documents: 'Documents',
  otherFigures: 'Other figures',
  source: 'source',
  more: 'Read more',
  sample: 'sample',
  showPicture: 'Show picture',

  noNews: 'No news yet',
  noNewsYet: 'No news has been published yet. It will appear here by itself.',
  noProgram: 'There is no data for this programme yet.',
  checked: (time) => `Checked at ${time}`,
  moreNews: 'Load more news',
  newsCame: (count) => (count ? `${plural(count, 'more item')} loaded.` : 'No more news.'),
};
