/**
 * Rights are rows here, never inside a document. A document is named by its `number` in the log, so that a
 * keystroke does not repeat its id. `digest` is null when the document changed since it was computed.
 */
const FIRST = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE keys (id TEXT PRIMARY KEY, jwk TEXT NOT NULL) STRICT;
  CREATE TABLE workspaces (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
  CREATE TABLE members (
    person TEXT PRIMARY KEY,
    workspace TEXT NOT NULL REFERENCES workspaces (id),
    name TEXT NOT NULL,
    function TEXT NOT NULL,
    role TEXT NOT NULL
  ) STRICT;
  CREATE TABLE devices (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES members (person),
    name TEXT NOT NULL,
    jti TEXT NOT NULL,
    revoked_at INTEGER,
    last_seen INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE invitations (
    secret_hash BLOB PRIMARY KEY,
    workspace TEXT REFERENCES workspaces (id),
    role TEXT NOT NULL,
    person TEXT,
    expires INTEGER NOT NULL,
    used_by TEXT,
    created_by TEXT
  ) STRICT;
  CREATE TABLE documents (
    number INTEGER PRIMARY KEY,
    workspace TEXT NOT NULL REFERENCES workspaces (id),
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    owner TEXT NOT NULL,
    audience TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    digest BLOB,
    erased_at INTEGER,
    UNIQUE (workspace, id)
  ) STRICT;
  CREATE TABLE snapshots (document INTEGER PRIMARY KEY REFERENCES documents (number), bytes BLOB NOT NULL) STRICT;
  CREATE TABLE updates (
    seq INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (number),
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE INDEX updates_by_document ON updates (document, seq);
`

/** `sha` in hex names the bytes, which nobody here looks into; the rights are those of the document. */
const ATTACHMENTS = `
  CREATE TABLE attachments (
    document INTEGER NOT NULL REFERENCES documents (number),
    sha TEXT NOT NULL,
    mime TEXT NOT NULL,
    bytes BLOB NOT NULL,
    by TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (document, sha)
  ) STRICT;
`

/**
 * What makes a database of version `n` one of version `n + 1`. Only ever added to: a database of version 1 in
 * use is one that had the first step. A newer database than the last step is refused at start.
 */
export const SCHEMA_STEPS = [FIRST, ATTACHMENTS]
