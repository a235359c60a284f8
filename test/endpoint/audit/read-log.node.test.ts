import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { logEntry } from '../../../src/endpoint/audit/log-entry.js';
import { detailOf, readLog } from '../../../src/endpoint/audit/read-log.js';
import { openEngine, type EngineSettings } from '../../../src/endpoint/feedback/open-engine.js';
import { createSqlStore } from '../../../src/endpoint/feedback/sql-store.js';
import { sql } from '../../../src/endpoint/feedback/sql.js';
import { sampleStrings } from '../../support/hostile-strings.js';
import { storePlaces } from '../../support/store-places.js';

const NOW = Date.parse('2026-11-24T03:00:00Z');
const BUDI = { id: 1, login: 'budi', role: 'officer', agency: 'pupr' } as const;
const SITI = { id: 2, login: 'siti', role: 'coordinator' } as const;
const ALL = {};

const opened: { close: () => Promise<void> }[] = [];
after(async () => {
  for (const each of opened) await each.close();
});
async function openLog(place: EngineSettings) {
  const engine = await openEngine(place);
  opened.push(engine);
  await createSqlStore(engine).migrate();
  return engine;
}

for (const { engine: name, fresh, run } of await storePlaces())
  describe(`the log in ${name}`, () => {
    it('refuses to change or delete a line, whoever asks', async () => {
      const place = await fresh();
      const engine = await openLog(place);
      await engine.write(logEntry({ at: NOW, by: BUDI, act: 'opened', message: 7 }));
      for (const statement of [
        sql`UPDATE opd_log SET login = ${'orang-lain'}`,
        sql`DELETE FROM opd_log`,
        sql`DELETE FROM opd_log WHERE id = 1`,
      ])
        await assert.rejects(engine.write(statement));
      await assert.rejects(run(place, `UPDATE opd_log SET at = 0`), /append-only/);
      await assert.rejects(run(place, `DELETE FROM opd_log`), /append-only/);
      if (name == 'PostgreSQL') await assert.rejects(run(place, `TRUNCATE opd_log`), /append-only/);
      const { lines } = await readLog(engine, ALL, {});
      assert.deepEqual(
        lines.map(({ login, at, message }) => [login, at, message]),
        [['budi', NOW, 7]],
      );
    });

    it('is read from its end, page by page, each line once, also those of one moment', async () => {
      const engine = await openLog(await fresh());
      for (let index = 0; index < 25; index++)
        await engine.write(logEntry({ at: NOW + Math.floor(index / 10), act: 'opened', message: index + 1 }));
      const found: number[] = [];
      let after;
      do {
        const page = await readLog(engine, ALL, {}, after, 7);
        assert.ok(page.lines.length <= 7);
        found.push(...page.lines.map(({ message }) => message!));
        after = page.next;
      } while (after);
      assert.deepEqual(
        found,
        Array.from({ length: 25 }, (_, index) => 25 - index),
      );
    });

    it('narrows by act, account, message and time', async () => {
      const engine = await openLog(await fresh());
      const write = (entry: Parameters<typeof logEntry>[0]) => engine.write(logEntry(entry));
      await write({ at: NOW, by: BUDI, act: 'opened', message: 1 });
      await write({ at: NOW + 1, by: SITI, act: 'forwarded', message: 1, detail: { to: 'dinkes' } });
      await write({ at: NOW + 2, act: 'sign-in-failed', detail: { login: 'budi' } });
      const ask = async (filter: Parameters<typeof readLog>[2]) =>
        (await readLog(engine, ALL, filter)).lines.map(({ act }) => act);
      assert.deepEqual(await ask({ act: 'opened' }), ['opened']);
      assert.deepEqual(await ask({ login: 'budi' }), ['sign-in-failed', 'opened'], 'and who tried to be budi');
      assert.deepEqual(await ask({ message: 1 }), ['forwarded', 'opened']);
      assert.deepEqual(await ask({ from: NOW + 1, before: NOW + 2 }), ['forwarded']);
      assert.deepEqual(await ask({ act: 'opened', login: 'siti' }), []);
    });

    it("shows a head what was done by their own agency's accounts alone", async () => {
      const engine = await openLog(await fresh());
      await engine.write(logEntry({ at: NOW, by: BUDI, act: 'opened', message: 1 }));
      await engine.write(logEntry({ at: NOW, by: { ...BUDI, agency: 'dinkes' }, act: 'opened', message: 2 }));
      await engine.write(logEntry({ at: NOW, by: SITI, act: 'opened', message: 3 }));
      const { lines } = await readLog(engine, { agency: 'pupr' }, {});
      assert.deepEqual(
        lines.map(({ message }) => message),
        [1],
      );
    });

    it('keeps one line of plain codes, whatever somebody gives as account or detail', async () => {
      const engine = await openLog(await fresh());
      const logins = [...sampleStrings(), 'a\nb', 'x act=deleted', 'a=b c=d', 'a\u2028b\u0085c\u0000d', ' '.repeat(5)];
      for (const login of logins)
        await engine.write(
          logEntry({ at: NOW, by: { ...SITI, login }, act: 'sign-in-failed', detail: { login, to: login } }),
        );
      const { lines } = await readLog(engine, ALL, {}, undefined, 100_000);
      assert.equal(lines.length, logins.length);
      for (const line of lines) {
        assert.match(line.login!, /^[\w.:/@+-]{0,100}$/);
        assert.match(line.detail!, /^login=[\w.:/@+-]* to=[\w.:/@+-]*$/);
        assert.deepEqual(
          detailOf(line).map(([field]) => field),
          ['login', 'to'],
        );
      }
    });
  });
