import type { Identity } from './migrations.js';

/** Accounts of officers, and what they keep while they work on messages. */
export const officerTables = (identity: Identity): string[] => {
  const number = identity.startsWith('INTEGER') ? 'INTEGER' : 'BIGINT';
  const ofMessage = 'BIGINT NOT NULL REFERENCES opd_messages (id) ON DELETE CASCADE';
  const ofOfficer = 'BIGINT NOT NULL REFERENCES opd_officers (id) ON DELETE CASCADE';
  return [
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
  ];
};
