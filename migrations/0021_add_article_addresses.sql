-- The former addresses of articles, which lead on to the present one for ever. An article that is or was public at a
-- slug itself comes first. article_key: whose former address it is, so that one redirect always is enough.
-- slug: the former one. since: when the article got another.
CREATE TABLE article_addresses (
  slug TEXT PRIMARY KEY,
  article_key INTEGER NOT NULL REFERENCES articles,
  since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX article_addresses_by_article ON article_addresses (article_key);

-- Every change of a slug leaves the former address behind, and what the newsroom chose for the front page follows.
-- A slug that two articles had leads to the one that had it last, but not to a draft from one that was public.
-- An article that gets a former slug of its own back has no redirect there.
CREATE TRIGGER article_renamed AFTER UPDATE OF slug ON articles WHEN OLD.slug <> NEW.slug BEGIN INSERT INTO article_addresses (slug, article_key, since) SELECT OLD.slug, NEW.article_key, changed_at FROM publication WHERE true ON CONFLICT (slug) DO UPDATE SET article_key = excluded.article_key, since = excluded.since WHERE NEW.was_public = 1 OR NOT EXISTS (SELECT 1 FROM articles WHERE articles.article_key = article_addresses.article_key AND was_public = 1); DELETE FROM article_addresses WHERE slug = NEW.slug AND article_key = NEW.article_key; UPDATE curations SET lead = iif(lead = OLD.slug, NEW.slug, lead), pinned = (SELECT json_group_array(iif(value = OLD.slug, NEW.slug, value)) FROM (SELECT value FROM json_each(pinned) ORDER BY key)), revision = (SELECT revision FROM publication) WHERE lead = OLD.slug OR EXISTS (SELECT 1 FROM json_each(pinned) WHERE value = OLD.slug); END;
