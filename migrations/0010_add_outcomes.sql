-- How work that nobody waits for ended last: one row for each kind of work and its target.
-- kind: clock (a tick of the cron trigger), job (one of its jobs), hub or webhook (an attempt to call one), backup.
-- target: the name of the job, the address of the hub, or the slug of the survey with the webhook. Empty if there is only one.
-- reason: why it failed last, without the paths of addresses, which may hold secrets.
-- failures: how often it has failed since it succeeded last.
CREATE TABLE outcomes (
  kind TEXT NOT NULL,
  target TEXT NOT NULL,
  succeeded_at INTEGER,
  failed_at INTEGER,
  reason TEXT,
  failures INTEGER NOT NULL,
  PRIMARY KEY (kind, target)
) STRICT, WITHOUT ROWID;
