import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startActing, type ActingRig } from '../../support/acting.js';
import { storePlaces } from '../../support/store-places.js';

for (const place of await storePlaces())
  describe(`drafts and templates, ${place.engine}`, () => {
    let rig: ActingRig;
    before(async () => {
      rig = await startActing(place);
    });
    after(() => rig.close());

    it('keep each officer’s own unfinished answer, until it is empty', async () => {
      const { desk, budi, sari, clock } = rig;
      const id = await rig.add();
      assert.equal(await desk.draft(budi, id), undefined);
      assert.ok(await desk.saveDraft(budi, id, 'Kami'));
      assert.ok(await desk.saveDraft(sari, id, 'Baik'));
      clock.now += 1000;
      assert.ok(await desk.saveDraft(budi, id, 'Kami sedang\0 memeriksa '));
      assert.deepEqual(await desk.draft(budi, id), { text: 'Kami sedang memeriksa', at: clock.now });
      assert.equal((await desk.draft(sari, id))?.text, 'Baik');
      assert.ok(await desk.saveDraft(budi, id, ' '));
      assert.deepEqual([await desk.draft(budi, id), await desk.saveDraft(budi, 987_654, 'x')], [undefined, false]);
      assert.equal((await rig.caseOf(id)).version, 0, 'nobody else is disturbed');
    });

    it('are gone for those whose agency handed the message on, and with the message', async () => {
      const { desk, budi, other } = rig;
      const id = await rig.add();
      await desk.saveDraft(budi, id, 'Kami');
      await rig.done(budi, id, { what: 'forward', to: 'kominfo' });
      assert.deepEqual(await rig.rows('opd_drafts', id), []);
      await desk.saveDraft(other, id, 'Kami');
      await rig.store.remove(id, rig.clock.now);
      assert.deepEqual(await rig.rows('opd_drafts', id), []);
    });

    it('keep templates of an agency, one of a name, which no other agency sees or removes', async () => {
      const { desk, budi, sari, other, coordinator } = rig;
      assert.ok(await desk.saveTemplate(budi, ' Terima  kasih ', 'Terima kasih atas laporan Anda.'));
      assert.ok(await desk.saveTemplate(sari, 'Terima kasih', 'Terima kasih, kami periksa.'));
      const templates = await desk.templates(budi);
      const { id } = templates[0]!;
      assert.deepEqual(templates, [{ id, name: 'Terima kasih', text: 'Terima kasih, kami periksa.' }]);
      assert.deepEqual([await desk.templates(other), await desk.templates(coordinator)], [[], []]);
      for (const [name, text] of [
        ['', 'x'],
        ['x', ' '],
        ['x'.repeat(101), 'x'],
        ['x', 'x'.repeat(4001)],
      ] as const)
        assert.ok(!(await desk.saveTemplate(budi, name, text)));
      assert.ok(!(await desk.saveTemplate(coordinator, 'x', 'x')));
      assert.deepEqual(
        [
          await desk.removeTemplate(other, id),
          await desk.removeTemplate(sari, id),
          await desk.removeTemplate(sari, id),
        ],
        [false, true, false],
      );
      const lines = await rig.engine.read({
        text: `SELECT act, detail FROM opd_log WHERE act LIKE 'template%'`,
        values: [],
      });
      assert.deepEqual(lines.at(-1), { act: 'template-removed', detail: `template=${id}` });
    });
  });
