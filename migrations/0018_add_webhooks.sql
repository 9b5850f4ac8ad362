-- The addresses that get signed events about articles. Their secrets are stored nowhere: each follows from WEBHOOK_SECRET and id.
-- events: a JSON array of the types that it gets. active: 0 gets nothing.
-- gone_at: when it answered 410 and became inactive for that. NULL: it did not.
CREATE TABLE webhook_targets (
  id TEXT PRIMARY KEY,
  url TEXT NOT NULL,
  events TEXT NOT NULL,
  active INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  gone_at INTEGER
) STRICT;

-- Events on their way to these addresses, and how the last attempts ended: one row for each event and address.
-- target: the id of the webhook. event: the webhook-id, the same for all addresses. payload: the body, as it is sent each time.
-- status, answer: of the last response, and its beginning. error: why there was none.
-- next_attempt_at: when it is sent again. NULL: it has arrived, or is given up.
CREATE TABLE webhook_deliveries (
  delivery_key INTEGER PRIMARY KEY,
  target TEXT NOT NULL,
  event TEXT NOT NULL,
  type TEXT NOT NULL,
  payload TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  attempted_at INTEGER,
  duration_ms INTEGER,
  status INTEGER,
  answer TEXT,
  error TEXT,
  next_attempt_at INTEGER
) STRICT;
CREATE UNIQUE INDEX webhook_deliveries_by_event ON webhook_deliveries (event, target);
CREATE INDEX webhook_deliveries_by_target ON webhook_deliveries (target);
CREATE INDEX webhook_deliveries_by_next_attempt ON webhook_deliveries (next_attempt_at);
