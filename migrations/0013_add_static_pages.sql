-- Static pages, such as the imprint. A page is public as soon as it is stored. The service takes at most 200.
-- slug: the last part of its address. It never changes.
-- footer: its place in the footer of every page, the smallest first. NULL: the footer does not list it.
-- revision: the publication revision of its last change.
-- format, source: the body as typed. html: the same as safe HTML.
CREATE TABLE static_pages (
  slug TEXT PRIMARY KEY,
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  footer INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('markdown', 'html')),
  source TEXT NOT NULL,
  html TEXT NOT NULL
) STRICT;
