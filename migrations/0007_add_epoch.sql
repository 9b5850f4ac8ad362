-- The epoch of the archive: random, and new after every restore of a backup. A follower of /api/changes compares it,
-- because a restore takes revisions back, and the same numbers then mean other changes.
ALTER TABLE publication ADD COLUMN epoch TEXT NOT NULL DEFAULT '';
UPDATE publication SET epoch = lower(hex(randomblob(8)));
