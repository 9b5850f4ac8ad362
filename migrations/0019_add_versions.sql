-- What the publications of an article made public: one row for each of them, the text as it was typed.
-- number: counts the versions of an article from 1. at: when it became public.
-- revision: the publication revision of that change.
-- member, name: whoever published it, as in audit_entries. member clock: the cron trigger.
-- Both NULL: the state of an article that was public before versions were kept.
-- effect: what it did to readers. A silent one did not move updated_at of the article.
-- correction: the text that was added to the corrections with it. draft_tag: the tag of the working copy it was made of.
-- published_at, updated_at: as the article had them. recalled_at: when it was taken back before anybody was told.
-- fields: JSON object of what else was typed, without title and body. It must stay before source, which may be long.
CREATE TABLE article_versions (
  article_key INTEGER NOT NULL REFERENCES articles,
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  member TEXT,
  name TEXT,
  effect TEXT NOT NULL CHECK (effect IN ('silent', 'important')),
  correction TEXT,
  draft_tag TEXT,
  recalled_at INTEGER,
  slug TEXT NOT NULL,
  title TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  fields TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('markdown', 'html')),
  source TEXT NOT NULL,
  PRIMARY KEY (article_key, number)
) STRICT;
CREATE INDEX article_versions_by_time ON article_versions (at);

-- The working copies of articles: at most one each. Nothing public depends on them.
-- tag: random, another one after each change. revision: that of the article from which it began.
-- title: as typed, for lists. Empty if none was typed.
-- created_by, updated_by: as member in audit_entries. created_name, updated_name: their names at that time.
-- publish_at: when the cron trigger publishes it. NULL: nobody has said when.
-- effect, correction: as in article_versions, for the time of publish_at.
-- input: JSON object of everything that was typed, whether or not it can be published.
CREATE TABLE article_drafts (
  article_key INTEGER PRIMARY KEY REFERENCES articles,
  tag TEXT NOT NULL,
  revision INTEGER NOT NULL,
  title TEXT NOT NULL,
  created_by TEXT NOT NULL,
  created_name TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_by TEXT NOT NULL,
  updated_name TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  publish_at INTEGER,
  effect TEXT CHECK (effect IN ('silent', 'important')),
  correction TEXT,
  input TEXT NOT NULL
) STRICT;
CREATE INDEX article_drafts_due ON article_drafts (publish_at) WHERE publish_at IS NOT NULL;

-- So that it can be said who made the last change of an article.
CREATE INDEX audit_entries_by_revision ON audit_entries (revision);
