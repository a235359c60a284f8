import { asCode as c, type Told } from './doctor-words.js';
import type { idDoctorMarkup } from './id-doctor-markup.js';

const meant = (nearest: string | undefined) => (nearest ? ` Perhaps you mean ${c(nearest)}.` : '');

const TAG = 'Change this tag to:';
const DIRECTIVES: Record<string, string> = {
  'script-src': 'the script of the widgets may not run',
  'connect-src': 'data may not be fetched',
  'img-src': 'pictures may not be loaded',
};

/** What can be wrong in a page itself: tags, scripts, its policy. */
export const enDoctorMarkup: typeof idDoctorMarkup = {
  stripped: ({ name }): Told => [
    'The editor has removed the mark of the widget',
    `${c(`<${name}>`)} still names a programme, but ${c('data-opd-widget')} is gone.`,
    'Write it again in the code editor (HTML):',
  ],
  escaped: () => [
    'The snippet is shown as text',
    'The code was pasted into the ordinary editor, so readers see its signs, not the widget.',
    'Delete that text, change to the code editor (HTML), and paste again. What is shown now:',
  ],
  'no-widget': () => [
    'No widget on this page',
    'Its tag was not found. Many editors remove tags that they do not know when a page is saved.',
    'Use the form that no editor removes:',
  ],
  'unknown-widget': ({ name, nearest }) => [
    'Unknown widget',
    `There is no widget ${c(name)}.${meant(nearest)}`,
    nearest ? TAG : 'The names of the widgets are on the page of the snippet builder.',
  ],
  'unknown-attribute': ({ name, nearest, known }) => [
    'Unknown attribute',
    nearest ? `This widget has no ${c(name)}.${meant(nearest)}` : `This widget has no ${c(name)}. There are: ${known}.`,
    nearest ? TAG : `Delete ${c(name)}, or begin it with ${c('data-')} if it belongs to your site.`,
  ],
  'unknown-value': ({ name, value, known }) => [
    'Unknown value of an attribute',
    `${c(`${name}="${value}"`)} is ignored. There are: ${known}.`,
    TAG,
  ],
  'missing-attribute': ({ tag, name }) => [
    'An attribute is missing',
    `${c(tag)} does not name ${c(name)}, so there is nothing to show.`,
    'Put in the id of the programme, for instance:',
  ],
  'curly-quotes': ({ name }) => [
    'Curly quotation marks',
    `The editor has made curly quotation marks in ${c(name)}, and they became part of it.`,
    'Type it again with straight ones, in the code editor (HTML):',
  ],
  'unknown-program': ({ id, nearest }) => [
    'Unknown programme',
    `The endpoint has no programme ${c(id)}.${meant(nearest)}`,
    nearest ? TAG : 'Choose one from the list on the page of the snippet builder.',
  ],
  'unknown-agency': ({ id, nearest }) => [
    'Unknown agency',
    `The endpoint has no agency ${c(id)}.${meant(nearest)}`,
    nearest ? TAG : 'Choose one from the list on the page of the snippet builder.',
  ],
  'unknown-service': ({ id, nearest }) => [
    'Unknown service',
    `The endpoint has no service ${c(id)}.${meant(nearest)}`,
    nearest ? TAG : 'Delete the attribute: people then choose the service themselves.',
  ],
  'script-missing': ({ tag }) => [
    'The script is missing',
    `${c(tag)} is on the page, but not the script that brings it to life.`,
    'Paste it once, for instance in the footer of the site:',
  ],
  'script-twice': ({ address }) => [
    'The script is loaded twice',
    `${c(address)} is a second copy. The widgets work, but readers download it twice.`,
    'Delete the second copy. One line is enough:',
  ],
  'script-both': () => [
    'The module and the classic script are both there',
    'They hold the same. One is enough.',
    'Delete the other one and keep:',
  ],
  'script-not-module': ({ address }) => [
    'The script does not run as a module',
    `The browser refuses ${c(address)}: ${c('type="module"')} is gone or was changed, often by an editor or an optimiser.`,
    'Exclude this script from the optimiser, and write:',
  ],
  'script-down': ({ address, status }) => [
    'The script was not found',
    `${c(address)} is answered ${status}.`,
    'Check the address. The right code is on the page of the snippet builder.',
  ],
  'script-silent': ({ address }) => [
    'The script cannot be reached',
    `There is no connection to ${c(address)}.`,
    'Check address and network. If both are right, tell whoever runs that server.',
  ],
  'script-type': ({ address, type }) => [
    'Wrong media type of the script',
    `The server sends ${c(address)} as ${c(type || '?')}; browsers do not run that.`,
    'Whoever runs the server of the script adds:',
  ],
  'script-integrity': ({ address }) => [
    'The script differs from its hash',
    `${c(address)} does not match ${c('integrity')} of its tag, so browsers refuse it.`,
    'A hash is for one version only: use the address with the version in it, or delete the hash.',
  ],
  'script-changed': ({ address }) => [
    'The script file has changed',
    `${c(address)} is no longer what was published: its hash differs from that in ${c('sri.json')}.`,
    'Tell whoever runs the server of the script, and do not use this file before it is clear why.',
  ],
  'two-versions': ({ versions }) => [
    'Two versions of the script on one page',
    `Versions ${versions} are loaded together. The first one counts, the other is in vain.`,
    'Keep the newest:',
  ],
  'name-taken': ({ tag }) => [
    'Another script has taken the name of a widget',
    `Another script of this page has defined ${c(tag)} before ours.`,
    'Remove or change that other script.',
  ],
  policy: ({ directive, source }) => [
    'The policy of the page (CSP) blocks',
    `Since ${c(directive)} does not name ${c(source)}, ${DIRECTIVES[directive] ?? 'a part of the widgets does not work'}.`,
    'Change that part of the Content-Security-Policy header to:',
  ],
  'policy-nonce': ({ address }) => [
    'The policy of the page (CSP) asks for a nonce',
    `${c(address)} brings no nonce, so it does not run.`,
    'Put in the nonce as in the other scripts of your site:',
  ],
  'policy-trusted-types': () => [
    'Trusted Types block the widgets',
    `This page requires Trusted Types, but does not name ${c('lit-html')}.`,
    'Change that part of the Content-Security-Policy header to:',
  ],
  'policy-sandbox': () => [
    'The page is in a sandbox without scripts',
    `Its policy ${c('sandbox')} allows no script at all.`,
    'Change that part to:',
  ],
  'mixed-content': ({ address }) => [
    'Address without protection (http)',
    `This page is https, so browsers block ${c(address)}.`,
    'Use https:',
  ],
};
