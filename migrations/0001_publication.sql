-- Every column that ends in _at holds milliseconds since 1970-01-01 UTC.

-- The revision counter: one row. Every batch that changes articles or surveys raises it in its first statement.
-- revision: number of the last change. changed_at: when that was.
CREATE TABLE publication (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  revision INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
INSERT INTO publication (id, revision, changed_at) VALUES (1, 0, 0);

-- What a reader can subscribe to: the whole site, a topic, an author or a language. Each has a page and feeds.
-- A row stays after its last article is withdrawn, because the feed keeps its address and id.
-- listing_key: empty for the site, else topic=SLUG, author=SLUG or language=CODE.
-- id: urn:uuid:... A feed must keep its id for ever (RFC 4287, section 4.2.6).
-- name: as people read it. Empty for the site, whose title is a setting.
-- revision, changed_at: the last change that shows in this channel. Other changes leave them alone.
-- article_count: public articles in the channel, kept by triggers. newest_at: the latest published_at among them.
CREATE TABLE channels (
  listing_key TEXT PRIMARY KEY,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  revision INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  article_count INTEGER NOT NULL,
  newest_at INTEGER
) STRICT, WITHOUT ROWID;

-- The channel of the whole site, with a random UUID of version 4.
INSERT INTO channels (listing_key, id, name, revision, changed_at, article_count, newest_at)
SELECT '', 'urn:uuid:' || substr(hex, 1, 8) || '-' || substr(hex, 9, 4) || '-4' || substr(hex, 14, 3)
  || '-a' || substr(hex, 18, 3) || '-' || substr(hex, 21, 12), '', 0, 0, 0, NULL
FROM (SELECT lower(hex(randomblob(16))) AS hex);

-- The public articles, once for each list they stand in, so that any list is one range of the primary key.
-- A draft, scheduled or withdrawn article has no row here.
-- listing_key: as in channels, and also topic=SLUG&language=CODE, which is a list without a channel.
-- published_at, updated_at: copies of the columns of the article.
CREATE TABLE listings (
  listing_key TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  article_key INTEGER NOT NULL REFERENCES articles,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (listing_key, published_at, article_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX listings_by_article ON listings (article_key);
CREATE INDEX listings_by_update ON listings (listing_key, updated_at, article_key);

-- Both triggers change nothing where a list has no channel. A new channel must be inserted before its first listing.
CREATE TRIGGER channel_gains_article AFTER INSERT ON listings BEGIN UPDATE channels SET article_count = article_count + 1, newest_at = max(coalesce(newest_at, NEW.published_at), NEW.published_at) WHERE listing_key = NEW.listing_key; END;
CREATE TRIGGER channel_loses_article AFTER DELETE ON listings BEGIN UPDATE channels SET article_count = article_count - 1, newest_at = (SELECT max(published_at) FROM listings WHERE listing_key = OLD.listing_key) WHERE listing_key = OLD.listing_key; END;
