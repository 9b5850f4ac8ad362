-- Public changes of articles that hubs and webhooks hear of a little later, so that they can be recalled until then: one row for each change.
-- id: the webhook-id of its event. revision: the publication revision of the change.
-- due_at: when it is announced, at the earliest. A later change of the same article is announced together with it.
-- was_public, former_slug: of the article before the change. former_slug: NULL if there was no article.
-- lists: a JSON array of the listing keys that the article had before, or that hubs are still to be called for. Empty if it was not public.
-- effect, correction: what the change does to readers, and what it corrects.
-- announced_at: when its event was stored for the webhooks. told_at: when hubs were called, or need not be. NULL: not yet.
-- recalled_at: when it was taken back, so that nobody is told.
CREATE TABLE announcements (
  id TEXT PRIMARY KEY,
  article_key INTEGER NOT NULL,
  at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  was_public INTEGER NOT NULL,
  former_slug TEXT,
  lists TEXT NOT NULL,
  effect TEXT NOT NULL,
  correction TEXT,
  announced_at INTEGER,
  told_at INTEGER,
  recalled_at INTEGER
) STRICT;
CREATE INDEX announcements_by_article ON announcements (article_key);
CREATE INDEX announcements_by_due ON announcements (told_at, announced_at, due_at);

-- What articles were before changes that are not announced yet: a recall brings it back.
-- announcement: the id of the change. part: row (a JSON object of columns of articles), html, source, text, words (a JSON array) or draft.
CREATE TABLE former_states (
  announcement TEXT NOT NULL,
  part TEXT NOT NULL,
  value TEXT,
  PRIMARY KEY (announcement, part)
) STRICT, WITHOUT ROWID;
