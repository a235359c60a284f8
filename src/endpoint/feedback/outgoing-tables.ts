import type { Identity } from './migrations.js';

/** What leaves the store, and what comes to it from other programs. */
export const outgoingTables = (identity: Identity): string[] => {
  const ofMessage = 'BIGINT NOT NULL REFERENCES opd_messages (id) ON DELETE CASCADE';
  return [
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
