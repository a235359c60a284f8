import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Endpoint } from '../../src/endpoint/app.js';
import { INBOX } from '../../src/endpoint/inbox/route.js';
import { packageRoot } from '../../src/endpoint/package-root.js';
import { startServer } from '../../src/endpoint/server.js';
import { launchOptions } from './browser.mjs';
import type { InboxRig } from './inbox.js';

const built = (name: string): string => join(packageRoot(), 'dist', name);
const AXE = join(packageRoot(), 'node_modules/axe-core/axe.min.js');

export interface InboxBrowser {
  /** Opens a page below the inbox in a tab of its own, signed in by a session. */
  open: (session: string, path: string, look?: Look) => Promise<Tab>;
  close: () => Promise<void>;
}
export interface Look {
  width?: number;
  dark?: boolean;
  script?: boolean;
}
export interface Tab {
  page: Page;
  /** What the browser complained about: errors, policies that were broken. */
  complaints: string[];
  /** Goes to another page below the inbox. */
  go: (path: string) => Promise<void>;
  /** What axe-core finds wrong with the page as it is. */
  faults: () => Promise<string[]>;
}

/** The inbox of a rig behind a real server, in a real browser. The script has to be built. */
export async function openInboxBrowser(rig: InboxRig): Promise<InboxBrowser> {
  if (!existsSync(built('opd-inbox.js'))) throw new Error('npm run build first: dist/opd-inbox.js is missing');
  const script = readFileSync(built('opd-inbox.js'), 'utf8');
  const endpoint: Endpoint = async (request, connection) =>
    new URL(request.url).pathname == '/opd-inbox.js'
      ? new Response(script, { headers: { 'content-type': 'text/javascript' } })
      : rig.endpoint(request, connection);
  const server = await startServer(endpoint, { host: '127.0.0.1', port: 0 });
  const browser: Browser = await puppeteer.launch(await launchOptions());

  return {
    async open(session, path, { width = 1240, dark = false, script: hasScript = true } = {}) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => message.type() == 'error' && complaints.push(message.text()));
      await page.setJavaScriptEnabled(hasScript);
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
      await context.setCookie({
        name: '__Host-opd-session',
        value: session,
        domain: '127.0.0.1',
        path: '/',
        secure: true,
        httpOnly: true,
        sameSite: 'Strict',
      });
      const go = async (to: string) => void (await page.goto(server.address + INBOX.slice(1) + to));
      await go(path);
      return {
        page,
        complaints,
        go,
        async faults() {
          // In a world of its own: the page's policy keeps foreign scripts out, and shall.
          const client = await page.createCDPSession();
          const { frameTree } = await client.send('Page.getFrameTree');
          const { executionContextId } = await client.send('Page.createIsolatedWorld', {
            frameId: frameTree.frame.id,
            worldName: 'axe',
          });
          const evaluate = async (expression: string, awaitPromise = false) => {
            const answer = await client.send('Runtime.evaluate', {
              expression,
              contextId: executionContextId,
              awaitPromise,
              returnByValue: true,
            });
            if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
            return answer.result.value as unknown;
          };
          await evaluate(readFileSync(AXE, 'utf8'));
          return (await evaluate(
            `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
              .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target + ' ' + failureSummary)))`,
            true,
          )) as string[];
        },
      };
    },
    async close() {
      await browser.close();
      await server.close(500);
    },
  };
}
