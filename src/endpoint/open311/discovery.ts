import { FORMATS, TYPES } from './answer.js';
import type { Handler } from './asked.js';

/** When this room changed last for its clients; sortable, as the spec has it. */
const CHANGESET = '2026-11-29 00:00';

/** Where this server is, what it speaks and whom to ask for a key (https://wiki.open311.org/Service_Discovery). */
export const discovery: Handler = ({ facts, root }) => {
  const { name, contact, url } = facts.settings.controller;
  const reach = [name, contact, url].filter(Boolean).join(', ');
  return {
    root: 'discovery',
    value: {
      changeset: CHANGESET,
      contact: reach,
      key_service: `Mintalah kunci API kepada / Ask for an API key: ${reach}`,
      endpoints: [
        {
          specification: 'http://wiki.open311.org/GeoReport_v2',
          url: `${root}open311/v2`,
          changeset: CHANGESET,
          type: 'production',
          formats: FORMATS.map((format) => TYPES[format]),
        },
      ],
    },
  };
};
