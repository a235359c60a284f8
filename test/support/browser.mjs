import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';

/** Browsers of this family run the tests; Firefox and WebKit have commands of their own. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const onPath = (names) =>
  (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));

function usualPlaces() {
  if (platform() == 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map((folder) =>
        join(folder, `${name}.app/Contents/MacOS/${name}`),
      ),
    );
  if (platform() == 'win32')
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => process.env[name])
      .filter(Boolean)
      .flatMap((folder) =>
        ['Google/Chrome', 'Chromium', 'Microsoft/Edge'].map((name) => join(folder, name, 'Application')),
      )
      .flatMap((folder) => ['chrome.exe', 'msedge.exe'].map((name) => join(folder, name)));
  return [];
}

/** What Playwright or Puppeteer have downloaded for other projects, newest first. */
function caches() {
  const cache =
    { darwin: join(homedir(), 'Library/Caches'), win32: process.env.LOCALAPPDATA ?? '' }[platform()] ??
    join(homedir(), '.cache');
  const inside = {
    darwin: ['chrome-mac/Chromium.app/Contents/MacOS/Chromium'],
    win32: ['chrome-win/chrome.exe', 'chrome-win64/chrome.exe'],
    linux: ['chrome-linux/chrome', 'chrome-linux64/chrome'],
  };
  return [
    process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(cache, 'ms-playwright'),
    join(process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache/puppeteer'), 'chrome'),
  ]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .sort()
        .reverse()
        .map((version) => join(folder, version)),
    )
    .flatMap((folder) => (inside[platform()] ?? []).map((path) => join(folder, path)));
}

/** Whether it is a browser that starts: some systems have a script of that name that only tells how to install one. */
function starts(path) {
  if (!existsSync(path)) return false;
  // On Windows the question opens a window.
  return (
    platform() == 'win32' ||
    /\d+\.\d+/.test(spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 }).stdout ?? '')
  );
}

/** The browser that comes with the development packages; Linux on x64 only. It brings the libraries it needs. */
async function packaged() {
  if (platform() != 'linux' || process.arch != 'x64') return undefined;
  // Makes the package unpack the libraries too, which a bare system does not have.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } catch {
    return undefined;
  }
}

const NONE = `
Peramban untuk uji tidak ditemukan. Pasang Chromium, misalnya: sudo apt-get install -y chromium
atau tunjukkan letaknya: CHROME_PATH=/letak/chrome npm test

No browser for the tests was found. Install Chromium, for instance: sudo apt-get install -y chromium
or say where one is: CHROME_PATH=/place/of/chrome npm test
`;

/**
 * Path of a Chromium to test with: CHROME_PATH, one on the PATH or in a usual place, one that another tool has downloaded, or
 * the packaged one. Throws an error with words for the reader when there is none.
 */
export async function findBrowser() {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) return { path: CHROME_PATH, packaged: false };
  const path = [...onPath(NAMES), ...usualPlaces(), ...caches()].find(starts);
  if (path) return { path, packaged: false };
  const own = await packaged();
  if (!own) throw new Error(NONE);
  return { path: own, packaged: true };
}

/** A browser under test asks nobody but this machine. */
const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/**
 * Options for `launch()` of puppeteer-core.
 * @param {{args?: string[], hosts?: string}} more further flags; `hosts` maps host names to this machine before all others are
 *   made unreachable, such as `MAP opd.test 127.0.0.1`
 */
export async function launchOptions({ args = [], hosts } = {}) {
  const { path, packaged } = await findBrowser();
  // Chromium's sandbox refuses to run as root and inside many build machines.
  const unsandboxed = packaged || process.env.CI || process.getuid?.() === 0;
  return {
    executablePath: path,
    headless: packaged ? /** @type {const} */ ('shell') : true,
    args: [
      ...QUIET,
      `--host-resolver-rules=${hosts ? `${hosts} , ` : ''}MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost`,
      ...(unsandboxed ? ['--no-sandbox'] : []),
      ...(packaged ? ['--no-zygote'] : []),
      ...args,
    ],
  };
}

/** Options for Firefox, or `undefined` where it is not installed. */
export function firefoxOptions() {
  const { FIREFOX_PATH } = process.env;
  const places = {
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: [join(process.env.PROGRAMFILES ?? '', 'Mozilla Firefox/firefox.exe')],
  };
  const path = FIREFOX_PATH ?? [...onPath(['firefox-esr', 'firefox']), ...(places[platform()] ?? [])].find(starts);
  return path && { browser: /** @type {const} */ ('firefox'), executablePath: path, headless: true };
}
