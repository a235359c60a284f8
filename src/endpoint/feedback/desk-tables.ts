import type { Identity } from './migrations.js';

/** Place in the list of what has no deadline: the last moment that a `Date` knows. */
export const NO_DEADLINE = 864e13;
const NARROWED_BY = 'kind, service_code, program, district, assignee, expected_at, visibility';

/**
 * Second migration: what officers do with messages. Columns of a message that follow from others are the database's own to derive,
 * so that no statement can forget one.
 */
export const deskTables = (identity: Identity): string[] => {
  const isSqlite = identity.startsWith('INTEGER');
  const number = isSqlite ? 'INTEGER' : 'BIGINT';
  const derived = isSqlite ? 'VIRTUAL' : 'STORED';
  // Byte by byte, so that words that begin alike lie side by side.
  const byBytes = isSqlite ? '' : ' COLLATE "C"';
  const ofMessage = 'BIGINT NOT NULL REFERENCES opd_messages (id) ON DELETE CASCADE';
  const ofOfficer = 'BIGINT NOT NULL REFERENCES opd_officers (id) ON DELETE CASCADE';
  return [
    // Counts up with each change that an officer or the citizen makes: who acts on an older one is told first.
    `ALTER TABLE opd_messages ADD COLUMN version INTEGER NOT NULL DEFAULT 0`,
    `ALTER TABLE opd_messages ADD COLUMN assignee BIGINT`,
    // First time that an officer opened it, first official reply, last reply since it was (re)opened, when it was closed.
    `ALTER TABLE opd_messages ADD COLUMN opened_at BIGINT`,
    `ALTER TABLE opd_messages ADD COLUMN first_reply_at BIGINT`,
    `ALTER TABLE opd_messages ADD COLUMN answered_at BIGINT`,
    `ALTER TABLE opd_messages ADD COLUMN closed_at BIGINT`,
    `ALTER TABLE opd_messages ADD COLUMN spam INTEGER NOT NULL DEFAULT 0`,
    // Number of the message that it says the same as; that one gone, it stands alone again.
    `ALTER TABLE opd_messages ADD COLUMN merged_into BIGINT REFERENCES opd_messages (id) ON DELETE SET NULL`,
    // Legal hold: no retention deletes it.
    `ALTER TABLE opd_messages ADD COLUMN held INTEGER NOT NULL DEFAULT 0`,
    // Whether a released message names its sender, masked where 0.
    `ALTER TABLE opd_messages ADD COLUMN named INTEGER NOT NULL DEFAULT 0`,
    // How it came, where not by a form; what came by Open311 is never sent on by it.
    `ALTER TABLE opd_messages ADD COLUMN source TEXT`,
    // The district (kecamatan) that its place names, found when it is indexed.
    `ALTER TABLE opd_messages ADD COLUMN district TEXT`,
    // Whether opd_words holds its words as they are now.
    `ALTER TABLE opd_messages ADD COLUMN indexed INTEGER NOT NULL DEFAULT 0`,
    `ALTER TABLE opd_messages ADD COLUMN tray TEXT GENERATED ALWAYS AS (CASE
      WHEN merged_into IS NOT NULL THEN 'merged'
      WHEN spam = 1 THEN 'spam'
      WHEN stage IN ('done', 'rejected') THEN 'closed'
      WHEN answered_at IS NOT NULL THEN 'waiting'
      ELSE 'todo' END) ${derived}`,
    // Its place in a list: open ones by deadline, closed ones and spam newest change first.
    `ALTER TABLE opd_messages ADD COLUMN position BIGINT GENERATED ALWAYS AS (CASE
      WHEN merged_into IS NOT NULL OR spam = 1 OR stage IN ('done', 'rejected') THEN -updated_at
      ELSE COALESCE(expected_at, ${NO_DEADLINE}) END) ${derived}`,
    // What was answered or closed before there were columns for it.
    `UPDATE opd_messages SET
      first_reply_at = (SELECT MIN(at) FROM opd_events WHERE message = opd_messages.id AND reply IS NOT NULL),
      answered_at = (SELECT MAX(at) FROM opd_events WHERE message = opd_messages.id AND reply IS NOT NULL AND at >= COALESCE(
        (SELECT MAX(at) FROM opd_events WHERE message = opd_messages.id AND action = 'reopened'), 0))
      WHERE id IN (SELECT message FROM opd_events WHERE reply IS NOT NULL)`,
    `UPDATE opd_messages SET closed_at = COALESCE(
      (SELECT MAX(at) FROM opd_events WHERE message = opd_messages.id AND stage IN ('done', 'rejected')), updated_at)
      WHERE stage IN ('done', 'rejected')`,
    // Lists in their order; what they are narrowed by stands behind, so that counting reads nothing but the index.
    `CREATE INDEX opd_messages_tray ON opd_messages (agency, tray, position, id, ${NARROWED_BY})`,
    `CREATE INDEX opd_messages_all_trays ON opd_messages (tray, position, id, ${NARROWED_BY})`,
    `CREATE INDEX opd_messages_near ON opd_messages (agency, lat, long) WHERE lat IS NOT NULL`,
    `CREATE INDEX opd_photos_key ON opd_photos (key)`,
    // For the public counts.
    `DROP INDEX opd_messages_program`,
    `CREATE INDEX opd_messages_program ON opd_messages (program, stage, tray)`,
    `CREATE INDEX opd_messages_merged ON opd_messages (merged_into) WHERE merged_into IS NOT NULL`,
    // What other programs ask for by Open311: released ones by the time they came.
    `CREATE INDEX opd_messages_public ON opd_messages (received_at, id) WHERE released = 1`,
    `CREATE INDEX opd_messages_public_service ON opd_messages (service_code, received_at, id) WHERE released = 1`,
    `CREATE INDEX opd_messages_unindexed ON opd_messages (id) WHERE indexed = 0`,

    // The agency that a message was handed on to.
    `ALTER TABLE opd_events ADD COLUMN forwarded_to TEXT`,

    `CREATE TABLE opd_words (
      message ${ofMessage},
      word TEXT${byBytes} NOT NULL,
      PRIMARY KEY (message, word)
    )${isSqlite ? ' WITHOUT ROWID' : ''}`,
    `CREATE INDEX opd_words_word ON opd_words (word, message)`,
    ...(isSqlite ? sqliteUnindexed : postgresUnindexed),

    `CREATE TABLE opd_officers (
      id ${identity},
      login TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      role TEXT NOT NULL,
      agency TEXT,
      email TEXT,
      language TEXT NOT NULL DEFAULT 'id',
      password TEXT,
      totp TEXT,
      totp_used ${number},
      subject TEXT UNIQUE,
      digest INTEGER NOT NULL DEFAULT 1,
      created_at BIGINT NOT NULL,
      seen_at BIGINT,
      revoked_at BIGINT
    )`,
    `CREATE INDEX opd_officers_agency ON opd_officers (agency)`,
    `CREATE TABLE opd_sessions (
      hash TEXT PRIMARY KEY,
      officer ${ofOfficer},
      created_at BIGINT NOT NULL,
      seen_at BIGINT NOT NULL,
      expires BIGINT NOT NULL
    )`,
    `CREATE INDEX opd_sessions_officer ON opd_sessions (officer)`,
    `CREATE INDEX opd_sessions_expires ON opd_sessions (expires)`,
    `CREATE TABLE opd_invitations (
      hash TEXT PRIMARY KEY,
      officer ${ofOfficer},
      expires BIGINT NOT NULL
    )`,
    `CREATE INDEX opd_invitations_officer ON opd_invitations (officer)`,

    // Words of officers to each other; a citizen never sees them.
    `CREATE TABLE opd_notes (
      id ${identity},
      message ${ofMessage},
      officer BIGINT NOT NULL,
      at BIGINT NOT NULL,
      text TEXT NOT NULL
    )`,
    `CREATE INDEX opd_notes_message ON opd_notes (message)`,
    `CREATE TABLE opd_drafts (
      message ${ofMessage},
      officer ${ofOfficer},
      at BIGINT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (message, officer)
    )`,
    `CREATE TABLE opd_templates (
      id ${identity},
      agency TEXT NOT NULL,
      name TEXT NOT NULL,
      text TEXT NOT NULL,
      UNIQUE (agency, name)
    )`,

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

    // What goes out: a row first, sent after it.
    `CREATE TABLE opd_notices (
      id ${identity},
      key TEXT NOT NULL UNIQUE,
      channel TEXT NOT NULL,
      kind TEXT NOT NULL,
      recipient TEXT NOT NULL,
      payload TEXT NOT NULL,
      message BIGINT REFERENCES opd_messages (id) ON DELETE CASCADE,
      officer BIGINT REFERENCES opd_officers (id) ON DELETE CASCADE,
      created_at BIGINT NOT NULL,
      due_at BIGINT,
      attempts INTEGER NOT NULL DEFAULT 0,
      sent_at BIGINT,
      failed_at BIGINT,
      error TEXT
    )`,
    `CREATE INDEX opd_notices_due ON opd_notices (due_at) WHERE due_at IS NOT NULL`,
    `CREATE INDEX opd_notices_message ON opd_notices (message)`,

    // Messages that another Open311 server has, too.
    `CREATE TABLE opd_exchanges (
      id ${identity},
      server TEXT NOT NULL,
      message ${ofMessage},
      remote_id TEXT,
      token TEXT,
      direction TEXT NOT NULL,
      status TEXT NOT NULL,
      seen TEXT NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0,
      due_at BIGINT,
      updated_at BIGINT NOT NULL,
      UNIQUE (server, message),
      UNIQUE (server, remote_id)
    )`,
    `CREATE INDEX opd_exchanges_message ON opd_exchanges (message)`,
    `CREATE INDEX opd_exchanges_due ON opd_exchanges (due_at) WHERE due_at IS NOT NULL`,
    // Who may send messages by Open311.
    `CREATE TABLE opd_api_keys (
      hash TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      created_at BIGINT NOT NULL,
      used_at BIGINT
    )`,
  ];
};

/** Whoever changes what is searched need not know of the index: the message waits to be indexed again. */
const sqliteUnindexed = [
  `CREATE TRIGGER opd_events_words_added AFTER INSERT ON opd_events
    WHEN NEW.description IS NOT NULL OR NEW.reply IS NOT NULL
    BEGIN UPDATE opd_messages SET indexed = 0 WHERE id = NEW.message; END`,
  `CREATE TRIGGER opd_messages_words_changed AFTER UPDATE OF description, address, attribute ON opd_messages
    BEGIN UPDATE opd_messages SET indexed = 0 WHERE id = NEW.id; END`,
];
const postgresUnindexed = [
  `CREATE FUNCTION opd_event_words_added() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN UPDATE opd_messages SET indexed = 0 WHERE id = NEW.message; RETURN NULL; END $$`,
  `CREATE TRIGGER opd_events_words_added AFTER INSERT ON opd_events
    FOR EACH ROW WHEN (NEW.description IS NOT NULL OR NEW.reply IS NOT NULL) EXECUTE FUNCTION opd_event_words_added()`,
  `CREATE FUNCTION opd_message_words_changed() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN NEW.indexed := 0; RETURN NEW; END $$`,
  `CREATE TRIGGER opd_messages_words_changed BEFORE UPDATE OF description, address, attribute ON opd_messages
    FOR EACH ROW EXECUTE FUNCTION opd_message_words_changed()`,
];

const sqliteAppendOnly = ['UPDATE', 'DELETE'].map(
  (act) => `CREATE TRIGGER opd_log_no_${act.toLowerCase()} BEFORE ${act} ON opd_log
    BEGIN SELECT RAISE(ABORT, 'opd_log is append-only'); END`,
);
const postgresAppendOnly = [
  `CREATE FUNCTION opd_log_append_only() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'opd_log is append-only'; END $$`,
  `CREATE TRIGGER opd_log_append_only BEFORE UPDATE OR DELETE ON opd_log
    FOR EACH ROW EXECUTE FUNCTION opd_log_append_only()`,
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
