import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readFeedbackSummary, type FeedbackSummary } from '../../../src/contract/index.js';
import { createEndpoint, type Endpoint } from '../../../src/endpoint/app.js';
import { openEngine } from '../../../src/endpoint/feedback/open-engine.js';
import type { SqlEngine } from '../../../src/endpoint/feedback/sql-engine.js';
import { createSqlStore } from '../../../src/endpoint/feedback/sql-store.js';
import { sql } from '../../../src/endpoint/feedback/sql.js';
import { StoreUnavailable, type NewMessage, type Store } from '../../../src/endpoint/feedback/store.js';
import { createFigures } from '../../../src/endpoint/figures/create-figures.js';
import { packageRoot } from '../../../src/endpoint/package-root.js';
import { SCHEMA_NAMES } from '../../../src/endpoint/schema-files.js';
import { feedbackFiles } from '../../support/feedback-edition.js';
import { newMessage } from '../../support/new-message.js';
import { storePlaces } from '../../support/store-places.js';

const ADDRESS = 'https://widget.example.go.id/v1/feedback/summary.json';
const at = (text: string): number => Date.parse(`${text}:00+07:00`);
/** A Friday; the Thursday before it is a holiday of the edition. */
const NOW = at('2026-11-27T10:00');

interface Handled {
  repliedAt?: string;
  closedAt?: string;
  spam?: boolean;
  mergedInto?: number;
}

for (const { engine: name, fresh } of await storePlaces())
  describe(`figures of ${name}`, () => {
    let engine: SqlEngine;
    let store: Store;
    let endpoint: Endpoint;
    let clock: { now: number };
    let reads: number;
    let broken: boolean;
    const errors: unknown[] = [];

    const add = async (
      received: string,
      { repliedAt, closedAt, spam, mergedInto }: Handled = {},
      changes: Partial<NewMessage> = {},
    ) => {
      const receivedAt = at(received);
      const { id } = await store.accept(
        newMessage({ receivedAt, expectedAt: receivedAt + 7 * 864e5, agency: 'pupr', ...changes }),
      );
      const reply = repliedAt ? at(repliedAt) : undefined;
      const closed = closedAt ? at(closedAt) : undefined;
      await engine.write(sql`UPDATE opd_messages SET first_reply_at = ${reply}, answered_at = ${reply},
        closed_at = ${closed}, stage = ${closed ? 'done' : 'received'}, spam = ${spam ? 1 : 0},
        merged_into = ${mergedInto} WHERE id = ${id}`);
      return id;
    };
    const summary = async (): Promise<FeedbackSummary> => {
      const response = await endpoint(new Request(ADDRESS));
      assert.equal(response.status, 200);
      const read = readFeedbackSummary(await response.json(), ADDRESS);
      assert.ok(read.ok);
      return read.value;
    };
    const agency = async (id = 'pupr') => (await summary()).agencies!.find((item) => item.id == id)!;

    const start = async () => {
      engine = await openEngine(await fresh());
      store = createSqlStore(engine);
      await store.migrate();
      clock = { now: NOW };
      reads = 0;
      broken = false;
      const files = feedbackFiles();
      const counting = {
        read: (query: Parameters<SqlEngine['read']>[0]) => {
          reads++;
          return broken ? Promise.reject(new StoreUnavailable('gone')) : engine.read(query);
        },
      };
      const figures = createFigures({
        engine: counting,
        edition: () => files,
        now: () => clock.now,
        onError: (error) => errors.push(error),
      });
      endpoint = createEndpoint(files, { rooms: [figures.room] });
    };
    const stop = () => store.close();

    describe('with messages of three agencies', () => {
      before(start);

      it('are all zero, and not missing, before the first message', async () => {
        const { computed, total, agencies, programs } = await summary();
        assert.equal(computed, new Date(NOW).toISOString());
        assert.deepEqual(total!.last12Months, {
          asked: 0,
          answered: 0,
          closed: 0,
          stages: { received: 0, verified: 0, 'in-progress': 0, done: 0, rejected: 0 },
        });
        assert.equal(total!.oldestOpen, undefined);
        assert.deepEqual(
          agencies?.map((item) => item.id),
          ['pupr', 'kominfo', 'dinkes'],
        );
        assert.equal(programs, undefined);
      });

      it('count what came, was answered and closed, in working days without the holiday', async () => {
        clock.now += 3600e3;
        // Wednesday to Friday over the Thursday that is a holiday: 1. Friday to Monday: 1. Same day: 0. A week: 5.
        await add('2026-11-25T09:00', { repliedAt: '2026-11-27T08:00', closedAt: '2026-11-27T09:00' });
        await add('2026-11-20T09:00', { repliedAt: '2026-11-23T08:00' });
        await add('2026-11-24T09:00', { repliedAt: '2026-11-24T10:00', closedAt: '2026-11-25T10:00' });
        await add('2026-11-12T09:00', { repliedAt: '2026-11-19T08:00', closedAt: '2026-11-19T08:00' });
        await add('2026-10-30T09:00', {}, { program: 'tarok' });
        const { last12Months, last30Days, months, open, overdue, oldestOpen, oldestOpenDays } = await agency();
        assert.deepEqual(last12Months, {
          asked: 5,
          answered: 4,
          closed: 3,
          // 0, 1, 1, 5, none: three of five within 1. And 1, 1, 5, none, none: three of five within 5.
          medianReplyDays: 1,
          medianCloseDays: 5,
          stages: { received: 2, verified: 0, 'in-progress': 0, done: 3, rejected: 0 },
        });
        assert.deepEqual(last30Days, last12Months, '30 October is the first of 30 days');
        assert.equal(months?.length, 12);
        assert.deepEqual(months[0], { month: '2025-12', asked: 0, answered: 0, closed: 0 });
        assert.deepEqual(months[10], { month: '2026-10', asked: 1, answered: 0, closed: 0 });
        assert.deepEqual(months[11], { month: '2026-11', asked: 4, answered: 4, closed: 3 }, 'below 5: no median');
        assert.deepEqual([open, overdue, oldestOpen, oldestOpenDays], [2, 1, '2026-10-30', 19]);
      });

      it('say no median while less than half of all are answered', async () => {
        for (let hour = 10; hour <= 20; hour++)
          await add(`2026-11-02T${hour}:00`, hour < 15 ? { repliedAt: `2026-11-02T${hour}:30` } : {}, {
            agency: 'dinkes',
          });
        clock.now += 3600e3;
        const { last12Months } = await agency('dinkes');
        assert.equal(last12Months?.answered, 5);
        assert.equal(last12Months.medianReplyDays, undefined);
      });

      it('leave out spam and what was merged, and count older ones only where they are open', async () => {
        const first = await add('2025-01-02T09:00', {}, { agency: 'kominfo' });
        await add('2025-01-02T09:00', { closedAt: '2025-01-03T09:00' }, { agency: 'kominfo' });
        await add('2026-11-02T09:00', { spam: true }, { agency: 'kominfo' });
        await add('2026-11-02T09:00', { mergedInto: first }, { agency: 'kominfo' });
        clock.now += 3600e3;
        const { last12Months, open, oldestOpen } = await agency('kominfo');
        assert.deepEqual([last12Months?.asked, open, oldestOpen], [0, 1, '2025-01-02']);
      });

      it('count by the calendar of WIB, not by that of the server', async () => {
        await store.accept(
          newMessage({ receivedAt: at('2025-12-01T00:30'), program: 'lain', agency: undefined, expectedAt: undefined }),
        );
        await store.accept(newMessage({ receivedAt: at('2025-11-30T23:30'), program: 'lain', agency: undefined }));
        clock.now += 3600e3;
        const { programs, total } = await summary();
        assert.equal(programs?.find((item) => item.id == 'lain')?.last12Months?.asked, 1);
        assert.equal(programs?.find((item) => item.id == 'tarok')?.open, 1);
        assert.equal(total?.last12Months?.asked, 17, 'those of no agency too');
        assert.equal(total?.months?.[0]?.asked, 1);
      });

      it('follow their schema', async () => {
        const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
        addFormats.default(ajv);
        for (const schema of SCHEMA_NAMES) {
          const text = await readFile(join(packageRoot(), `src/contract/schema/${schema}`), 'utf8');
          ajv.addSchema(JSON.parse(text) as object, schema);
        }
        const document = (await (await endpoint(new Request(ADDRESS))).json()) as Record<string, unknown>;
        const validate = ajv.getSchema('summary.json')!;
        assert.ok(validate(document), JSON.stringify(validate.errors));
        assert.equal(validate({ ...document, total: undefined, agencies: [{}] }), false, 'the check can fail');
      });

      it('are counted once in five minutes, however many ask, and not sent again to who has them', async () => {
        clock.now += 3600e3;
        reads = 0;
        const answers = await Promise.all(Array.from({ length: 20 }, () => endpoint(new Request(ADDRESS))));
        assert.equal(reads, 1);
        clock.now += 4 * 6e4;
        const etag = answers[0]!.headers.get('etag')!;
        const again = await endpoint(new Request(ADDRESS, { headers: { 'if-none-match': etag } }));
        assert.equal(again.status, 304);
        assert.equal(reads, 1);
        clock.now += 2 * 6e4;
        await endpoint(new Request(ADDRESS));
        assert.equal(reads, 2);
      });

      it('are the last ones while the store cannot be used, with their own date', async () => {
        const { computed } = await summary();
        broken = true;
        clock.now += 3600e3;
        assert.equal((await summary()).computed, computed);
        assert.ok(errors.pop() instanceof StoreUnavailable);
        broken = false;
        clock.now += 16e3;
        assert.notEqual((await summary()).computed, computed);
        await stop();
      });
    });

    it('say no number where the store could not be used from the beginning', async () => {
      await start();
      broken = true;
      const { total, computed } = await summary();
      assert.deepEqual([total, computed], [undefined, undefined]);
      await stop();
    });
  });

describe('figures of many messages', () => {
  it('are counted batch by batch, each message once', async () => {
    const rows = Array.from({ length: 1003 }, (_, index) => ({ id: index + 1 }));
    const pages = [rows.slice(0, 1000), rows.slice(1000)];
    const row = {
      stage: 'received',
      tray: 'todo',
      received_at: NOW - 864e5,
      kind: 'aspirasi',
      service_code: 'jalan',
    };
    const files = feedbackFiles();
    const figures = createFigures({
      engine: {
        read: async ({ values }) => (values[0] ? pages[1]! : pages[0]!).map((item) => ({ ...row, ...item })),
      },
      edition: () => files,
      now: () => NOW,
    });
    const file = await figures.current();
    const { total } = JSON.parse(new TextDecoder().decode(file!.identity.body)) as FeedbackSummary;
    assert.equal(total?.open, 1003);
  });
});
