-- The articles in every status, as the list of the newsroom sorts them: one row for each. It follows from the other tables.
-- has_draft: 1 if there is a working copy, else 0.
-- changed_at: the last change by the newsroom, also one that leaves updated_at of the article alone.
-- published_at: the time of publication, before all times if there is none.
-- scheduled_at: when it becomes public by itself, after all times if it does not.
-- title: the first 60 characters of the title, spelled as the search index spells them.
CREATE TABLE board_entries (
  article_key INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
  status TEXT NOT NULL,
  has_draft INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  published_at INTEGER NOT NULL,
  scheduled_at INTEGER NOT NULL,
  title TEXT NOT NULL
) STRICT;
CREATE INDEX board_by_change ON board_entries (status, has_draft, changed_at, article_key);
CREATE INDEX board_by_publication ON board_entries (status, has_draft, published_at, article_key);
CREATE INDEX board_by_schedule ON board_entries (status, has_draft, scheduled_at, article_key);
CREATE INDEX board_by_title ON board_entries (status, has_draft, title, article_key);

-- The words of a working copy, as in article_words, for the search of the newsroom.
-- listing_keys: JSON array of the lists that the article would be in.
CREATE TABLE article_draft_words (
  article_key INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  listing_keys TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;

-- What an entry should be. An article that the running batch has changed has the revision of publication.
-- changed_at lies within the years 1970 to 9999, so that board_key has room for its seconds.
-- The character 57344 begins the stems, which follow the words of the title.
-- The title of an article that was never public is that of its working copy.
CREATE VIEW board_rows (article_key, status, has_draft, changed_at, published_at, scheduled_at, title) AS
SELECT article_key, status, has_draft, max(0, min(253402300799999, changed_at)), published_at, scheduled_at,
  trim(substr(title, 1, iif(instr(title, char(57344)) BETWEEN 1 AND 60, instr(title, char(57344)) - 1, 60)))
FROM (
  SELECT articles.article_key, articles.status, article_drafts.article_key IS NOT NULL AS has_draft,
    max(coalesce(article_drafts.updated_at, 0),
      iif(articles.revision = publication.revision AND publication.restoring_since IS NULL, publication.changed_at,
        coalesce(board_entries.changed_at, iif(articles.status = 'scheduled', articles.created_at, articles.updated_at)))) AS changed_at,
    coalesce(articles.published_at, -8640000000000000) AS published_at,
    min(iif(articles.status = 'scheduled', articles.published_at, 8640000000000000), coalesce(article_drafts.publish_at, 8640000000000000)) AS scheduled_at,
    iif(articles.status = 'draft' AND article_drafts.title != '', coalesce(article_draft_words.title, lower(article_drafts.title)),
      coalesce(article_words.title, lower(articles.title))) AS title
  FROM publication JOIN articles
    LEFT JOIN article_words USING (article_key)
    LEFT JOIN article_drafts USING (article_key)
    LEFT JOIN article_draft_words USING (article_key)
    LEFT JOIN board_entries USING (article_key)
);

-- The words of an article in any status and of its working copy, and the lists of both as in searchable_articles, with the
-- status among them. The character 57344 stands between both, so that no phrase reaches from one into the other.
-- board_key: the second of the last change times 33554432 plus article_key, so that the index is in order of change.
CREATE VIEW board_words (article_key, board_key, title, summary, text, lists) AS
SELECT articles.article_key, board_entries.changed_at / 1000 * 33554432 + articles.article_key,
  coalesce(article_words.title, lower(articles.title)) || coalesce(' ' || char(57344) || ' ' || article_draft_words.title, ''),
  coalesce(article_words.summary, lower(articles.summary || ' ' || topics || ' ' || authors)) || coalesce(' ' || char(57344) || ' ' || article_draft_words.summary, ''),
  coalesce(article_words.text, '') || coalesce(' ' || char(57344) || ' ' || article_draft_words.text, ''),
  coalesce((SELECT group_concat('list' || hex(value), ' ') FROM json_each(articles.listing_keys)) || ' ', '')
    || coalesce((SELECT group_concat('list' || hex(value), ' ') FROM json_each(article_draft_words.listing_keys)) || ' ', '')
    || 'is' || board_entries.status || iif(has_draft, ' hasdraft', '')
FROM board_entries JOIN articles USING (article_key) LEFT JOIN article_words USING (article_key) LEFT JOIN article_draft_words USING (article_key);

-- The search index of the newsroom: the articles in every status. rowid is board_key. It may be missing, as article_search.
-- makeSearchIndex holds it and its triggers letter for letter. npm run search-index -- rebuild must follow, to fill it.
CREATE VIRTUAL TABLE board_search USING fts5(title, summary, text, lists, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
CREATE TRIGGER board_search_gains_entry AFTER INSERT ON board_entries BEGIN INSERT OR REPLACE INTO board_search (rowid, title, summary, text, lists) SELECT board_key, title, summary, text, lists FROM board_words WHERE article_key = NEW.article_key; END;
CREATE TRIGGER board_search_follows_entry AFTER UPDATE ON board_entries BEGIN DELETE FROM board_search WHERE rowid = OLD.changed_at / 1000 * 33554432 + OLD.article_key; INSERT OR REPLACE INTO board_search (rowid, title, summary, text, lists) SELECT board_key, title, summary, text, lists FROM board_words WHERE article_key = NEW.article_key; END;
CREATE TRIGGER board_search_loses_entry AFTER DELETE ON board_entries BEGIN DELETE FROM board_search WHERE rowid = OLD.changed_at / 1000 * 33554432 + OLD.article_key; END;

-- The words are stored last of all that an entry shows. A change of the status alone stores no words.
CREATE TRIGGER board_gains_words AFTER INSERT ON article_words BEGIN INSERT INTO board_entries SELECT * FROM board_rows WHERE article_key = NEW.article_key ON CONFLICT (article_key) DO UPDATE SET status = excluded.status, has_draft = excluded.has_draft, changed_at = excluded.changed_at, published_at = excluded.published_at, scheduled_at = excluded.scheduled_at, title = excluded.title; END;
CREATE TRIGGER board_follows_words AFTER UPDATE ON article_words BEGIN INSERT INTO board_entries SELECT * FROM board_rows WHERE article_key = NEW.article_key ON CONFLICT (article_key) DO UPDATE SET status = excluded.status, has_draft = excluded.has_draft, changed_at = excluded.changed_at, published_at = excluded.published_at, scheduled_at = excluded.scheduled_at, title = excluded.title; END;
CREATE TRIGGER board_follows_article AFTER UPDATE OF status, published_at, listing_keys ON articles WHEN OLD.status IS NOT NEW.status OR OLD.published_at IS NOT NEW.published_at OR OLD.listing_keys IS NOT NEW.listing_keys BEGIN INSERT INTO board_entries SELECT * FROM board_rows WHERE article_key = NEW.article_key ON CONFLICT (article_key) DO UPDATE SET status = excluded.status, has_draft = excluded.has_draft, changed_at = excluded.changed_at, published_at = excluded.published_at, scheduled_at = excluded.scheduled_at, title = excluded.title; END;
CREATE TRIGGER board_gains_draft AFTER INSERT ON article_drafts BEGIN INSERT INTO board_entries SELECT * FROM board_rows WHERE article_key = NEW.article_key ON CONFLICT (article_key) DO UPDATE SET status = excluded.status, has_draft = excluded.has_draft, changed_at = excluded.changed_at, published_at = excluded.published_at, scheduled_at = excluded.scheduled_at, title = excluded.title; END;
CREATE TRIGGER board_follows_draft AFTER UPDATE OF publish_at ON article_drafts WHEN OLD.publish_at IS NOT NEW.publish_at BEGIN INSERT INTO board_entries SELECT * FROM board_rows WHERE article_key = NEW.article_key ON CONFLICT (article_key) DO UPDATE SET status = excluded.status, has_draft = excluded.has_draft, changed_at = excluded.changed_at, published_at = excluded.published_at, scheduled_at = excluded.scheduled_at, title = excluded.title; END;
CREATE TRIGGER board_loses_draft AFTER DELETE ON article_drafts BEGIN DELETE FROM article_draft_words WHERE article_key = OLD.article_key; INSERT INTO board_entries SELECT * FROM board_rows WHERE article_key = OLD.article_key ON CONFLICT (article_key) DO UPDATE SET status = excluded.status, has_draft = excluded.has_draft, changed_at = excluded.changed_at, published_at = excluded.published_at, scheduled_at = excluded.scheduled_at, title = excluded.title; END;
CREATE TRIGGER board_gains_draft_words AFTER INSERT ON article_draft_words BEGIN INSERT INTO board_entries SELECT * FROM board_rows WHERE article_key = NEW.article_key ON CONFLICT (article_key) DO UPDATE SET status = excluded.status, has_draft = excluded.has_draft, changed_at = excluded.changed_at, published_at = excluded.published_at, scheduled_at = excluded.scheduled_at, title = excluded.title; END;
CREATE TRIGGER board_follows_draft_words AFTER UPDATE ON article_draft_words BEGIN INSERT INTO board_entries SELECT * FROM board_rows WHERE article_key = NEW.article_key ON CONFLICT (article_key) DO UPDATE SET status = excluded.status, has_draft = excluded.has_draft, changed_at = excluded.changed_at, published_at = excluded.published_at, scheduled_at = excluded.scheduled_at, title = excluded.title; END;

INSERT INTO board_entries (article_key, status, has_draft, changed_at, published_at, scheduled_at, title)
SELECT article_key, status, has_draft, changed_at, published_at, scheduled_at, title FROM board_rows;
