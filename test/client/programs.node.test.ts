import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { createClient, programOf, projectsOf, type Program, type Resource } from '../../src/client/index.js';
import { BASE, NOW, memory, packageOf } from './documents.js';
import { handHeldFetch, settled } from './hand-held-fetch.js';

const LIST = `${BASE}programs.json`;
const single = (id: string) => `${BASE}programs/${id}.json`;

function setUp(storage = memory()) {
  const desk = handHeldFetch();
  const client = createClient({ endpoint: BASE, fetch: desk.fetch, storage });
  const show = (id: string, options?: { history?: boolean }) => {
    const program = programOf(client, id, options);
    const told: string[] = [];
    const leave = program.subscribe(() => told.push(program.state.status));
    return { program, told, leave };
  };
  return { ...desk, client, show };
}

const titleOf = ({ state }: Resource<Program>) => ('value' in state ? state.value.project.title : state.status);

describe('programmes', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'Date'], now: NOW }));
  afterEach(() => mock.timers.reset());

  it('come from their own file where a page shows one, however many tags show it', async () => {
    const { show, asked, urls } = setUp();
    const card = show('tarok-city');
    const meter = show('tarok-city');
    assert.deepEqual(card.program.state, { status: 'waiting', slow: false });
    await Promise.resolve();
    assert.deepEqual(urls(), [single('tarok-city')]);
    await asked[0]!.answer(packageOf(['tarok-city']));
    assert.deepEqual([card.told, meter.told], [['ready'], ['ready']]);
    assert.equal(titleOf(card.program), 'Program tarok-city');
  });

  it('come from the list where a page shows several', async () => {
    const { show, asked, urls } = setUp();
    const shown = ['a', 'b', 'a', 'c'].map((id) => show(id));
    await Promise.resolve();
    assert.deepEqual(urls(), [LIST]);
    await asked[0]!.answer(packageOf(['c', 'b', 'a']));
    assert.deepEqual(
      shown.map(({ program }) => titleOf(program)),
      ['Program a', 'Program b', 'Program a', 'Program c'],
    );
    assert.ok(shown.every(({ told }) => told.join() == 'ready'));
  });

  it('come from the list from the second one on, where they are put in one after the other', async () => {
    const { show, asked, urls } = setUp();
    const first = show('a');
    await settled();
    const second = show('b');
    await settled();
    show('c');
    show('a');
    await settled();
    assert.deepEqual(urls(), [single('a'), LIST]);
    await asked[1]!.answer(packageOf(['a', 'b', 'c']));
    assert.deepEqual([titleOf(first.program), titleOf(second.program)], ['waiting', 'Program b']);
    await asked[0]!.answer(packageOf(['a']));
    assert.equal(titleOf(first.program), 'Program a');
  });

  it('are there at once where the list is there', async () => {
    const { show, asked, client } = setUp();
    projectsOf(client).subscribe(() => {});
    await asked[0]!.answer(packageOf(['a', 'b']));
    const { program, told } = show('a');
    assert.equal(titleOf(program), 'Program a');
    assert.deepEqual(told, []);
    await settled();
    assert.equal(asked.length, 1);
  });

  it('that took the place of another in the same tag come from their own file too', async () => {
    const { show, asked, urls } = setUp();
    const first = show('a');
    await settled();
    await asked[0]!.answer(packageOf(['a']));
    first.leave();
    show('b');
    await settled();
    assert.deepEqual(urls(), [single('a'), single('b')]);
  });

  it('come from the list as long as another one is left in some tag, however often one that is gone lets go', async () => {
    const { show, urls } = setUp();
    show('a');
    const second = show('a');
    await settled();
    second.leave();
    second.leave();
    show('b');
    await settled();
    assert.deepEqual(urls(), [single('a'), LIST]);
  });

  it('with their history come from their own file in any case, which serves the others that show it', async () => {
    const { show, asked, urls } = setUp();
    const history = show('a', { history: true });
    const card = show('a');
    show('b');
    await settled();
    assert.deepEqual(urls(), [single('a'), LIST]);
    await asked[0]!.answer(packageOf(['a']));
    assert.deepEqual([titleOf(history.program), titleOf(card.program)], ['Program a', 'Program a']);
  });

  it('are the same object for all who show them, with what the publisher says of all', async () => {
    const { show, asked } = setUp();
    const [one, same, other] = ['a', 'a', 'b'].map((id) => show(id).program);
    await settled();
    await asked[0]!.answer(packageOf(['a', 'b']));
    const values = [one, same, other].map((program) => {
      const { state } = program!;
      assert.ok(state.status == 'ready');
      return state.value;
    });
    assert.equal(values[0], values[1]);
    assert.equal(values[0]!.pack, values[2]!.pack);
    assert.equal(one!.state, one!.state);
    assert.deepEqual(values[0]!.pack, { publishedDate: '2026-11-23T00:00:00Z', _opd: { updateCycle: 'P1M' } });
  });

  it('bring what they were read from, for who needs more of it', async () => {
    const { show, asked } = setUp();
    const programs = ['a', 'b'].map((id) => show(id).program);
    await settled();
    const document = packageOf(['a', 'b']);
    await asked[0]!.answer({ ...document, projects: [null, 7, ...document.projects] });
    for (const [index, { state }] of programs.entries()) {
      assert.ok(state.status == 'ready');
      assert.deepEqual(state.value.json, document.projects[index]);
      assert.equal(state.value.base, LIST);
    }
  });

  it('are a thousand with one request, one look through the list and one message each', async () => {
    const { show, asked } = setUp();
    const ids = Array.from({ length: 1_000 }, (_, index) => `program-${index}`);
    const shown = ids.map((id) => show(id));
    await settled();
    assert.equal(asked.length, 1);
    await asked[0]!.answer(packageOf(ids));
    assert.ok(shown.every(({ program, told }) => titleOf(program).startsWith('Program program-') && told.length == 1));
  });

  it('that the list does not have do not exist', async () => {
    const { show, asked } = setUp();
    const there = show('a');
    const missing = show('gone');
    await settled();
    await asked[0]!.answer(packageOf(['a']));
    assert.equal(there.program.state.status, 'ready');
    const { state } = missing.program;
    assert.ok(state.status == 'failed' && state.tried == NOW);
    assert.deepEqual([state.error.kind, state.error.status, state.error.url], ['not-found', 404, single('gone')]);
  });

  it('that only an old copy does not have are waited for', async () => {
    const storage = memory();
    const copy = { time: NOW - 1_000, text: JSON.stringify(packageOf(['a'])), url: LIST };
    await storage.set(LIST, copy);
    const { show, asked } = setUp(storage);
    const old = show('a');
    const young = show('b');
    await settled();
    assert.deepEqual([titleOf(old.program), titleOf(young.program)], ['Program a', 'waiting']);
    await asked[0]!.fail();
    const { state } = young.program;
    assert.ok(state.status == 'failed' && state.error.kind == 'network');
    assert.equal(old.program.state.status, 'stale');
    young.program.retry();
    assert.equal(titleOf(young.program), 'waiting');
    await asked[1]!.answer(packageOf(['a', 'b']));
    assert.equal(titleOf(young.program), 'Program b');
  });

  it('of a file without programmes, or with another one, do not exist', async () => {
    for (const ids of [[], ['other']]) {
      const { show, asked } = setUp();
      const { program } = show('a');
      await settled();
      await asked[0]!.answer(packageOf(ids));
      assert.ok(program.state.status == 'failed' && program.state.error.status == 404);
    }
  });

  it('share one failure and one try', async () => {
    const { show, asked } = setUp();
    const shown = ['a', 'b', 'a'].map((id) => show(id));
    await settled();
    await asked[0]!.answer('', { status: 503 });
    assert.ok(shown.every(({ program, told }) => program.state.status == 'failed' && told.join() == 'failed'));
    mock.timers.tick(6_000);
    assert.equal(asked.length, 2);
    for (const { program } of shown) program.retry();
    assert.equal(asked.length, 2);
  });

  it('are not asked for where the tag was gone before the microtask, and let go of when the last tag has gone', async () => {
    const { show, asked } = setUp();
    show('a').leave();
    await settled();
    assert.equal(asked.length, 0);
    const { leave } = show('b');
    const again = show('b');
    await settled();
    leave();
    leave();
    await settled();
    assert.equal(asked[0]!.init.signal!.aborted, false);
    again.leave();
    await settled();
    assert.equal(asked[0]!.init.signal!.aborted, true);
  });

  it('stay under way while their element moves', async () => {
    const { show, asked } = setUp();
    const first = show('a');
    await settled();
    first.leave();
    const moved = show('a');
    await settled();
    assert.equal(asked.length, 1);
    await asked[0]!.answer(packageOf(['a']));
    assert.deepEqual([first.told, moved.told], [[], ['ready']]);
  });

  it('may be tried again before anybody asked for them', () => {
    const { client, asked } = setUp();
    programOf(client, 'a').retry();
    assert.equal(asked.length, 0);
  });
});
