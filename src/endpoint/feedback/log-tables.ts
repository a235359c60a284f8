import type { Identity } from './migrations.js';

/** What outlives a message: who did what to it, and that it was deleted. */
export const logTables = (identity: Identity): string[] => {
  const isSqlite = identity.startsWith('INTEGER');
  return [
    // Who did what and when, without the words; outlives what it tells of. Nobody changes a line: see the triggers.
    `CREATE TABLE opd_log (
      id ${identity},
      at BIGINT NOT NULL,
      officer BIGINT,
      login TEXT,
      role TEXT,
      agency TEXT,
      act TEXT NOT NULL,
      message BIGINT,
      detail TEXT
    )`,
    `CREATE INDEX opd_log_at ON opd_log (at, id)`,
    `CREATE INDEX opd_log_message ON opd_log (message)`,
    `CREATE INDEX opd_log_agency ON opd_log (agency, at, id)`,
    ...(isSqlite ? sqliteAppendOnly : postgresAppendOnly),

    // Which messages were deleted, by number and time alone: a backup of before must not bring them back.
    `CREATE TABLE opd_deleted (id ${identity}, message BIGINT NOT NULL, received_at BIGINT NOT NULL)`,
    ...(isSqlite ? sqliteDeleted : postgresDeleted),
  ];
};

const sqliteAppendOnly = ['UPDATE', 'DELETE'].map(
  (act) => `CREATE TRIGGER opd_log_no_${act.toLowerCase()} BEFORE ${act} ON opd_log
    BEGIN SELECT RAISE(ABORT, 'opd_log is append-only'); END`,
);
const postgresAppendOnly = [
  `CREATE FUNCTION opd_log_append_only() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'opd_log is append-only'; END $$`,
  `CREATE TRIGGER opd_log_append_only BEFORE UPDATE OR DELETE ON opd_log
    FOR EACH ROW EXECUTE FUNCTION opd_log_append_only()`,
  `CREATE TRIGGER opd_log_no_truncate BEFORE TRUNCATE ON opd_log
    FOR EACH STATEMENT EXECUTE FUNCTION opd_log_append_only()`,
];

const sqliteDeleted = [
  `CREATE TRIGGER opd_messages_deleted AFTER DELETE ON opd_messages
    BEGIN INSERT INTO opd_deleted (message, received_at) VALUES (OLD.id, OLD.received_at); END`,
];
const postgresDeleted = [
  `CREATE FUNCTION opd_messages_deleted() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN INSERT INTO opd_deleted (message, received_at) VALUES (OLD.id, OLD.received_at); RETURN OLD; END $$`,
  `CREATE TRIGGER opd_messages_deleted AFTER DELETE ON opd_messages
    FOR EACH ROW EXECUTE FUNCTION opd_messages_deleted()`,
];
