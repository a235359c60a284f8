/** Tables that a backup holds, each after those that its rows name. */
export const KEPT = [
  'opd_secrets',
  'opd_keys',
  'opd_deleted',
  'opd_officers',
  'opd_messages',
  'opd_events',
  'opd_photos',
  'opd_notes',
  'opd_drafts',
  'opd_templates',
  'opd_log',
  'opd_notices',
  'opd_exchanges',
  'opd_api_keys',
  'opd_gone_exchanges',
  'opd_leftover_photos',
] as const;

/**
 * Tables that it does not hold: counters of the moment; sessions and links, since a backup must not open again what was closed after
 * it; words, which are found anew in the messages.
 */
export const LEFT_OUT = [
  'opd_migrations',
  'opd_buckets',
  'opd_spent',
  'opd_sessions',
  'opd_invitations',
  'opd_words',
] as const;
