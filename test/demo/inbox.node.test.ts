import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { openEngine } from '../../src/endpoint/feedback/open-engine.js';
import { createSqlStore } from '../../src/endpoint/feedback/sql-store.js';
import { sql } from '../../src/endpoint/feedback/sql.js';
import { packageRoot } from '../../src/endpoint/package-root.js';
import { temporaryFolder } from '../support/data-folder.js';
import { runDemo } from '../support/demo-data.js';

const run = promisify(execFile);
const fill = (dataDir: string) =>
  run(process.execPath, [join(packageRoot(), 'demo/pesan-contoh/isi.mjs')], {
    env: { ...process.env, OPD_DATA_DIR: dataDir, OPD_DATABASE_URL: '', OPD_PHOTOS: '', OPD_BASE_URL: '' },
  });

describe('Sample messages of the demo', () => {
  it('fill the inbox once, of services and agencies that the demo has, and give accounts to try it', async (test) => {
    const dataDir = await temporaryFolder(test);
    await runDemo(join(dataDir, 'publisher'));
    const engine = await openEngine({ dataDir });
    test.after(() => engine.close());
    await createSqlStore(engine).migrate();
    const first = await fill(dataDir);
    assert.match(first.stdout, /^40 pesan contoh[^]*\n40 sample messages/);
    assert.equal(first.stdout.match(/\/kotak-pesan\/undangan\//g)?.length, 4);
    const trays = await engine.read(sql`SELECT tray, COUNT(*) AS count FROM opd_messages GROUP BY tray ORDER BY tray`);
    assert.deepEqual(
      trays.map(({ tray, count }) => [tray, Number(count)]),
      [
        ['closed', 5],
        ['spam', 1],
        ['todo', 28],
        ['waiting', 6],
      ],
    );
    assert.match((await fill(dataDir)).stdout, /^0 pesan contoh/);
  });

  it('say what to do where the demo was never started', async (test) => {
    const failed = await fill(await temporaryFolder(test)).catch(
      (error: unknown) => error as { code: number; stderr: string },
    );
    assert.deepEqual(['code' in failed && failed.code, /npm start[^]*npm start/.test(failed.stderr)], [1, true]);
  });
});
