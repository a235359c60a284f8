import type { EndpointError } from '../../client/index.js';
import type { Why } from '../../i18n/id-on-demand.js';

/** The reason of a failure as a reader understands it. */
export const why = ({ kind, status }: EndpointError): Why =>
  kind == 'network'
    ? 'network'
    : kind == 'timeout'
      ? 'slow'
      : kind == 'newer-version'
        ? 'newer'
        : status == 404 || status == 410
          ? 'missing'
          : status
            ? 'server'
            : 'unreadable';
