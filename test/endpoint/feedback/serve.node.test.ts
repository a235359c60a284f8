import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { exampleFiles, temporaryFolder, writeFiles } from '../../support/data-folder.js';
import { newKey } from '../../support/collecting.js';
import { runCli, startServe } from '../../support/endpoint-process.js';
import { messageFor, send } from '../../support/sending.js';

describe('opd-widgets serve, with feedback', () => {
  it('takes messages, and knows them after it was killed', async (test) => {
    const folder = await temporaryFolder(test);
    const kept = await temporaryFolder(test);
    await writeFiles(folder, exampleFiles());
    const key = newKey();

    const first = await startServe(test, [folder], { OPD_DATA_DIR: kept });
    const body = await messageFor(first.address);
    const answer = await send(first.address, key, body);
    assert.equal(answer.status, 201);
    const receipt = await answer.text();
    first.kill('SIGKILL');
    await first.ended;

    const second = await startServe(test, [folder], { OPD_DATA_DIR: kept });
    assert.equal(await (await send(second.address, key, body)).text(), receipt);
    const { ticket } = JSON.parse(receipt) as { ticket: string };
    const status = await fetch(`${second.address}v1/feedback/status`, {
      headers: { authorization: `Bearer ${ticket}` },
    });
    assert.equal(status.status, 200);
    const list = (await (await fetch(`${second.address}v1/feedback/requests.json`)).json()) as {
      counts: { received: number };
    };
    assert.equal(list.counts.received, 1);

    assert.equal(await (await fetch(`${second.address}readyz`)).text(), 'ok\n');
    const metrics = await (await fetch(`${second.address}metrics`)).text();
    assert.match(metrics, /^opd_messages\{agency="[\w-]*",tray="todo"\} 1$/m);
    assert.match(metrics, /^opd_http_requests_total\{route="feedback",status="200"\} [2-9]$/m);
    assert.ok(!metrics.includes(ticket));
    const proxied = await fetch(`${second.address}metrics`, { headers: { 'x-forwarded-for': '203.0.113.9' } });
    assert.equal(proxied.status, 404);
    assert.ok(existsSync(join(kept, 'feedback.db')));
    assert.ok(!existsSync(join(folder, '.opd-data')));
    second.kill('SIGTERM');
    assert.equal(await second.ended, 0);
  });

  it('keeps messages in a hidden folder of the data folder where nothing else is said', async (test) => {
    const folder = await temporaryFolder(test);
    await writeFiles(folder, exampleFiles());
    const { address } = await startServe(test, [folder]);
    assert.equal((await send(address, newKey(), await messageFor(address))).status, 201);
    assert.ok(existsSync(join(folder, '.opd-data/feedback.db')));
  });

  it('does not start with proxies that are no addresses', async () => {
    const cli = runCli(['serve', '--demo'], { OPD_TRUSTED_PROXIES: 'balancer' });
    assert.equal(await cli.ended, 2);
    assert.match(cli.output(), /OPD_TRUSTED_PROXIES/);
  });
});
