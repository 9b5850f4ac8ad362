-- The words of an article, as the search index takes them.
-- title, summary, text: lower case, with ß as ss, æ and ae as a, ø and oe as o, ue as u, so that all spellings of a
-- word match. The function folded does the same to queries, in the same order. The tokenizer removes accents.
-- summary also holds the names of topics and authors.
-- lists: a word for each list of the article (list and the hex of its listing_key), and the word image if it has one.
-- search_key: the second of publication times 33554432 (2 to the power of 25) plus article_key, so that the index is
-- in order of publication. Seconds of the years 1000 to 9999 take 39 of the 64 bits, and 25 are left for the key.
-- The comparison with 0 rounds down seconds before 1970.
CREATE VIEW searchable_articles (article_key, search_key, title, summary, text, lists) AS
SELECT article_key,
  (published_at / 1000 - (published_at % 1000 < 0)) * 33554432 + article_key,
  replace(replace(replace(replace(replace(replace(replace(replace(replace(
    lower(title),
    'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'ø', 'oe'), 'Ø', 'oe'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u'),
  replace(replace(replace(replace(replace(replace(replace(replace(replace(
    lower(summary || ' ' || topics || ' ' || authors),
    'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'ø', 'oe'), 'Ø', 'oe'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u'),
  replace(replace(replace(replace(replace(replace(replace(replace(replace(
    lower(text),
    'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'ø', 'oe'), 'Ø', 'oe'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u'),
  (SELECT group_concat('list' || hex(value), ' ') FROM json_each(listing_keys)) || iif(image IS NULL, '', ' image')
FROM articles JOIN article_texts USING (article_key);

-- The search index of the public articles. rowid is search_key. The index stores no text of its own.
-- It may be missing: D1 cannot export a database that has one, so the newsroom can drop it and make it anew.
-- makeSearchIndex holds the same three statements, letter for letter.
CREATE VIRTUAL TABLE article_search USING fts5(title, summary, text, lists, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
CREATE TRIGGER search_gains_article AFTER INSERT ON listings WHEN NEW.listing_key = '' BEGIN INSERT OR REPLACE INTO article_search (rowid, title, summary, text, lists) SELECT search_key, title, summary, text, lists FROM searchable_articles WHERE article_key = NEW.article_key; END;
CREATE TRIGGER search_loses_article AFTER DELETE ON listings WHEN OLD.listing_key = '' BEGIN DELETE FROM article_search WHERE rowid = (OLD.published_at / 1000 - (OLD.published_at % 1000 < 0)) * 33554432 + OLD.article_key; END;
