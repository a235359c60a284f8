import assert from 'node:assert/strict';
import { it } from 'node:test';
import { startOther, startOurs } from '../../support/exchange.js';

it('tells the operator once which agencies of the exchange nobody knows', async () => {
  const other = await startOther();
  const ours = await startOurs(other, { agencies: 'pupr,pu-pr,dinkesh' });
  await ours.add();
  for (const minutes of [0, 1, 31]) await ours.round(minutes);
  assert.equal(ours.told.length, 1);
  assert.match(ours.told[0]!, /: pu-pr, dinkesh tidak ada .* \/ .* know no pu-pr, dinkesh; check the spelling\.$/);
  assert.equal((await ours.rows()).length, 1, 'the known one is exchanged');
  await ours.close();
  await other.close();
});
