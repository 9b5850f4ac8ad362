-- The working copies of surveys: at most one each. Nothing public depends on them.
-- slug: that of the survey. One that was never stored has a provisional slug, which provisional keeps afterwards.
-- tag: the page that stored it and the number of its save, another one after each change.
-- base: names the content of the stored survey from which it began. NULL: there was none.
-- title: as typed, for lists. Empty if none was typed.
-- created_by, updated_by: as member in audit_entries. created_name, updated_name: their names at that time.
-- draft: JSON object of everything that was typed, whether or not it can be asked.
-- NULL: what was typed last is the stored survey, or was discarded. The row still says by which page and by whom.
CREATE TABLE survey_drafts (
  slug TEXT PRIMARY KEY,
  provisional TEXT UNIQUE,
  tag TEXT NOT NULL,
  base TEXT,
  title TEXT NOT NULL,
  created_by TEXT NOT NULL,
  created_name TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  updated_name TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  draft TEXT
) STRICT;
CREATE INDEX survey_drafts_by_time ON survey_drafts (updated_at);
