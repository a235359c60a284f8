import { createHash } from 'node:crypto';
import type { PhotoStore } from '../photo-store.js';
import { StoreUnavailable } from '../store.js';
import { checkedName } from './photo-name.js';

export interface PhotoBucketSettings {
  /** `https://host/bucket`: the bucket is the first part of the path, as every S3-compatible server knows it. */
  url: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  fetch?: typeof fetch;
}

const TIME_LIMIT = 1800;

/**
 * Keeps photos in an S3-compatible bucket, readable by its owner alone (no ACL is ever sent). The bucket must not keep versions:
 * what is deleted has to be gone.
 */
export function openPhotoBucket({ url, fetch: send = fetch, ...account }: PhotoBucketSettings): PhotoStore {
  // Signing keys are the same for a day.
  const cache = new Map<string, ArrayBuffer>();

  /** @returns the answer, or `undefined` where there is no such photo */
  async function ask(method: string, name: string, body?: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer | undefined> {
    const address = `${url}/${checkedName(name)}`;
    const { AwsV4Signer } = await loadSigner();
    // With the hash of the body in the signature nothing can be changed on the way.
    const headers = {
      'x-amz-content-sha256': createHash('sha256')
        .update(body ?? '')
        .digest('hex'),
      ...(body && { 'content-type': 'image/webp' }),
    };
    const signer = new AwsV4Signer({ ...account, service: 's3', method, url: address, headers, body, cache });
    const signed = await signer.sign();
    return answered(() =>
      send(signed.url, {
        method,
        headers: signed.headers,
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(TIME_LIMIT),
      }),
    );
  }

  return {
    put: async (name, bytes) => void (await ask('PUT', name, Uint8Array.from(bytes))),
    get: async (name) => {
      const found = await ask('GET', name);
      return found && new Uint8Array(found);
    },
    remove: async (name) => void (await ask('DELETE', name)),
  };
}

async function answered(send: () => Promise<Response>): Promise<ArrayBuffer | undefined> {
  let response;
  let body;
  try {
    response = await send();
    body = await response.arrayBuffer();
  } catch (cause) {
    throw new StoreUnavailable('photo bucket: no answer', { cause });
  }
  if (response.ok) return body;
  const [, code = ''] = /<Code>(\w+)<\/Code>/.exec(new TextDecoder().decode(body)) ?? [];
  // A bucket that is not there answers 404, too, and must not pass for a photo that is deleted.
  if (response.status == 404 && code == 'NoSuchKey') return undefined;
  const full = response.status == 507 || /QuotaExceeded|StorageFull/.test(code);
  throw new StoreUnavailable(`photo bucket: ${response.status} ${code}`, { full });
}

/** Loaded when needed: whoever keeps photos in a folder can do without it. */
const loadSigner = () =>
  import('aws4fetch').catch((cause: unknown) => {
    throw new StoreUnavailable('photo bucket: aws4fetch is not installed', { cause });
  });
