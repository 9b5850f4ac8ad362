-- What the newsroom changed: one row for each change, without any personal data of respondents.
-- member, name, role: whoever changed it, as it was then. member: the id of the person, otherwise of the token, otherwise operator.
-- method, route: the request, with the names of parameters instead of their values.
-- target: the slug of what was changed, or the id of a token or person. NULL: the route has none.
-- revision: the publication revision of the change. NULL: nothing public changed.
CREATE TABLE audit_entries (
  entry_key INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  member TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  method TEXT NOT NULL,
  route TEXT NOT NULL,
  target TEXT,
  revision INTEGER
) STRICT;
CREATE INDEX audit_entries_by_time ON audit_entries (at);
