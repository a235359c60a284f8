import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startInbox, type InboxRig, type SignedIn } from '../../../support/inbox.js';
import { newEvent } from '../../../support/new-message.js';
import { attribute, elementsOf, linksOf, readable, textOf } from '../../../support/page-text.js';

const DAY = 864e5;

describe('The list of messages', () => {
  let rig: InboxRig;
  let rina: SignedIn;
  let coordinator: SignedIn;
  const page = async (who: SignedIn, query = ''): Promise<string> => (await who.ask(query && `?${query}`)).text();
  const numbers = (markup: string): number[] =>
    elementsOf(markup).flatMap((element) => Number(attribute(element, 'data-id')) || []);
  const headings = (markup: string): string[] =>
    elementsOf(markup)
      .filter((element) => attribute(element, 'class') == 'group')
      .map((element) => textOf(element).replace(/\s+/g, ' ').trim());

  before(async () => {
    rig = await startInbox();
    rina = await rig.signIn('officer', 'pupr');
    coordinator = await rig.signIn('coordinator');
  });
  after(() => rig.close());

  it('says warmly that there is nothing yet', async () => {
    assert.match(readable(await page(rina)), /Belum ada pesan Begitu ada warga yang menulis/);
  });

  it('shows an agency its own under their deadlines, most urgent first', async () => {
    const { now } = rig.clock;
    const late = await rig.add({ expectedAt: now - 2 * DAY, description: 'Jembatan rusak. Tolong.' });
    const today = await rig.add({ expectedAt: now + 60_000 });
    const later = await rig.add({ expectedAt: now + 30 * DAY, kind: 'pengaduan' });
    await rig.add({ agency: 'dinkes', description: 'Milik dinas lain.' });
    const markup = await page(rina);
    assert.deepEqual(numbers(markup), [late, today, later]);
    assert.deepEqual(headings(markup), ['Lewat tenggat 1', 'Hari ini 1', 'Nanti 1']);
    assert.match(readable(markup), /Perlu dijawab 3 Menunggu Selesai Spam/);
    assert.doesNotMatch(markup, /dinas lain/);
  });

  it('keeps its filter in every address that leads on', async () => {
    const query = 'kotak=perlu&jenis=pengaduan&cari=lampu';
    const markup = await page(rina, query);
    assert.equal(numbers(markup).length, 1);
    const onwards = linksOf(markup).filter((link) => /kotak-pesan\/(pesan\/|\?)/.test(link) && link.includes('cari'));
    assert.equal(onwards.length, 6, 'four trays, the message, and the most urgent one');
    for (const link of onwards) assert.match(link, /jenis=pengaduan&cari=lampu/);
    const form = elementsOf(markup).find((element) => attribute(element, 'id') == 'banyak')!;
    assert.match(attribute(form, 'action')!, /jenis=pengaduan&cari=lampu/);
    const chosen = elementsOf(markup).find((element) => attribute(element, 'selected') != undefined)!;
    assert.equal(attribute(chosen, 'value'), 'pengaduan');
  });

  it('says what to do where a filter finds nothing', async () => {
    const text = readable(await page(rina, 'cari=tidakadakataini'));
    assert.match(text, /Tidak ada yang cocok .*Hapus saringan/);
    assert.match(readable(await page(rina, 'kotak=selesai')), /Belum ada yang selesai/);
  });

  it('shows a coordinator all, and of a secret one no word', async () => {
    const secret = await rig.add({
      visibility: 'rahasia',
      description: 'Pungutan liar di gerbang.',
      name: 'Pelapor Rahasia',
    });
    const markup = await page(coordinator);
    assert.match(readable(markup), new RegExp(`Pesan rahasia nomor ${secret}`));
    assert.doesNotMatch(markup, /Pungutan|Pelapor/);
    assert.match(readable(markup), /Dinas PUPR/);
    assert.match(readable(await page(rina)), /Pungutan liar di gerbang/);
    assert.equal(numbers(await page(coordinator, 'dinas=dinkes')).length, 1);
  });

  it('does one thing to many, and says of which it was not done and why', async () => {
    const ids = [await rig.add(), await rig.add(), await rig.add()];
    const versions = await Promise.all(ids.map(async (id) => (await rig.desk.find(rina.officer, id))!.version));
    // Somebody else is faster with the second.
    await rig.desk.act(rina.officer, ids[1]!, versions[1]!, { what: 'note', text: 'Sudah saya telepon.' });
    const form = new URLSearchParams({ tindakan: 'assign', petugas: 'me' });
    ids.forEach((id, at) => form.append('pesan', `${id}.${versions[at]}`));
    form.append('pesan', '999999.0');
    const sent = await rina.ask('pesan?kotak=perlu', form);
    assert.equal(sent.status, 303);
    const location = sent.headers.get('location')!;
    const told = readable(await (await rina.ask(location)).text());
    assert.match(
      told,
      new RegExp(`2 pesan diserahkan\\. Belum, karena baru saja diubah orang lain: nomor ${ids[1]}, 999999`),
    );
    const assignees = await Promise.all(ids.map(async (id) => (await rig.desk.find(rina.officer, id))!.assignee));
    assert.deepEqual(assignees, [rina.officer.id, undefined, rina.officer.id]);
  });

  it('leads to the other trays where what is looked for lies there', async () => {
    const [one, two] = [
      await rig.add({ description: 'Jembatan gantung putus.' }),
      await rig.add({ description: 'Jembatan gantung goyang.' }),
    ];
    await rig.desk.act(rina.officer, one, 0, { what: 'reply', text: 'Sudah.', stage: 'done' });
    await rig.desk.act(rina.officer, two, 0, { what: 'spam', spam: true });
    const found = await page(rina, 'kotak=perlu&cari=gantung');
    assert.match(readable(found), /Tidak ada di baki ini/);
    assert.doesNotMatch(readable(found), /Tidak ada yang cocok/);
    const links = elementsOf(found).filter((element) => /^1 di (Selesai|Spam)$/.test(textOf(element).trim()));
    const closed = links.find((element) => element.tagName == 'a' && /Selesai/.test(textOf(element)))!;
    const there = await (await rina.ask(attribute(closed, 'href')!)).text();
    assert.deepEqual(numbers(there), [one]);
    assert.equal(links.filter((element) => element.tagName == 'a').length, 2);
    assert.match(readable(await page(rina, 'cari=tidakadasamasekali')), /Tidak ada yang cocok/);
  });

  it('marks what came back from its sender after an answer, until it is answered or handed on', async () => {
    const add = async (action: 'added' | 'reopened', stage: 'in-progress' | 'done') => {
      const id = await rig.add({ description: 'Parit tersumbat.' });
      await rina.ask(`pesan/${id}`);
      await rig.desk.act(rina.officer, id, 0, { what: 'reply', text: 'Kami kerjakan.', stage });
      rig.clock.now += 1000;
      const moved = action == 'reopened' ? { stage: 'in-progress' as const } : {};
      await rig.store.addEvent(
        id,
        newEvent({ action, ...moved, description: 'Masih.', at: rig.clock.now }),
        rig.clock.now + DAY,
      );
      return id;
    };
    const [reopened, added] = [await add('reopened', 'done'), await add('added', 'in-progress')];
    const marked = async (id: number) => {
      const line = elementsOf(await page(rina, 'cari=parit')).find(
        (element) => attribute(element, 'data-id') == String(id),
      );
      return [
        line ? /· (dibuka lagi|ditambah warga)/.exec(textOf(line))?.[1] : undefined,
        /<b class="new">· ([^<]*)/.exec(await (await rina.ask(`pesan/${id}`)).text())?.[1],
      ];
    };
    assert.deepEqual(await marked(reopened), ['dibuka lagi', 'dibuka lagi']);
    assert.deepEqual(await marked(added), ['ditambah warga', 'ditambah warga']);
    rig.clock.now += 1000;
    const { version } = (await rig.desk.find(rina.officer, reopened))!;
    const dinkes = await rig.signIn('officer', 'dinkes');
    const sent = await rig.desk.act(rina.officer, reopened, version, { what: 'forward', to: 'dinkes' });
    assert.equal(sent.kind, 'done');
    await dinkes.ask(`pesan/${reopened}`);
    assert.doesNotMatch(await page(dinkes, 'cari=parit'), /dibuka lagi/);
  });

  it('offers a coordinator to put aside what belongs to no agency, and nothing else', async () => {
    const acts = async (who: SignedIn, query: string): Promise<(string | undefined)[]> =>
      elementsOf(await page(who, query))
        .filter((element) => attribute(element, 'name') == 'tindakan')
        .map((element) => attribute(element, 'value'));
    const id = await rig.add({ description: 'Selokan milik PUPR.' });
    assert.deepEqual(await acts(coordinator, 'cari=selokan'), ['forward']);
    assert.deepEqual(await acts(rina, 'cari=selokan'), ['assign', 'forward', 'verify', 'spam']);
    await rig.desk.act(rina.officer, id, 0, { what: 'spam', spam: true });
    assert.deepEqual(await acts(coordinator, 'kotak=spam&cari=selokan'), []);
    assert.deepEqual(await acts(rina, 'kotak=spam&cari=selokan'), ['not-spam']);
    await rig.add({ description: 'Selokan siapa?', agency: undefined });
    assert.deepEqual(await acts(coordinator, 'cari=selokan'), ['forward', 'spam']);
  });

  it('says that nothing was chosen, or no target, and keeps what was', async () => {
    const [id, other] = [await rig.add({ agency: 'pupr' }), await rig.add({ agency: 'pupr' })];
    const asked = async (form: Record<string, string>) => {
      const answer = await rina.ask('pesan?kotak=perlu', form);
      assert.equal(answer.status, 422);
      const markup = await answer.text();
      const elements = elementsOf(markup);
      const alert = elements.find((element) => attribute(element, 'role') == 'alert')!;
      const ticked = elements.filter(
        (element) => attribute(element, 'name') == 'pesan' && attribute(element, 'checked') != undefined,
      );
      assert.ok(numbers(markup).includes(other), 'the same list');
      return [textOf(alert), ...ticked.map((element) => attribute(element, 'value'))];
    };
    assert.deepEqual(await asked({ tindakan: 'verify', 'dinas-tujuan': 'kominfo' }), [
      'Belum ada pesan yang dicentang.',
    ]);
    assert.deepEqual(await asked({ tindakan: 'forward', pesan: `${id}.0`, 'dinas-tujuan': '' }), [
      'Pilih dulu tujuannya.',
      `${id}.0`,
    ]);
  });

  it('goes on page by page, each message once', async () => {
    for (let count = 0; count < 60; count++)
      await rig.add({ agency: 'kominfo', expectedAt: rig.clock.now + count * DAY });
    const kominfo = await rig.signIn('officer', 'kominfo');
    const first = await page(kominfo);
    const next = elementsOf(first).find((element) => attribute(element, 'rel') == 'next')!;
    const second = await (await kominfo.ask(attribute(next, 'href')!)).text();
    assert.deepEqual([numbers(first).length, numbers(second).length], [50, 10]);
    assert.equal(new Set([...numbers(first), ...numbers(second)]).size, 60);
    // A heading that goes on over the page is not counted as if it were whole.
    assert.match(headings(first).at(-1)!, /^Nanti \d+\+$/);
    assert.equal(headings(second)[0], 'Nanti');
  });
});
