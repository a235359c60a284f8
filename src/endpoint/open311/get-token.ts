import type { Handler } from './asked.js';
import { keyOf } from './post-request.js';
import { notFound } from './problem.js';
import { senderOf } from './sender.js';

/**
 * The number of a message, for its sender alone. All services are `realtime`, so that no token is ever given; but who sent a message
 * under an `Idempotency-Key` and heard nothing asks with that.
 */
export const getToken: Handler = async (asked) => {
  const sender = await senderOf(asked);
  const stored = sender == undefined ? undefined : await asked.place.store.findKey(keyOf(sender, asked.id));
  if (!stored) throw notFound();
  return {
    root: 'service_requests',
    value: [{ service_request_id: String(stored.id), token: asked.id }],
    own: true,
  };
};
