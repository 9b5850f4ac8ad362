-- What the newsroom chose for the front page. There is one row, or none: then the newest articles stand there alone.
-- listing_key: the list whose first page it is for, as in channels. It is always empty, which is the front page.
-- lead: the slug of the article that leads the page, or NULL. pinned: JSON array of slugs, for the row below it.
-- sections: JSON array of the slugs of topics, in the order of the navigation.
-- revision: the publication revision of its last change.
CREATE TABLE curations (
  listing_key TEXT PRIMARY KEY,
  lead TEXT,
  pinned TEXT NOT NULL,
  sections TEXT NOT NULL,
  revision INTEGER NOT NULL
) STRICT;
