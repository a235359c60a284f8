import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startInbox, type InboxRig, type SignedIn } from '../../../support/inbox.js';
import { readable } from '../../../support/page-text.js';

describe('The templates of an agency', () => {
  let rig: InboxRig;
  let rina: SignedIn;
  before(async () => {
    rig = await startInbox();
    rina = await rig.signIn('officer', 'pupr');
  });
  after(() => rig.close());
  const names = async (who = rina) => (await rig.desk.templates(who.officer)).map(({ name }) => name);

  it('are written, changed under the same name or another, and removed', async () => {
    assert.match(readable(await (await rina.ask('templat')).text()), /Belum ada templat/);
    const saved = await rina.ask('templat', { nama: 'selesai', isi: 'Sudah dikerjakan.' });
    assert.match(
      readable(await (await rina.ask(saved.headers.get('location')!)).text()),
      /Templat tersimpan.*selesai Sudah dikerjakan\./,
    );
    const [first] = await rig.desk.templates(rina.officer);
    await rina.ask('templat', { dari: String(first!.id), nama: 'sudah selesai', isi: 'Sudah dikerjakan kemarin.' });
    assert.deepEqual(await names(), ['sudah selesai']);
    await rina.ask('templat', { dari: 'x', nama: 'sudah selesai', isi: 'Sudah.' });
    assert.deepEqual(
      (await rig.desk.templates(rina.officer)).map(({ text }) => text),
      ['Sudah.'],
    );
    const [left] = await rig.desk.templates(rina.officer);
    await rina.ask(`templat/${left!.id}/hapus`, {});
    assert.deepEqual(await names(), []);
  });

  it('keep what could not be saved, and say why', async () => {
    const refused = await rina.ask('templat', { nama: '', isi: 'Kata-kata yang panjang.' });
    assert.equal(refused.status, 422);
    const text = readable(await refused.text());
    assert.match(text, /Templat butuh nama/);
    assert.match(text, /Kata-kata yang panjang\./);
  });

  it('are the agency’s alone', async () => {
    await rina.ask('templat', { nama: 'milik PUPR', isi: 'x' });
    const dinkes = await rig.signIn('head', 'dinkes');
    const [own] = await rig.desk.templates(rina.officer);
    assert.doesNotMatch(await (await dinkes.ask('templat')).text(), /milik PUPR/);
    await dinkes.ask(`templat/${own!.id}/hapus`, {});
    assert.deepEqual(await names(), ['milik PUPR']);
    const coordinator = await rig.signIn('coordinator');
    assert.equal((await coordinator.ask('templat')).status, 404);
  });
});
