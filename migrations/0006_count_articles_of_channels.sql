-- How many public articles a channel has, and when the newest of them appeared. The lists keep both
-- themselves, in the transaction that changes them.
ALTER TABLE channels ADD COLUMN articles INTEGER NOT NULL DEFAULT 0;
ALTER TABLE channels ADD COLUMN newest_at INTEGER;
UPDATE channels SET (articles, newest_at) =
  (SELECT count(*), max(published_at) FROM listings WHERE listings.listing_key = channels.listing_key);

CREATE TRIGGER channel_gains_article AFTER INSERT ON listings BEGIN
  UPDATE channels
  SET articles = articles + 1, newest_at = max(coalesce(newest_at, new.published_at), new.published_at)
  WHERE listing_key = new.listing_key;
END;
CREATE TRIGGER channel_loses_article AFTER DELETE ON listings BEGIN
  UPDATE channels
  SET articles = articles - 1,
    newest_at = (SELECT max(published_at) FROM listings WHERE listing_key = old.listing_key)
  WHERE listing_key = old.listing_key;
END;
