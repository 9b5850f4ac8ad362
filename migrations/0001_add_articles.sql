-- One counter for everything the public sees; raised in the same batch as the change.
CREATE TABLE publication (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  revision INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
INSERT INTO publication (id, revision, changed_at) VALUES (1, 0, 0);

-- Times are milliseconds since 1970. "authors", "topics", "listing_keys" and "image" are JSON.
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
  CHECK (status NOT IN ('scheduled', 'published') OR published_at IS NOT NULL)
) STRICT;
CREATE INDEX articles_by_revision ON articles (revision);
CREATE INDEX articles_due ON articles (published_at) WHERE status = 'scheduled';

-- A body is three rows in three tables, because D1 takes at most 2 MB a row.
CREATE TABLE article_sources (
  article_key INTEGER PRIMARY KEY REFERENCES articles,
  format TEXT NOT NULL CHECK (format IN ('markdown', 'html')),
  source TEXT NOT NULL
) STRICT;
CREATE TABLE article_contents (
  article_key INTEGER PRIMARY KEY REFERENCES articles,
  html TEXT NOT NULL
) STRICT;
CREATE TABLE article_texts (
  article_key INTEGER PRIMARY KEY REFERENCES articles,
  text TEXT NOT NULL
) STRICT;

-- What is public, once for each list it stands in: all, a topic, a language, a topic in a language.
CREATE TABLE listings (
  listing_key TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  article_key INTEGER NOT NULL REFERENCES articles,
  PRIMARY KEY (listing_key, published_at, article_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX listings_by_article ON listings (article_key);
