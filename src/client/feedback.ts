import { SERVICES_PATH, readServices, type PublisherIndex, type Service } from '../contract/index.js';
import { documentOf, once, type Client } from './client.js';
import { publisherOf } from './publisher.js';
import type { Resource } from './resource.js';
import type { State } from './state.js';

/** What a form needs to open: who answers for the data, the agencies, the services. */
export interface Feedback {
  index: PublisherIndex;
  services: Service[];
}

/** The two documents of a form as one: asked for side by side, shown when both are there, failed when one is. */
export const feedbackOf = (client: Client): Resource<Feedback> =>
  once(client, 'feedback', () => {
    const index = publisherOf(client);
    const services = documentOf(client, SERVICES_PATH, readServices);
    let seen: unknown[] = [];
    let state: State<Feedback> | undefined;
    return {
      get state(): State<Feedback> {
        const now = [index.state, services.state] as const;
        if (state && now.every((part, at) => part == seen[at])) return state;
        seen = [...now];
        const [first, second] = now;
        return (state = !('value' in first)
          ? first
          : !('value' in second)
            ? second
            : {
                ...(second.status == 'stale' ? second : first),
                value: { index: first.value, services: second.value.services },
              });
      },
      subscribe(listener) {
        const leave = [index.subscribe(listener), services.subscribe(listener)];
        return () => leave.forEach((call) => call());
      },
      retry() {
        index.retry();
        services.retry();
      },
    };
  });
