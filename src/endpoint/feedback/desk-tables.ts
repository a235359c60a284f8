import { logTables } from './log-tables.js';
import type { Identity } from './migrations.js';
import { officerTables } from './officer-tables.js';
import { outgoingTables } from './outgoing-tables.js';

/** Place in the list of what has no deadline: the last moment that a `Date` knows. */
export const NO_DEADLINE = 864e13;
const NARROWED_BY = 'kind, service_code, program, district, assignee, expected_at, visibility';

/**
 * Second migration: what officers do with messages. Columns of a message that follow from others are the database's own to derive,
 * so that no statement can forget one.
 */
export const deskTables = (identity: Identity): string[] => {
  const isSqlite = identity.startsWith('INTEGER');
  const derived = isSqlite ? 'VIRTUAL' : 'STORED';
  // Byte by byte, so that words that begin alike lie side by side.
  const byBytes = isSqlite ? '' : ' COLLATE "C"';
  const ofMessage = 'BIGINT NOT NULL REFERENCES opd_messages (id) ON DELETE CASCADE';
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
    ...officerTables(identity),
    ...logTables(identity),
    ...outgoingTables(identity),
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
