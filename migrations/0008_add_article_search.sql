-- The words of an article as the search folds them, so that "straße" and "Strasse", "über", "ueber" and
-- "uber" are the same; src/schemas/search-text.ts folds queries alike, and the tokenizer drops accents.
-- The names of its topics and authors stand with the summary.
-- "lists" has a word for each list it stands in, and one for an image, so that a search can keep to them.
-- "search_key" holds the second of publication and the key below it, so that the index is in the order
-- of publication: years 1000 to 9999 take 39 bits with the sign, and 25 are left for the key.
CREATE VIEW searchable_articles (article_key, search_key, title, summary, text, lists) AS
SELECT article_key, (published_at / 1000 - (published_at % 1000 < 0)) * 33554432 + article_key,
  replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(title),
    'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'ø', 'oe'), 'Ø', 'oe'),
    'ae', 'a'), 'oe', 'o'), 'ue', 'u'),
  replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(summary || ' ' || topics || ' ' || authors),
    'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'ø', 'oe'), 'Ø', 'oe'),
    'ae', 'a'), 'oe', 'o'), 'ue', 'u'),
  replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(text),
    'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'ø', 'oe'), 'Ø', 'oe'),
    'ae', 'a'), 'oe', 'o'), 'ue', 'u'),
  (SELECT group_concat('list' || hex(value), ' ') FROM json_each(listing_keys))
    || iif(image IS NULL, '', ' image')
FROM articles JOIN article_texts USING (article_key);

-- What is public, word by word. The index keeps no text of its own, and can be dropped and made anew
-- (src/db/search-index.ts): D1 exports no database that has it.
CREATE VIRTUAL TABLE article_search USING fts5(title, summary, text, lists,
  content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
CREATE TRIGGER search_gains_article AFTER INSERT ON listings WHEN new.listing_key = '' BEGIN
  INSERT OR REPLACE INTO article_search (rowid, title, summary, text, lists)
  SELECT search_key, title, summary, text, lists FROM searchable_articles
  WHERE article_key = new.article_key;
END;
CREATE TRIGGER search_loses_article AFTER DELETE ON listings WHEN old.listing_key = '' BEGIN
  DELETE FROM article_search
  WHERE rowid = (old.published_at / 1000 - (old.published_at % 1000 < 0)) * 33554432 + old.article_key;
END;
INSERT INTO article_search (rowid, title, summary, text, lists)
SELECT search_key, title, summary, text, lists FROM searchable_articles
WHERE article_key IN (SELECT article_key FROM listings WHERE listing_key = '');
