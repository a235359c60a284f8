import type { Ask } from './ask.js';
import { Fault } from './fault.js';
import { paused } from './messages.js';
import type { Pauses } from './pauses.js';
import { statusFault } from './status-fault.js';

const BEFORE_SECOND_TRY = 1000;

export interface Politeness {
  pauses: Pauses;
  now: () => number;
  sleep: (milliseconds: number) => Promise<unknown>;
  /** Whether to ask in spite of a pause, unless the other side has asked for it. */
  insists: boolean;
}

/** Tries a second time where that may help, and leaves in peace who failed or asked for it. */
export const politely =
  (ask: Ask, { pauses, now, sleep, insists }: Politeness): Ask =>
  async (asked) => {
    const { host, hostname, href } = asked.url;
    const pause = await pauses.of(host, href);
    if (pause && (pause.wasAsked || !insists)) throw new Fault(paused(hostname, pause.said), { until: pause.until });

    const once = async () => {
      const answer = await ask(asked);
      const fault = statusFault(answer.status, answer.headers, hostname, now());
      if (fault) throw fault;
      return answer;
    };
    const twice = async () => {
      try {
        return await once();
      } catch (error) {
        if (!(error instanceof Fault && error.again)) throw error;
        await sleep(BEFORE_SECOND_TRY);
        return once();
      }
    };
    try {
      const answer = await twice();
      await pauses.answered(host, href);
      return answer;
    } catch (error) {
      if (!(error instanceof Fault && error.pause)) throw error;
      const { said, pause: whom, until } = error;
      throw new Fault(said, { until: await pauses.failed(whom == 'host' ? host : href, said, until) });
    }
  };
