import { createExchange } from '../../src/endpoint/exchange/create-exchange.js';
import { feedbackOf } from '../../src/endpoint/feedback/feedback-of.js';
import { announceNothing } from '../../src/endpoint/notices/announce.js';
import { addApiKey } from '../../src/endpoint/open311/api-keys.js';
import type { EngineSettings } from '../../src/endpoint/feedback/open-engine.js';
import { startServer } from '../../src/endpoint/server.js';
import { otherFiles, startOther, startOurs, type OtherServer, type OurSide } from './exchange.js';

/** Two servers that send to each other, and take from each other what is public there. */
export interface Mutual {
  ours: OurSide;
  other: OtherServer;
  /** A round of the other server, after so many minutes. */
  otherRound: (minutes?: number) => Promise<void>;
  /** Both forget what they do not have in their stores, as after a restart. */
  restart: () => Promise<void>;
  close: () => Promise<void>;
}

export async function startMutual(place: EngineSettings): Promise<Mutual> {
  const other = await startOther();
  let ours = await startOurs(other, { place, pull: '1' });
  const server = await startServer((request, connection) => ours.endpoint(request, connection), {
    host: '127.0.0.1',
    port: 0,
  });
  const key = (await addApiKey(ours.engine, 'server-a', ours.clock.now))!;
  const exchangeOfOther = () =>
    createExchange({
      ...other,
      place: { server: `${server.address}open311/v2`, key, agencies: 'pupr', services: '001=jalan', pull: '1' },
      facts: () => feedbackOf(otherFiles),
      announce: announceNothing,
      now: () => other.clock.now,
      onError: (error) => other.errors.push(error),
    })!;
  let exchange = exchangeOfOther();
  return {
    get ours() {
      return ours;
    },
    other,
    async otherRound(minutes = 0) {
      other.clock.now += minutes * 60_000;
      await exchange.round();
    },
    async restart() {
      const { now } = ours.clock;
      await ours.close();
      ours = await startOurs(other, { place, pull: '1' });
      ours.clock.now = now;
      exchange = exchangeOfOther();
    },
    async close() {
      await server.close(50);
      await ours.close();
      await other.close();
    },
  };
}
