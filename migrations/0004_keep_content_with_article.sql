-- A list of articles with their text then reads two rows an article, not three. The HTML is the last
-- column: SQLite reads the others without it.
ALTER TABLE articles ADD COLUMN content_html TEXT NOT NULL DEFAULT '';
UPDATE articles SET content_html = coalesce(
  (SELECT html FROM article_contents WHERE article_contents.article_key = articles.article_key), '');
DROP TABLE article_contents;
