-- The pictures of the newsroom. Their files are in R2, and here is everything that is known of them.
-- origin: SHA-256 of the cleaned file, before it was turned, so that the same file sent twice is one row.
-- file: the name of the file that is shown, which is its SHA-256 and an ending.
-- width, height: in pixels, as people see it. name: that of the file that was sent, for searches in the newsroom.
-- words: alt, caption, credit and name, folded, for searches. created_by: the name of whoever sent it.
CREATE TABLE media (
  media_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL UNIQUE,
  file TEXT NOT NULL,
  type TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  alt TEXT NOT NULL,
  caption TEXT,
  credit TEXT,
  name TEXT,
  words TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL
) STRICT;
CREATE INDEX media_by_time ON media (created_at, media_key);

-- The files of each picture: the one that is shown, and the same in other widths.
CREATE TABLE media_files (
  media_key INTEGER NOT NULL,
  file TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  PRIMARY KEY (media_key, file)
) STRICT, WITHOUT ROWID;
CREATE INDEX media_files_by_file ON media_files (file);

-- Files that are in R2, or may be, and that no picture has: yet, because they are being sent, or any more. They are erased.
-- since: when it was sent last, or when its picture was erased. erasing_at: since when it is being erased. NULL: not yet.
CREATE TABLE loose_files (
  file TEXT PRIMARY KEY,
  since INTEGER NOT NULL,
  erasing_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX loose_files_by_time ON loose_files (since);

-- Which article shows which picture. place: article for what is published or will be, draft for its working copy.
CREATE TABLE media_uses (
  article_key INTEGER NOT NULL,
  place TEXT NOT NULL,
  media_key INTEGER NOT NULL,
  PRIMARY KEY (article_key, place, media_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX media_uses_by_media ON media_uses (media_key);
