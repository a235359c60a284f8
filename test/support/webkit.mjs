import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const DRIVER = '/usr/bin/WebKitWebDriver';

/** MiniBrowser of WebKitGTK, wherever this system's packages put it. */
function miniBrowser() {
  const library = '/usr/lib/x86_64-linux-gnu'.replace('x86_64', process.arch == 'arm64' ? 'aarch64' : 'x86_64');
  const places = ['/usr/libexec', library].filter(existsSync).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.startsWith('webkit2gtk') || name.startsWith('webkitgtk'))
      .map((name) => `${folder}/${name}/MiniBrowser`),
  );
  return places.sort().reverse().find(existsSync);
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });

/** Whether the tests can run in WebKitGTK here. */
export const hasWebkit = () =>
  existsSync(DRIVER) && miniBrowser() != undefined && (process.env.DISPLAY ?? existsSync('/usr/bin/Xvfb'));

/**
 * Launcher of WebKitGTK for the test runner. It speaks the few words of WebDriver that it takes to open one page after the
 * other, which saves a large dependency.
 */
export function webkitLauncher() {
  /** @type {import('node:child_process').ChildProcess[]} */
  const children = [];
  let session = '';
  let active = '';
  let address = '';

  async function command(method, path, body) {
    const response = await fetch(address + path, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKitWebDriver: ${value.error}: ${value.message}`);
    return value;
  }

  async function open() {
    const port = await freePort();
    let { DISPLAY } = process.env;
    if (!DISPLAY) {
      DISPLAY = `:${1000 + (process.pid % 1000)}`;
      children.push(spawn('Xvfb', [DISPLAY, '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: 'ignore' }));
      await wait(1000);
    }
    const env = { ...process.env, DISPLAY, LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
    children.push(spawn(DRIVER, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' }));
    address = `http://127.0.0.1:${port}`;
    for (let tries = 0; ; tries++) {
      try {
        await command('GET', '/status');
        break;
      } catch (error) {
        if (tries > 50) throw error;
        await wait(200);
      }
    }
    const made = await command('POST', '/session', {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] } },
      },
    });
    session = `/session/${made.sessionId}`;
  }

  return {
    name: 'WebKitGTK',
    type: 'webkit',
    // One window, and pages in it one after the other.
    concurrency: 1,
    async startSession(id, url) {
      if (!session) await open();
      active = id;
      await command('POST', `${session}/url`, { url });
    },
    isActive: (id) => id == active,
    getBrowserUrl: () => command('GET', `${session}/url`),
    async stopSession() {
      active = '';
      await command('POST', `${session}/url`, { url: 'about:blank' });
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('WebKitGTK has no debug sessions here')),
    async stop() {
      if (session) await command('DELETE', session).catch(() => {});
      for (const child of children.reverse()) child.kill();
    },
  };
}
