-- A page of the sitemap has the public articles of 5,000 keys: an article stays on its page, so that a
-- page changes only with its own articles. A row stays when its last article goes.
CREATE TABLE sitemap_pages (
  page INTEGER PRIMARY KEY,
  changed_at INTEGER NOT NULL
) STRICT;
INSERT INTO sitemap_pages (page, changed_at)
SELECT (article_key - 1) / 5000 + 1, max(updated_at)
FROM listings JOIN articles USING (article_key) WHERE listing_key = '' GROUP BY 1;

-- Every batch that lists or unlists has raised "publication" before.
CREATE TRIGGER list_in_sitemap AFTER INSERT ON listings WHEN new.listing_key = '' BEGIN
  INSERT INTO sitemap_pages (page, changed_at)
  SELECT (new.article_key - 1) / 5000 + 1, changed_at FROM publication WHERE true
  ON CONFLICT (page) DO UPDATE SET changed_at = excluded.changed_at;
END;
CREATE TRIGGER unlist_from_sitemap AFTER DELETE ON listings WHEN old.listing_key = '' BEGIN
  UPDATE sitemap_pages SET changed_at = (SELECT changed_at FROM publication)
  WHERE page = (old.article_key - 1) / 5000 + 1;
END;
