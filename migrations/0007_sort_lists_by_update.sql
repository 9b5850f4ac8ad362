-- Every list can be read by the time of its articles' last change, as it can by that of their publication.
ALTER TABLE listings ADD COLUMN edited_at INTEGER NOT NULL DEFAULT 0;
UPDATE listings SET edited_at =
  (SELECT updated_at FROM articles WHERE articles.article_key = listings.article_key);
CREATE INDEX listings_by_edit ON listings (listing_key, edited_at, article_key);
