import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';

interface S3Server {
  run(): Promise<AddressInfo>;
  close(): Promise<void>;
}

// The package has no types.
const S3rver = createRequire(import.meta.url)('@20minutes/s3rver') as new (options: {
  address: string;
  port: number;
  silent: boolean;
  directory: string;
  configureBuckets: { name: string }[];
}) => S3Server;

/** What the server takes for its only account. */
export const ACCOUNT = { region: 'us-east-1', accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };

/** An S3 server with a bucket `foto`. */
export async function startS3(
  directory: string,
  port = 0,
): Promise<{ url: string; port: number; close(): Promise<void> }> {
  const server = new S3rver({
    address: '127.0.0.1',
    port,
    silent: true,
    directory,
    configureBuckets: [{ name: 'foto' }],
  });
  const address = await server.run();
  return { url: `http://127.0.0.1:${address.port}/foto`, port: address.port, close: () => server.close() };
}
