import { getTableColumns, sql } from "drizzle-orm";
import type { Database } from "../platform/db/connection.ts";
import { contentUpgrade } from "./content-upgrade.tables.ts";

/** The last article and static page that the job looked at; null if it has looked at all. */
export type UpgradeProgress = Omit<typeof contentUpgrade.$inferSelect, "id" | "version">;

/** The result of a step: statements that store what has changed, and how far it is. */
export interface UpgradePortion {
	statements: D1PreparedStatement[];
	progress: Partial<UpgradeProgress>;
}

/** So few that a tick of the cron trigger sends D1 fewer than 40 statements for them. */
export const SOURCES_A_PORTION = 8;
/** The most bytes of HTML and source in a portion, unless a single one has more. */
const BYTES_A_PORTION = 500_000;

const BEGINNING: UpgradeProgress = { article_key: 0, static_page_slug: "" };
const RAISE_REVISION = "UPDATE publication SET revision = revision + 1";
const SAVE_PROGRESS =
	"UPDATE content_upgrade SET version = ?, article_key = ?, static_page_slug = ?";

/** Returns how far the upgrade to a version is, and whether a channel is being renamed. */
export async function findUpgradeProgress(
	db: Database,
	version: number,
): Promise<UpgradeProgress & { isRenaming: boolean }> {
	const isRenaming = sql`EXISTS (SELECT 1 FROM channel_renames)`.mapWith(Boolean);
	const row = await db
		.select({ ...getTableColumns(contentUpgrade), isRenaming })
		.from(contentUpgrade)
		.get();
	return row?.version === version ? row : { ...BEGINNING, isRenaming: row?.isRenaming ?? false };
}

/** Returns the first of these rows, as many as one tick may render. */
export function portionOf<Row extends { bytes: number }>(rows: Row[]): Row[] {
	let total = 0;
	return rows.slice(0, SOURCES_A_PORTION).filter(({ bytes }, index) => {
		total += bytes;
		return index === 0 || total <= BYTES_A_PORTION;
	});
}

/**
 * Stores a portion, and how far the upgrade is. The publication revision rises if anything changed, so that
 * isolates forget what they keep.
 */
export async function saveUpgrade(
	{ $client: d1 }: Database,
	version: number,
	before: UpgradeProgress,
	{ statements, progress }: UpgradePortion,
): Promise<void> {
	const { article_key, static_page_slug } = { ...before, ...progress };
	await d1.batch([
		...(statements.length > 0 ? [d1.prepare(RAISE_REVISION)] : []),
		...statements,
		d1.prepare(SAVE_PROGRESS).bind(version, article_key, static_page_slug),
	]);
}
