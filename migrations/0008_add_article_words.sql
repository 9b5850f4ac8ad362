-- What the search index takes of an article: the words in order, folded, and after them the stems. toSearchWords makes it.
-- summary also has the words of topics and authors.
-- An article that an older Worker stored has no row, and is indexed by the old folding until the index is rebuilt.
CREATE TABLE article_words (
  article_key INTEGER PRIMARY KEY REFERENCES articles,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;

-- As before, but with article_words where there are any. The columns are described in 0003_article_search.sql.
-- npm run search-index -- rebuild must follow: it makes the rows of article_words for all articles.
DROP VIEW searchable_articles;
CREATE VIEW searchable_articles (article_key, search_key, title, summary, text, lists) AS
SELECT articles.article_key,
  (published_at / 1000 - (published_at % 1000 < 0)) * 33554432 + articles.article_key,
  coalesce(article_words.title,
    replace(replace(replace(replace(replace(replace(replace(replace(replace(
    lower(articles.title),
    'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'ø', 'oe'), 'Ø', 'oe'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u')),
  coalesce(article_words.summary,
    replace(replace(replace(replace(replace(replace(replace(replace(replace(
    lower(articles.summary || ' ' || topics || ' ' || authors),
    'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'ø', 'oe'), 'Ø', 'oe'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u')),
  coalesce(article_words.text,
    replace(replace(replace(replace(replace(replace(replace(replace(replace(
    lower(article_texts.text),
    'ß', 'ss'), 'ẞ', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'ø', 'oe'), 'Ø', 'oe'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u')),
  (SELECT group_concat('list' || hex(value), ' ') FROM json_each(listing_keys)) || iif(image IS NULL, '', ' image')
FROM articles JOIN article_texts USING (article_key) LEFT JOIN article_words USING (article_key);
