-- The former addresses of topics and authors, which lead on to the present one for ever. A channel at a former address
-- comes first: the name was used again.
-- listing_key: as in channels, of the former name. present_key: of the present one, so that one redirect always is enough.
CREATE TABLE channel_addresses (
  listing_key TEXT PRIMARY KEY,
  present_key TEXT NOT NULL,
  since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX channel_addresses_by_present ON channel_addresses (present_key);

-- The renamings that are under way. The lists and the channel have the new name at once, the articles get it in portions.
-- former_key, present_key: as in channels. They are the same if only the spelling changes.
-- name: the new name. revision: the publication revision of the renaming.
-- article_key: articles up to here are done. changed: how many got the new name.
CREATE TABLE channel_renames (
  former_key TEXT PRIMARY KEY,
  present_key TEXT NOT NULL,
  name TEXT NOT NULL,
  revision INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  article_key INTEGER NOT NULL,
  changed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
