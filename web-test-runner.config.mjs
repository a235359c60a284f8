import { existsSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { firefoxOptions, launchOptions } from './test/support/browser.mjs';
import { countReporter } from './test/support/count-reporter.mjs';
import { hasWebkit, webkitLauncher } from './test/support/webkit.mjs';

/** Says plainly that nothing was tested, and ends with an error. */
function notRun(browser, remedy) {
  console.error(`${browser} tidak terpasang; tidak ada uji yang dijalankan. ${remedy}`);
  console.error(`${browser} is not installed; no test was run. ${remedy}`);
  process.exit(1);
}

const launchers = {
  // The launcher's name says Chrome; given Firefox's options it runs Firefox.
  firefox() {
    const options = firefoxOptions() ?? notRun('Firefox', 'sudo apt-get install firefox-esr / FIREFOX_PATH=…');
    return Object.assign(chromeLauncher({ launchOptions: options }), { name: 'Firefox' });
  },
  webkit: () => (hasWebkit() ? webkitLauncher() : notRun('WebKitGTK', 'sudo apt-get install webkit2gtk-driver xvfb')),
  chromium: async () => chromeLauncher({ launchOptions: await launchOptions() }),
};

// What tests need from the server beside the sources: the built files, the demo, faults.
const serverPlugin = new URL('./test/support/server-plugin.mjs', import.meta.url);
const served = existsSync(serverPlugin) ? [(await import(serverPlugin.href)).default].flat() : [];

export default {
  files: ['test/**/*.test.ts', '!test/**/*.node.test.ts'],
  rootDir: '.',
  hostname: '127.0.0.1',
  browsers: [await launchers[process.env.OPD_BROWSER ?? 'chromium']()],
  concurrency: 2,
  // Lit's development build writes notes to the console, which the tests want clean.
  nodeResolve: { exportConditions: ['browser', 'production', 'default'] },
  plugins: [...served, esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  testFramework: { config: { timeout: '20000' } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  reporters: [defaultReporter(), ...(process.env.OPD_COUNTS ? [countReporter(process.env.OPD_COUNTS)] : [])],
};
