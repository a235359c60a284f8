import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from '../../../../src/endpoint/feedback/sql.js';
import type { NewMessage } from '../../../../src/endpoint/feedback/store.js';
import { startInbox, type InboxRig, type SignedIn } from '../../../support/inbox.js';
import { storePlaces } from '../../../support/store-places.js';

const DAY = 864e5;

/** Rows of a table as a reader sees them, by the table's caption. */
function tableOf(page: string, caption: string): string[] {
  const table = page.match(/<table[^]*?<\/table>/g)?.find((each) => each.includes(caption)) ?? '';
  return [...table.matchAll(/<tr>[^]*?<\/tr>/g)].map(([row]) =>
    row
      .replace(/<[^>]*>/g, ' ')
      .replace(/&nbsp;|\xa0/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

for (const { engine, fresh } of await storePlaces())
  describe(`the monthly report from ${engine}`, () => {
    let rig: InboxRig;
    let officer: SignedIn;
    let coordinator: SignedIn;

    const add = async (daysAgo: number, replyAfter?: number, changes: Partial<NewMessage> = {}) => {
      const receivedAt = rig.clock.now - daysAgo * DAY;
      const id = await rig.add({ receivedAt, expectedAt: receivedAt + 7 * DAY, ...changes });
      if (replyAfter == undefined) return;
      const at = receivedAt + replyAfter * DAY;
      await rig.engine.write(sql`UPDATE opd_messages SET first_reply_at = ${at}, answered_at = ${at},
        closed_at = ${at}, stage = 'done' WHERE id = ${id}`);
    };

    before(async () => {
      rig = await startInbox({ place: await fresh() });
      officer = await rig.signIn('officer', 'pupr');
      coordinator = await rig.signIn('coordinator');
      // On Tuesdays of November: answered on the Wednesday after it, and one that was forgotten.
      for (const week of [0, 1, 2]) await add(week * 7, 1, { kind: 'pengaduan', program: 'tarok' });
      await add(21);
      await add(21, 0, { serviceCode: 'umum' });
      await add(60, 2);
      await add(0, 1, { agency: 'dinkes', description: 'rahasiadinkes' });
      await add(0, undefined, { agency: undefined, serviceCode: 'umum' });
    });
    after(() => rig.close());
    const page = async (who: SignedIn, query = ''): Promise<string> => {
      const response = await who.ask(`laporan${query}`);
      assert.equal(response.status, 200);
      return response.text();
    };

    it("tells an officer the agency's figures of twelve months, and what they mean", async () => {
      const text = await page(officer);
      const months = tableOf(text, 'Per bulan');
      assert.equal(months.length, 14);
      assert.equal(months[1], 'November 2026, berjalan 5 4 4 1 hari kerja 1');
      assert.equal(months[3], 'September 2026 1 1 1 – 0');
      assert.equal(months.at(-1), 'Jumlah 6 5 5 1 hari kerja 1');
      assert.deepEqual(tableOf(text, 'Per jenis').slice(1), [
        'Pengaduan 3 3 3 – 0',
        'Aspirasi 3 2 2 – 1',
        'Jumlah 6 5 5 1 hari kerja 1',
      ]);
      assert.equal(tableOf(text, 'Per layanan')[1], 'Jalan rusak 5 4 4 1 hari kerja 1');
      assert.match(tableOf(text, 'Per program')[1]!, /^(tarok|Tanpa program)/);
      assert.match(text, /Sekarang 1 pesan belum selesai, 1 di antaranya lewat tenggat/);
      assert.match(text, /Tanda terima otomatis bukan\s+jawaban/);
      assert.doesNotMatch(text, /Per dinas|Dinas Kesehatan/);
    });

    it('tells one month where it is asked for; one that is none counts as not said', async () => {
      const text = await page(officer, '?bulan=2026-09');
      assert.match(text, /Dinas PUPR<\/bdi>, September/);
      assert.deepEqual(tableOf(text, 'Per jenis').slice(1), ['Aspirasi 1 1 1 – 0', 'Jumlah 1 1 1 – 0']);
      assert.equal(tableOf(text, 'Per bulan').length, 0);
      assert.equal(tableOf(await page(officer, '?bulan=2019-01'), 'Per bulan').length, 14);
      assert.match(await page(officer, '?bulan=2026-02'), /Belum ada pesan dalam jangka ini/);
    });

    it('tells a coordinator all agencies side by side, also what belongs to none yet', async () => {
      const text = await page(coordinator);
      assert.deepEqual(tableOf(text, 'Per dinas').slice(1).sort(), [
        'Belum ada dinasnya 1 0 0 – 0',
        'Dinas Kesehatan 1 1 1 – 0',
        'Dinas PUPR 6 5 5 1 hari kerja 1',
        'Jumlah 8 6 6 1 hari kerja 1',
      ]);
    });

    it("holds no word of any message, and is not an auditor's", async () => {
      assert.doesNotMatch(await page(coordinator), /rahasiadinkes|Lampu jalan/);
      const auditor = await rig.signIn('auditor');
      assert.equal((await auditor.ask('laporan')).status, 404);
    });
  });
