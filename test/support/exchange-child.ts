import { startOurs } from './exchange.js';

/**
 * A process that exchanges as fast as it can until it is killed, told by its arguments: folder, address of the database or nothing, the
 * other server and its key. Time passes quickly: pauses of minutes are over in the next round.
 */
const [dataDir = '', databaseUrl = '', address = '', key = ''] = process.argv.slice(2);
const ours = await startOurs({ address, key }, { place: { dataDir, databaseUrl }, pull: '1' });
ours.clock.now = Date.now();
process.stdout.write('ready\n');
for (;;)
  await ours.round(31).then(
    () => process.stdout.write('round\n'),
    () => undefined,
  );
