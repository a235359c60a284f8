import { createHash } from 'node:crypto';
import type { Message } from '../../finding.js';
import type { Bytes } from '../../stored-file.js';
import type { OutputConfig } from '../config.js';
import { bucketRefused, noAnswer, noKeys, noSigner } from './output-messages.js';

/** The bucket did not take an edition; readers have the old one. */
export class BucketFailed extends Error {
  constructor(
    /** What is wrong, and what to do about it. */
    readonly said: Message,
    options?: ErrorOptions,
  ) {
    super(said.problem.en, options);
    this.name = 'BucketFailed';
  }
}

export interface BucketSettings {
  /** `https://host/bucket`, and a folder in it where wanted. */
  url: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  fetch?: typeof fetch;
  /** Waits between tries, milliseconds. */
  wait?: (milliseconds: number) => Promise<void>;
}

/** The bucket of the settings, with its keys from the environment. @throws BucketFailed where they are missing */
export function bucketSettings(
  { url, region = 'us-east-1' }: NonNullable<OutputConfig['s3']>,
  { OPD_OUTPUT_KEY: accessKeyId, OPD_OUTPUT_SECRET: secretAccessKey }: NodeJS.ProcessEnv,
): BucketSettings {
  if (!accessKeyId || !secretAccessKey) throw new BucketFailed(noKeys);
  return { url, region, accessKeyId, secretAccessKey };
}

/** An S3-compatible bucket, reached by the address with its name in the path, as every such server knows it. */
export interface Bucket {
  put(key: string, body: Bytes, headers: Record<string, string>): Promise<void>;
  /** Missing where there is no such object. */
  get(key: string): Promise<Bytes | undefined>;
  remove(key: string): Promise<void>;
}

const TIME_LIMIT = 60_000;
const PAUSES = [500, 2000];
const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** @throws BucketFailed from each of its methods */
export function openBucket({ url, fetch: send = fetch, wait = sleep, ...account }: BucketSettings): Bucket {
  // Signing keys are the same for a day.
  const cache = new Map<string, ArrayBuffer>();
  const { host } = new URL(url);

  async function sendOnce(method: string, key: string, body?: Bytes, headers?: Record<string, string>) {
    const { AwsV4Signer } = await loadSigner();
    const address = `${url}/${key.split('/').map(encodeURIComponent).join('/')}`;
    // With the hash of the body in the signature nothing can be changed on the way.
    const hash = createHash('sha256')
      .update(body ?? '')
      .digest('hex');
    const all = { ...headers, 'x-amz-content-sha256': hash };
    const signer = new AwsV4Signer({ ...account, service: 's3', method, url: address, headers: all, body, cache });
    const signed = await signer.sign();
    const signal = AbortSignal.timeout(TIME_LIMIT);
    const answer = await send(signed.url, { method, headers: signed.headers, body, redirect: 'manual', signal });
    return { status: answer.status, ok: answer.ok, body: new Uint8Array(await answer.arrayBuffer()) };
  }

  /** @returns the answer's body; missing where there is no such object */
  async function ask(...request: Parameters<typeof sendOnce>): Promise<Bytes | undefined> {
    for (let tries = 0; ; tries++) {
      const pause = PAUSES[tries];
      const answer = await sendOnce(...request).catch((cause: unknown) => {
        if (cause instanceof BucketFailed || pause === undefined)
          throw cause instanceof BucketFailed ? cause : new BucketFailed(noAnswer(host), { cause });
        return undefined;
      });
      if (answer?.ok) return answer.body;
      const code = answer && (/<Code>(\w+)<\/Code>/.exec(new TextDecoder().decode(answer.body))?.[1] ?? '');
      // A bucket that is not there answers 404, too.
      if (answer?.status == 404 && code != 'NoSuchBucket') return;
      const mayPass = !answer || answer.status >= 500 || answer.status == 429;
      if (answer && (!mayPass || pause === undefined)) throw new BucketFailed(bucketRefused(answer.status, code ?? ''));
      await wait(pause!);
    }
  }

  return {
    put: async (key, body, headers) => void (await ask('PUT', key, body, headers)),
    get: (key) => ask('GET', key),
    remove: async (key) => void (await ask('DELETE', key)),
  };
}

/** Loaded when needed: whoever publishes to a folder can do without it. */
const loadSigner = () =>
  import('aws4fetch').catch((cause: unknown) => {
    throw new BucketFailed(noSigner, { cause });
  });
