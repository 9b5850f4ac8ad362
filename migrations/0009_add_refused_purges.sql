-- Cache tags that Cloudflare has not purged yet: it refused them, or the Worker left its calls to withdrawals.
-- A job purges them every minute. refused_at is the newest refusal of the tag.
CREATE TABLE refused_purges (
  tag TEXT PRIMARY KEY,
  refused_at INTEGER NOT NULL
) STRICT;
