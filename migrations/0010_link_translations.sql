-- Which article a translation was made from; the original itself has no row. A table of its own: a
-- column after an article's HTML could not be read without the HTML.
CREATE TABLE translations (
  article_key INTEGER PRIMARY KEY REFERENCES articles,
  original_key INTEGER NOT NULL REFERENCES articles,
  CHECK (article_key != original_key)
) STRICT;
CREATE INDEX translations_by_original ON translations (original_key);
