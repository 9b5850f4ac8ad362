/** The archive at which the newsroom's requests are measured. */
export const NEWSROOM_ARTICLES = 10_000;

/** The running service that is measured. */
export interface Measured {
	base: URL;
	d1: D1Database;
	/** Of workerd; undefined where processes cannot be measured. */
	pid: number | undefined;
}
