import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { feedbackOf } from '../../../src/endpoint/feedback/feedback-of.js';
import { feedbackFiles } from '../../support/feedback-edition.js';
import { startInbox, type InboxRig, type SignedIn } from '../../support/inbox.js';
import { attribute, elementsOf, readable } from '../../support/page-text.js';

const INDEX = feedbackFiles().get('/v1/index.json')!;
const index = JSON.parse(new TextDecoder().decode(INDEX.identity.body)) as { agencies: object[] };
/** `pupr` has a service, `kominfo` a programme; `dinkes` has neither, nor has a newspaper. */
const files = feedbackFiles({
  'index.json': { ...index, agencies: [...index.agencies, { id: 'tempo', name: 'Tempo' }] },
});

describe('Whom a message can be given to', () => {
  let rig: InboxRig;
  let coordinator: SignedIn;
  before(async () => {
    rig = await startInbox({ files });
    coordinator = await rig.signIn('coordinator');
  });
  after(() => rig.close());

  /** What a choice of a page offers. */
  const offered = async (path: string, name: string): Promise<string[]> => {
    const markup = await (await coordinator.ask(path)).text();
    const all = elementsOf(markup);
    const options = all.filter(
      ({ tagName, parentNode }) => tagName == 'option' && attribute(parentNode as (typeof all)[number], 'name') == name,
    );
    return options.map((option) => attribute(option, 'value')!).filter((id) => id && id != 'none');
  };
  const forward = async (id: number, to: string) => {
    const message = (await rig.desk.find(coordinator.officer, id))!;
    return coordinator.ask(`pesan/${id}/teruskan`, { versi: String(message.version), 'dinas-tujuan': to });
  };

  it('is who answers for something, and no newspaper that is a source alone', async () => {
    const id = await rig.add({ agency: undefined });
    assert.deepEqual([...feedbackOf(files)!.answering].sort(), ['kominfo', 'pupr']);
    for (const [path, name] of [
      [`pesan/${id}`, 'dinas-tujuan'],
      ['', 'dinas-tujuan'],
      ['', 'dinas'],
      ['petugas', 'dinas'],
      ['ekspor', 'dinas'],
    ] as const)
      assert.deepEqual(await offered(path, name), ['pupr', 'kominfo'], `${name} of /${path}`);

    for (const to of ['tempo', 'dinkes']) {
      assert.equal((await forward(id, to)).status, 422);
      const account = { nama: 'X', akun: `x-${to}`, peran: 'officer', dinas: to };
      assert.equal((await coordinator.ask('petugas', account)).status, 422);
    }
    assert.equal((await rig.desk.find(coordinator.officer, id))!.agency, undefined);
  });

  it('is who has somebody to read it, as long as they are there', async () => {
    const id = await rig.add({ agency: undefined });
    const { officer } = await rig.signIn('officer', 'dinkes');
    assert.deepEqual(await offered('', 'dinas-tujuan'), ['pupr', 'kominfo', 'dinkes']);
    assert.equal((await forward(id, 'dinkes')).status, 303);
    await rig.officers.revoke(officer.id);
    assert.deepEqual(await offered('', 'dinas-tujuan'), ['pupr', 'kominfo']);
    assert.equal((await forward(await rig.add(), 'dinkes')).status, 422);
    assert.deepEqual(await offered('', 'dinas'), ['pupr', 'kominfo', 'dinkes'], 'what it holds is still found');
  });

  it('is named once it is done, for one and for many', async () => {
    const [one, two] = [await rig.add({ agency: undefined }), await rig.add({ agency: undefined })];
    const said = async (answer: Response) =>
      readable(await (await coordinator.ask(answer.headers.get('location')!)).text());
    assert.match(await said(await forward(one, 'kominfo')), /Diteruskan ke Dinas Kominfo\./);
    const many = { tindakan: 'forward', pesan: `${two}.0`, 'dinas-tujuan': 'pupr' };
    assert.match(await said(await coordinator.ask('pesan', many)), /1 pesan diteruskan ke Dinas PUPR\./);
  });

  it('is everybody where nothing says who answers', () => {
    const facts = feedbackOf(feedbackFiles({ 'feedback/services.json': [], 'programs.json': { projects: [] } }))!;
    assert.deepEqual([...facts.answering], ['pupr', 'kominfo', 'dinkes']);
  });
});
