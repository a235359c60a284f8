import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

/**
 * The site that shows the widgets, on an origin of its own: `files` maps a path to `{type, body}`, sent as a good host would
 * send it (brotli 11, made once), open to other origins as an endpoint is.
 * @returns {Promise<{origin: string, requests: string[], stop: () => Promise<void>}>}
 */
export async function startHost(files) {
  const packed = new Map();
  for (const [path, { type, body }] of Object.entries(files))
    packed.set(path, { type, body: await compress(body, QUALITY) });
  const requests = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://host');
    requests.push(pathname);
    const file = packed.get(pathname);
    response.writeHead(file ? 200 : 404, {
      'content-type': file?.type ?? 'text/plain',
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=60',
      ...(file && { 'content-encoding': 'br', 'content-length': file.body.length }),
    });
    response.end(file?.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    requests,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
