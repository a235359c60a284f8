import type { Identity } from './migrations.js';

/**
 * Third migration: what is still to be known of a message once its rows are gone. Filled by the database itself, so that no way of
 * deleting can forget it.
 */
export const leftoverTables = (identity: Identity): string[] => {
  const isSqlite = identity.startsWith('INTEGER');
  return [
    // Photos that no row names any more and whose files are still to be removed.
    `CREATE TABLE opd_leftover_photos (name TEXT PRIMARY KEY)`,
    // A hash of what was sent to another Open311 server, as long as its number there was not told.
    `ALTER TABLE opd_exchanges ADD COLUMN words TEXT`,
    // What another server may go on showing and must not come back, most of it deleted here: its number there; or the hash of its words,
    // and then the number that was taken for it. `at`: when it was deleted, or last shown there.
    `CREATE TABLE opd_gone_exchanges (
      id ${identity},
      server TEXT NOT NULL,
      remote_id TEXT,
      words TEXT,
      at BIGINT NOT NULL,
      UNIQUE (server, remote_id)
    )`,
    `CREATE INDEX opd_gone_exchanges_at ON opd_gone_exchanges (at)`,
    ...(isSqlite ? sqliteTriggers : postgresTriggers),
  ];
};

const LEFTOVER = `INSERT INTO opd_leftover_photos (name) VALUES (OLD.name) ON CONFLICT DO NOTHING;`;
const goneAt = (now: string): string => `INSERT INTO opd_gone_exchanges (server, remote_id, words, at)
  VALUES (OLD.server, OLD.remote_id, OLD.words, ${now}) ON CONFLICT (server, remote_id) DO UPDATE SET at = EXCLUDED.at;`;
/** What was refused to the end is not there. */
const IS_THERE = `OLD.remote_id IS NOT NULL OR (OLD.words IS NOT NULL AND OLD.status <> 'failed')`;

const sqliteTriggers = [
  `CREATE TRIGGER opd_photos_deleted AFTER DELETE ON opd_photos BEGIN ${LEFTOVER} END`,
  `CREATE TRIGGER opd_exchanges_deleted AFTER DELETE ON opd_exchanges WHEN ${IS_THERE}
    BEGIN ${goneAt(`1000 * CAST(strftime('%s', 'now') AS INTEGER)`)} END`,
];
const postgresTriggers = [
  `CREATE FUNCTION opd_photo_deleted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${LEFTOVER} RETURN OLD; END $$`,
  `CREATE TRIGGER opd_photos_deleted AFTER DELETE ON opd_photos FOR EACH ROW EXECUTE FUNCTION opd_photo_deleted()`,
  `CREATE FUNCTION opd_exchange_deleted() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN ${goneAt('1000 * EXTRACT(EPOCH FROM now())::BIGINT')} RETURN OLD; END $$`,
  `CREATE TRIGGER opd_exchanges_deleted AFTER DELETE ON opd_exchanges
    FOR EACH ROW WHEN (${IS_THERE}) EXECUTE FUNCTION opd_exchange_deleted()`,
];
