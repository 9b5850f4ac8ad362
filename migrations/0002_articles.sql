-- All articles, in any status. A withdrawn article keeps its row.
-- article_key: internal number. id: public id, which feeds carry and never changes. slug: the name in the address.
-- language: BCP 47. authors, topics: JSON arrays of names.
-- listing_keys: JSON array of the lists the article stands in while it is public.
-- image: JSON object or NULL.
-- was_public: 1 if the article is public or ever was, else 0.
-- updated_at: last change since the article became public. Before that: published_at, or the time of the edit.
-- revision: publication.revision of the last change of any kind.
-- channels: JSON array of {key, id, name}, one for each channel it stands in. A new channel takes id and name from here.
-- details: JSON object for further fields of an article that no query filters or sorts by.
-- content_html: the body as shown. It must stay the last column: SQLite reads a row up to the last column it needs,
-- so that lists of articles do not read the bodies. A new field therefore goes into details.
CREATE TABLE articles (
  article_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  slug TEXT NOT NULL UNIQUE,
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  authors TEXT NOT NULL,
  topics TEXT NOT NULL,
  listing_keys TEXT NOT NULL,
  image TEXT,
  status TEXT NOT NULL CHECK (status IN ('draft', 'scheduled', 'published', 'withdrawn')),
  was_public INTEGER NOT NULL,
  published_at INTEGER,
  updated_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  channels TEXT NOT NULL,
  details TEXT NOT NULL DEFAULT '{}',
  content_html TEXT NOT NULL,
  CHECK (status NOT IN ('scheduled', 'published') OR published_at IS NOT NULL)
) STRICT;
CREATE INDEX articles_by_revision ON articles (revision);
CREATE INDEX articles_public_by_revision ON articles (revision) WHERE was_public = 1;
CREATE INDEX articles_due ON articles (published_at) WHERE status = 'scheduled';

-- The body as the newsroom typed it. A table of its own, because D1 allows at most 2 MB a row.
CREATE TABLE article_sources (
  article_key INTEGER PRIMARY KEY REFERENCES articles,
  format TEXT NOT NULL CHECK (format IN ('markdown', 'html')),
  source TEXT NOT NULL
) STRICT;

-- The body as plain text, for the search index and the snippets of its results.
CREATE TABLE article_texts (
  article_key INTEGER PRIMARY KEY REFERENCES articles,
  text TEXT NOT NULL
) STRICT;

-- Which article a translation was made from. An original has no row.
-- Not a column of articles: a new column comes after content_html, and to read it would be to read the body too.
CREATE TABLE translations (
  article_key INTEGER PRIMARY KEY REFERENCES articles,
  original_key INTEGER NOT NULL REFERENCES articles,
  CHECK (article_key != original_key)
) STRICT;
CREATE INDEX translations_by_original ON translations (original_key);

-- The pages of the sitemap. Page 1 has the public articles with keys 1 to 5000, page 2 those with 5001 to 10000.
-- An article never moves to another page, so a page changes only with its own articles.
-- A row stays after the last article of its page is withdrawn.
CREATE TABLE sitemap_pages (
  page INTEGER PRIMARY KEY,
  changed_at INTEGER NOT NULL
) STRICT;

-- Both triggers take the time from publication, which the same batch has raised before.
CREATE TRIGGER list_in_sitemap AFTER INSERT ON listings WHEN NEW.listing_key = '' BEGIN INSERT INTO sitemap_pages (page, changed_at) SELECT (NEW.article_key - 1) / 5000 + 1, changed_at FROM publication WHERE true ON CONFLICT (page) DO UPDATE SET changed_at = excluded.changed_at; END;
CREATE TRIGGER unlist_from_sitemap AFTER DELETE ON listings WHEN OLD.listing_key = '' BEGIN UPDATE sitemap_pages SET changed_at = (SELECT changed_at FROM publication) WHERE page = (OLD.article_key - 1) / 5000 + 1; END;
