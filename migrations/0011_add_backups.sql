-- restoring_since: set while a backup is being restored, which closes the service to the public. Otherwise NULL.
ALTER TABLE publication ADD COLUMN restoring_since INTEGER;

-- The backups that were taken of this database.
-- id: a UUID that the program chose. began_at: the newest backup is the only one that may be under way.
-- revision: the publication revision that it shows. row_count, byte_count: how much it holds.
-- ended_at: when it was complete. NULL while it is under way, and for ever if it was broken off.
-- proved_at: when it was restored for a trial and compared. proof_ms: how long that took. NULL if nobody did.
CREATE TABLE backups (
  id TEXT PRIMARY KEY,
  began_at INTEGER NOT NULL,
  ended_at INTEGER,
  revision INTEGER,
  row_count INTEGER,
  byte_count INTEGER,
  proved_at INTEGER,
  proof_ms INTEGER
) STRICT;

-- The rows that changed while a backup is under way: triggers that exist only meanwhile write them.
-- row_key: JSON array of the values of the primary key, with integers that JavaScript cannot hold as text.
CREATE TABLE backup_changes (
  change_key INTEGER PRIMARY KEY,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL
) STRICT;

-- The restore that is under way: no row, or one.
-- backup: the id of the backup. triggers: JSON array of the statements that make the triggers again.
-- stored: JSON object with the number of rows that each table has so far.
CREATE TABLE restores (
  restore_key INTEGER PRIMARY KEY CHECK (restore_key = 1),
  backup TEXT NOT NULL,
  triggers TEXT NOT NULL,
  stored TEXT NOT NULL
) STRICT;
