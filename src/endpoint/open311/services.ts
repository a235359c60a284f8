import type { Asked, Handler } from './asked.js';
import { attributesOf } from './service-definition.js';

/** The services of the edition. A message's number is known at once: `realtime`. */
export const services: Handler = ({ facts, files }: Asked) => ({
  root: 'services',
  value: [...facts.services.values()].map(({ service_code, service_name, description, keywords, group }) => ({
    service_code,
    service_name,
    description: description ?? null,
    metadata: attributesOf(files, service_code).length > 0,
    type: 'realtime',
    keywords: keywords ?? null,
    group: group ?? null,
  })),
});
