import { createEndpoint, type Connection, type EndpointOptions } from './app.js';
import { HEALTH_PATHS } from './health/create-health.js';
import { requestPath } from './request-path.js';
import type { Room } from './room.js';
import type { Files } from './stored-file.js';

export interface EarlyOptions extends Pick<EndpointOptions, 'onError'> {
  pages: () => Files;
  scripts: () => Files;
  health: Room;
}

/** What needs no data: pages, scripts and health. @returns an answer to a request for these, nothing to any other */
export function earlyEndpoint({ pages, scripts, health, onError }: EarlyOptions) {
  const endpoint = createEndpoint(new Map(), { pages, scripts, rooms: [health], onError });
  const has = (path = '') => HEALTH_PATHS.has(path) || pages().has(path) || scripts().has(path);
  return (request: Request, connection?: Connection): Promise<Response> | undefined =>
    has(requestPath(request.url)) ? endpoint(request, connection) : undefined;
}
