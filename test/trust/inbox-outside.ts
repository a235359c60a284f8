import { createEndpoint, type Endpoint } from '../../src/endpoint/app.js';
import { createWall } from '../../src/endpoint/embed/wall/create-wall.js';
import { cleanText } from '../../src/endpoint/feedback/clean-text.js';
import { createFigures } from '../../src/endpoint/figures/create-figures.js';
import { createOpen311 } from '../../src/endpoint/open311/create-open311.js';
import { feedbackFiles } from '../support/feedback-edition.js';
import type { Filled, HostileInbox } from '../support/hostile-inbox.js';
import { HOST } from '../support/inbox.js';
import { readXml, type Element } from '../support/open311.js';
import { elementsOf } from '../support/page-text.js';

export interface Outside {
  /** What is not as it was written in Open311 and in lists of released messages. */
  faultsOf: (all: readonly Filled[]) => Promise<string[]>;
  /** Each element of the wall with the names of its attributes, once. */
  wall: () => Promise<Set<string>>;
}

/** What everybody may read of an inbox. */
export function outsideOf({ engine, store, clock, endpoint }: HostileInbox): Outside {
  const files = feedbackFiles();
  const now = () => clock.now;
  const open311 = createOpen311({ engine, store, edition: () => files, baseUrl: HOST, now });
  const others = createEndpoint(files, { rooms: [open311] });
  const textOf = async (of: Endpoint, path: string) =>
    (await of(new Request(HOST + path), { address: '127.0.0.1' })).text();

  async function faultsOf(all: readonly Filled[]): Promise<string[]> {
    const faults: string[] = [];
    const ids = all.map(({ id }) => id).join();
    const json = JSON.parse(await textOf(others, `/open311/v2/requests.json?service_request_id=${ids}`)) as Record<
      string,
      string
    >[];
    const xml = readXml(await textOf(others, `/open311/v2/requests.xml?service_request_id=${ids}`))[1] as Element[];
    const read = xml.map(([, fields]) => Object.fromEntries(fields as [string, string][]));
    const { requests } = JSON.parse(await textOf(endpoint, '/v1/feedback/requests.json')) as {
      requests: { service_request_id: string; description: string; _opd: { reply: string; name: string } }[];
    };
    for (const { text, id } of all) {
      const mine = ({ service_request_id }: { service_request_id?: string }) => service_request_id == String(id);
      const [a, b, c] = [json.find(mine), read.find(mine), requests.find(mine)];
      // XML has no sign for most control characters.
      const written = (said: string) => said.replace(/[^\P{Cc}\t\n\r\x7f-\x9f]|[\ufffe\uffff]/gu, '\ufffd');
      const reply = cleanText(text)!;
      const found = [
        a?.description,
        a?.status_notes,
        b?.description,
        b?.status_notes,
        c?.description,
        c?._opd.reply,
        c?._opd.name,
      ];
      const expected = [text, reply, written(text), written(reply), text, reply, text];
      if (JSON.stringify(found) != JSON.stringify(expected))
        faults.push(`outside ${JSON.stringify(text)}: ${JSON.stringify(found)}`);
      if (Object.keys(b ?? {}).join() != Object.keys(a ?? {}).join()) faults.push(`fields of ${JSON.stringify(text)}`);
    }
    return faults;
  }

  async function wall(): Promise<Set<string>> {
    const figures = createFigures({ engine, edition: () => files, now });
    const room = createWall({ files: () => files, summary: figures.current, now });
    const page = createEndpoint(files, { rooms: [room] });
    const markup = (await textOf(page, '/jawaban/')) + (await textOf(page, '/jawaban/pupr'));
    return new Set(
      elementsOf(markup).map(({ tagName, attrs }) => `${tagName} ${attrs.map(({ name }) => name).join()}`),
    );
  }

  return { faultsOf, wall };
}
