-- What can be subscribed to: the site, its topics, authors and languages. "revision" and "changed_at"
-- move with what the channel shows, and only then. A row stays when its last article goes.
CREATE TABLE channels (
  listing_key TEXT PRIMARY KEY,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  revision INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A feed's id is for ever (RFC 4287 §4.2.6), whatever becomes of the site's address.
INSERT INTO channels (listing_key, id, name, revision, changed_at)
SELECT '', 'urn:uuid:' || substr(hex, 1, 8) || '-' || substr(hex, 9, 4) || '-4' || substr(hex, 14, 3)
  || '-a' || substr(hex, 18, 3) || '-' || substr(hex, 21, 12), '', 0, 0
FROM (SELECT lower(hex(randomblob(16))) AS hex);

-- The channels an article stands in once it is public: JSON, [{key, id, name}].
ALTER TABLE articles ADD COLUMN channels TEXT NOT NULL DEFAULT '[]';
