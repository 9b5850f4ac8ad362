-- How far a job is that brings stored articles to what this version makes of their sources. One row.
-- version: the CONTENT_VERSION of the Worker that the job works for. A Worker of another one begins at the first article.
-- article_key: the last article that was looked at. NULL when all were.
CREATE TABLE content_upgrade (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version INTEGER NOT NULL,
  article_key INTEGER
) STRICT;
INSERT INTO content_upgrade (id, version, article_key) VALUES (1, 0, 0);
