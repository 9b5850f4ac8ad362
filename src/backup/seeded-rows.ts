/** The number of rows that migrations put into a new database, by table: the channel of the whole site. */
export const SEEDED: Record<string, number> = { channels: 1 };

/** Removes those rows, because a backup has its own. */
export const REMOVE_SEEDED = ["DELETE FROM channels WHERE listing_key = '' AND article_count = 0"];

/** Makes those rows again, as the migrations do. The channel gets an id of its own. */
export const MAKE_SEEDED = [
	`INSERT INTO channels (listing_key, id, name, revision, changed_at, article_count, newest_at)
	SELECT '', 'urn:uuid:' || substr(hex, 1, 8) || '-' || substr(hex, 9, 4) || '-4' || substr(hex, 14, 3)
		|| '-a' || substr(hex, 18, 3) || '-' || substr(hex, 21, 12), '', 0, 0, 0, NULL
	FROM (SELECT lower(hex(randomblob(16))) AS hex)`,
];
