import { asCode as c, dayIn } from './doctor-words.js';
import type { idDoctorAround } from './id-doctor-around.js';

const day = dayIn('en-GB');

const SERVER = 'Whoever runs the endpoint adds:';
const STYLE = 'Add to the style sheet of the site:';
const STEPS = {
  asking: 'the page asks for it late',
  name: 'looking up the name of the server',
  connection: 'connecting to the server',
  answer: 'waiting for the answer of the server',
  transfer: 'the download',
};

/** What can be wrong around a page: the endpoint, the device, the network, the room that its theme leaves. */
export const enDoctorAround: typeof idDoctorAround = {
  'bad-endpoint': ({ value }) => [
    'The address of the endpoint cannot be read',
    `${c(value)} is not a web address.`,
    'Write the whole address, such as:',
  ],
  'endpoint-down': ({ address, status }) => [
    'The endpoint refuses',
    `${c(address)} is answered ${status}.`,
    status == 404 ? 'Check the address of the endpoint.' : 'Tell whoever runs it. The widgets try again by themselves.',
  ],
  'endpoint-silent': ({ address }) => [
    'The endpoint cannot be reached',
    `There is no connection to ${c(address)}.`,
    'Check address and network. If both are right, tell whoever runs the endpoint.',
  ],
  'endpoint-slow': ({ address }) => [
    'The endpoint does not answer',
    `${c(address)} has not answered after 15\xa0seconds.`,
    'Tell whoever runs it. The widgets show the last copy where there is one.',
  ],
  cors: ({ address }) => [
    'The server does not allow other sites (CORS)',
    `${c(address)} is there, but browsers may not read it from this page.`,
    SERVER,
  ],
  'document-type': ({ address, type }) => [
    'Wrong media type of the data',
    `The server sends ${c(address)} as ${c(type || '?')}. It can be read, but something on the way may change it.`,
    SERVER,
  ],
  'not-json': ({ address }) => [
    'The answer is no data',
    `${c(address)} holds something else, such as the login page of a Wi-Fi or an error page.`,
    'Open that address in the browser to see it.',
  ],
  'not-ours': ({ address }) => [
    'The data is not for these widgets',
    `${c(address)} is JSON, but not what the widgets expect.`,
    'Check the address of the endpoint.',
  ],
  newer: ({ address }) => [
    'The data is of a newer version',
    `${c(address)} was written for newer widgets.`,
    'Use the newest version of the script.',
  ],
  old: ({ date }) => [
    'The data is old',
    `The last edition was published on ${day(date)}, more than two update cycles ago.`,
    'Tell whoever runs the endpoint.',
  ],
  future: ({ date }) => [
    'The date of the data is still to come',
    `This edition is dated ${day(date)}. The clock of this device is late, or that of the server is early.`,
    'Set the clock of the device by the internet.',
  ],
  clock: ({ minutes }) => [
    'The clocks differ',
    `The clock of this device is ${Math.abs(minutes)}\xa0minutes ${minutes > 0 ? 'ahead of' : 'behind'} that of the server.`,
    'Set the clock of the device by the internet.',
  ],
  storage: () => [
    'The storage of the browser is closed',
    'No last copy can be kept, and the form cannot keep what citizens write when the network breaks.',
    'Use an ordinary window (not a private one), and allow storage for this site.',
  ],
  'storage-sandbox': () => [
    'A frame without storage',
    `This page is in an iframe with ${c('sandbox')} but without ${c('allow-same-origin')}: nothing can be kept.`,
    'Add to that iframe, if you trust the page in it:',
  ],
  slow: ({ address, step, seconds }) => [
    'Slow',
    `${c(address)} takes ${seconds}\xa0seconds. Most of it: ${STEPS[step]}.`,
    step == 'asking'
      ? 'Put the script earlier in the page, without anything that delays it.'
      : 'Try another network. If it stays slow, tell whoever runs the endpoint.',
  ],
  'no-width': ({ tag, pixels, place }) => [
    `Only ${pixels}\xa0px wide`,
    `${c(tag)} has no room: ${c(place)} is too narrow.`,
    STYLE,
  ],
  'no-height': ({ tag, place }) => [
    'Height 0\xa0px',
    `${c(tag)} cannot be seen, since ${c(place)} has no height.`,
    STYLE,
  ],
  hidden: ({ tag, rule }) => ['Hidden by the theme', `The rule ${c(rule)} hides ${c(tag)}.`, STYLE],
  'hidden-around': ({ tag, place }) => [
    'Not visible now',
    `${c(tag)} is in ${c(place)}, which is hidden now. Leave it if that is a tab or a menu.`,
    'If it should be seen, add to the style sheet of the site:',
  ],
  clipped: ({ tag, place }) => ['Cut off', `${c(place)} cuts off ${c(tag)} (overflow).`, STYLE],
};
