import { createHash } from 'node:crypto';
import { fault, scriptElement, timeFaults, versionIn, type Fault, type OurScript } from '../../contract/page/index.js';
import { get, NotGot, type Got } from './get.js';

/** A script file of ours as it can be had: what is wrong with it, and whether its hash was found right. */
export interface ScriptLook {
  faults: Fault<number>[];
  isWhole: boolean;
  got?: Got;
}

const hashOf = (body: Buffer, bits: string): string => createHash(`sha${bits}`).update(body).digest('base64');

/** Whether one of the hashes of an `integrity` is that of the file. */
const matches = (body: Buffer, integrity: string): boolean =>
  [...integrity.matchAll(/sha(256|384|512)-(\S+)/g)].some(([, bits, hash]) => hashOf(body, bits!) == hash);

/** What was published for this file, where the folder of its version says it. */
async function published({ url }: OurScript<number>): Promise<string | undefined> {
  if (!versionIn(url)) return;
  try {
    const { body, status } = await get(new URL('sri.json', url).href);
    const { files } = JSON.parse(body.toString()) as { files?: Record<string, unknown> };
    const hash = files?.[url.pathname.split('/').pop()!];
    return status == 200 && typeof hash == 'string' ? hash : undefined;
  } catch {
    return; // an endpoint without versions: nothing is said of it
  }
}

/** Looks at a script file. @param origin that of the page which takes it */
export async function lookAtScript(script: OurScript<number>, origin: string): Promise<ScriptLook> {
  const { url, at, type, integrity } = script;
  const address = url.href;
  const only = (found: Fault<number>): ScriptLook => ({ faults: [found], isWhole: false });
  let got: Got;
  try {
    got = await get(address, origin);
  } catch (error) {
    if (!(error instanceof NotGot)) throw error;
    return only(fault('script-silent', { address }, { at }));
  }
  const { status, headers, body, times } = got;
  if (status != 200) return only(fault('script-down', { address, status }, { at }));
  const faults: Fault<number>[] = timeFaults(address, times);
  const sent = headers['content-type'] ?? '';
  if (!/javascript|ecmascript/i.test(sent) && (type == 'module' || headers['x-content-type-options'] == 'nosniff'))
    faults.push(fault('script-type', { address, type: sent }, { at, code: 'Content-Type: text/javascript' }));
  if ((type == 'module' || integrity) && !mayRead(got, origin))
    faults.push(fault('cors', { address }, { at, code: 'Access-Control-Allow-Origin: *' }));
  const right = await published(script);
  if (right && !matches(body, right)) faults.push(fault('script-changed', { address }, { at }));
  else if (integrity && !matches(body, integrity))
    faults.push(
      fault(
        'script-integrity',
        { address },
        { at, code: right && scriptElement(address, ` crossorigin="anonymous" integrity="${right}"`) },
      ),
    );
  return { faults, isWhole: !!(right || integrity) && !faults.some(({ kind }) => /integrity|changed/.test(kind)), got };
}

/** Whether a page of this origin may read an answer. */
export function mayRead({ address, headers }: Got, origin: string): boolean {
  const allowed = headers['access-control-allow-origin'];
  return new URL(address).origin == origin || allowed == '*' || allowed == origin;
}
