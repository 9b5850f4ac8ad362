-- The links with which people outside of the newsroom open the preview of an article.
-- hash: SHA-256 of the token in the address, in hex. The token itself is stored nowhere.
-- created_name: whoever made it. revoked_at: when the newsroom ended it before its time.
CREATE TABLE preview_links (
  id TEXT PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  article_key INTEGER NOT NULL REFERENCES articles,
  created_name TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  revoked_at INTEGER
) STRICT;
CREATE INDEX preview_links_by_article ON preview_links (article_key);
CREATE INDEX preview_links_by_expiry ON preview_links (expires_at);

-- What these people said: approvals and comments, without any data of their browsers.
-- name, text: as typed. text is empty for an approval without words.
-- state: which text they had read. The tag of the working copy, otherwise r and the revision of the article.
CREATE TABLE article_comments (
  comment_key INTEGER PRIMARY KEY,
  article_key INTEGER NOT NULL REFERENCES articles,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('approval', 'comment')),
  name TEXT NOT NULL,
  state TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX article_comments_by_article ON article_comments (article_key, comment_key);
