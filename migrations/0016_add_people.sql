-- The people of the newsroom. email: in small letters, as Cloudflare Access sends it. NULL: Access does not let them in.
CREATE TABLE people (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT UNIQUE,
  role TEXT NOT NULL CHECK (role IN ('operator', 'editor', 'author', 'analyst')),
  created_at INTEGER NOT NULL
) STRICT;

-- The keys of people and programs beside NEWSROOM_TOKEN.
-- hash: SHA-256 of the key, in hex. The key itself is stored nowhere.
-- person: whose key it is, which then has the role of that person. Otherwise role is its own.
-- expires_at: NULL for a key that does not expire. used_on: the last day on which it was used, in UTC.
CREATE TABLE newsroom_tokens (
  id TEXT PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT CHECK (role IN ('operator', 'editor', 'author', 'analyst')),
  person TEXT,
  created_at INTEGER NOT NULL,
  expires_at INTEGER,
  used_on TEXT,
  CHECK ((role IS NULL) <> (person IS NULL))
) STRICT;
CREATE INDEX newsroom_tokens_by_expiry ON newsroom_tokens (expires_at);
CREATE INDEX newsroom_tokens_by_person ON newsroom_tokens (person);

-- The browsers that are signed in.
-- hash: HMAC-SHA256 of the secret in the cookie under NEWSROOM_TOKEN, so that a new NEWSROOM_TOKEN ends all sessions.
-- token: the id of the key that signed in. NULL: NEWSROOM_TOKEN.
-- expires_at: 30 days after used_on, the last day on which it was used, in UTC.
CREATE TABLE newsroom_sessions (
  id TEXT PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  token TEXT,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_on TEXT NOT NULL
) STRICT;
CREATE INDEX newsroom_sessions_by_expiry ON newsroom_sessions (expires_at);
CREATE INDEX newsroom_sessions_by_token ON newsroom_sessions (token);
