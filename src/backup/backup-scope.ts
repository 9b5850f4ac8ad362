/**
 * The tables that no backup has, and why. Every other table of the database is in every backup, a new
 * one without a change here.
 */
export const LEFT_OUT_TABLES = {
	publication: "its row is in the manifest; a restore sets a new epoch and a higher revision",
	d1_migrations: "the manifest lists the migrations; a restore needs a database that has the same",
	article_words: "follows from the texts: a restore makes it again, by the rules of its version",
	article_search: "the index of article_words: a restore builds it again",
	board_entries: "follows from the articles: a restore makes it again",
	board_search: "the index of board_entries: a restore builds it again",
	content_upgrade:
		"says how far a job is; after a restore it looks at all articles and static pages",
	newsroom_tokens: "an older backup would bring back tokens that were revoked since",
	preview_links: "an older backup would bring back links that were revoked since",
	newsroom_sessions: "are browsers that are signed in here",
	webhook_deliveries: "says what became of the events that this installation sent",
	loose_files: "names files that no picture has, and that are about to be erased",
	announcements: "says what hubs and webhooks of this installation are told",
	former_states: "is what articles were before changes that are not announced yet",
	outcomes: "says how the work of this installation ended",
	refused_purges: "is about the cache of this installation",
	backups: "says when this database was backed up, which is not so of its copy",
	backup_changes: "is empty unless a backup is under way",
	restores: "is empty unless a restore is under way",
} as const;

/** The bindings that keep something and that no backup has, and why. DB is in it, table by table, and MEDIA, file by file. */
export const LEFT_OUT_BINDINGS = {
	FEED_CACHE: "has only copies, which are made again",
	SUBMISSION_QUEUE: "has what arrives while the database fails; the next backup has it",
	PING_QUEUE: "has calls of hubs that are on their way",
	WEBHOOK_QUEUE: "has events for webhooks that are on their way",
} as const;

/** The parts that no backup contains, with their reasons, as the manifest lists them. */
export const LEFT_OUT = {
	...LEFT_OUT_TABLES,
	...LEFT_OUT_BINDINGS,
	secrets: "NEWSROOM_TOKEN, TURNSTILE_SECRET and WEBHOOK_SECRET are kept elsewhere",
};
