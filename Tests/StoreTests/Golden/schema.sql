CREATE TABLE schema_version (version INTEGER PRIMARY KEY NOT NULL, at INTEGER NOT NULL) STRICT;

CREATE TABLE journal_entry (
  sequence INTEGER PRIMARY KEY NOT NULL,
  bytes BLOB NOT NULL,
  leaf BLOB NOT NULL
) STRICT;

CREATE TABLE journal_subject (
  tag BLOB NOT NULL,
  sequence INTEGER NOT NULL,
  PRIMARY KEY (tag, sequence)
) STRICT;

CREATE TABLE journal_node (
  level INTEGER NOT NULL,
  position INTEGER NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (level, position)
) STRICT;

CREATE TABLE journal_checkpoint (
  minute INTEGER PRIMARY KEY NOT NULL,
  size INTEGER NOT NULL,
  note TEXT NOT NULL
) STRICT;

CREATE TABLE journal_head (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  size INTEGER NOT NULL,
  peaks BLOB NOT NULL
) STRICT;

CREATE TABLE index_token (
  person TEXT NOT NULL,
  field TEXT NOT NULL,
  token BLOB NOT NULL,
  PRIMARY KEY (person, field, token)
) STRICT;

CREATE INDEX index_token_found ON index_token (token, field, person);

CREATE TABLE installation (
  id TEXT PRIMARY KEY NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  name TEXT NOT NULL,
  invented TEXT,
  key_backup_days INTEGER NOT NULL,
  backed_up_at INTEGER,
  CHECK (key_backup_days > 0)
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  opened_at INTEGER NOT NULL
) STRICT;

CREATE TABLE assignment (
  id TEXT PRIMARY KEY NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  person TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  unit TEXT NOT NULL,
  relation TEXT NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER,
  code BLOB NOT NULL
) STRICT;

CREATE INDEX assignment_1 ON assignment (person, unit);

CREATE INDEX assignment_2 ON assignment (unit, relation, person);

CREATE TABLE basis (
  id TEXT PRIMARY KEY NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  person TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  agency TEXT NOT NULL,
  purposes TEXT NOT NULL,
  compartments TEXT NOT NULL,
  article TEXT,
  begins INTEGER NOT NULL,
  ends INTEGER,
  withdrawn_at INTEGER,
  code BLOB NOT NULL,
  CHECK (kind = 'consent' OR article IS NOT NULL)
) STRICT;

CREATE INDEX basis_1 ON basis (person, agency);

CREATE TABLE emergency (
  id TEXT PRIMARY KEY NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  person TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  worker TEXT NOT NULL,
  second TEXT,
  opened_at INTEGER NOT NULL,
  reason BLOB NOT NULL,
  reviewed_at INTEGER,
  reviewed_by TEXT,
  code BLOB NOT NULL,
  CHECK (second IS NULL OR second <> worker)
) STRICT;

CREATE INDEX emergency_1 ON emergency (person);

CREATE INDEX emergency_2 ON emergency (reviewed_at);

CREATE TABLE conflict (
  id TEXT PRIMARY KEY NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  person TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  worker TEXT,
  unit TEXT,
  reason BLOB NOT NULL,
  named_at INTEGER NOT NULL,
  named_by TEXT NOT NULL,
  lifting_reason BLOB,
  lifted_at INTEGER,
  lifted_by TEXT,
  CHECK ((worker IS NULL) <> (unit IS NULL)),
  CHECK ((lifted_at IS NULL) = (lifted_by IS NULL)),
  CHECK ((lifted_at IS NULL) = (lifting_reason IS NULL)),
  CHECK (lifted_by IS NULL OR lifted_by <> named_by)
) STRICT;

CREATE INDEX conflict_1 ON conflict (person, worker);

CREATE INDEX conflict_2 ON conflict (person, unit);

CREATE TABLE wrapped_key (
  id TEXT PRIMARY KEY NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  name TEXT NOT NULL,
  wrapped_by TEXT,
  generation INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  made_at INTEGER NOT NULL
) STRICT;

CREATE INDEX wrapped_key_1 ON wrapped_key (name);

CREATE TABLE subject_tag (
  id TEXT PRIMARY KEY NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  tag BLOB NOT NULL UNIQUE
) STRICT;

CREATE TABLE file_entry (
  id TEXT PRIMARY KEY NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  person TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  compartment TEXT NOT NULL,
  kind TEXT NOT NULL,
  sealed BLOB NOT NULL,
  recorded_at INTEGER NOT NULL,
  recorded_by TEXT,
  unit TEXT
) STRICT;

CREATE INDEX file_entry_1 ON file_entry (person, compartment, kind);

CREATE INDEX file_entry_2 ON file_entry (kind, person);

CREATE TABLE erasure (
  id TEXT PRIMARY KEY NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  person_code BLOB NOT NULL UNIQUE,
  erased_at INTEGER NOT NULL,
  keys INTEGER NOT NULL,
  rows_removed INTEGER NOT NULL,
  tokens INTEGER NOT NULL,
  gone_for_good_on INTEGER NOT NULL,
  recipients TEXT NOT NULL,
  unit TEXT
) STRICT;

CREATE TABLE token_set (
  id TEXT PRIMARY KEY NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  forms INTEGER NOT NULL,
  digest BLOB NOT NULL
) STRICT;

CREATE TABLE restoration (
  id TEXT PRIMARY KEY NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  restored_at INTEGER NOT NULL,
  records_of INTEGER NOT NULL,
  keys_of INTEGER NOT NULL,
  lost_until INTEGER
) STRICT;
