import { CONTENT_VERSION } from "../content/content-version.ts";
import { forgetRevision } from "../platform/cache/current-revision.ts";
import { type Database, primaryDatabase } from "../platform/db/connection.ts";
import {
	findUpgradeProgress,
	saveUpgrade,
	type UpgradePortion,
	type UpgradeProgress,
} from "./content-upgrade.sql.ts";

/** Renders the next portion of one noun from the stored sources; returns undefined if all of it is up to date. */
export type UpgradeStep = (
	db: Database,
	progress: UpgradeProgress,
) => Promise<UpgradePortion | undefined>;

/**
 * Goes on with the renaming of a channel, if there is one. Otherwise it brings the next articles or static pages to what
 * this version makes of their sources: one portion of one noun at a
 * tick. After an update that takes hours for a large archive, and then one row is read at each tick.
 */
export async function upgradeContent(
	env: Env,
	steps: UpgradeStep[],
	rename: () => Promise<unknown>,
): Promise<void> {
	const db = primaryDatabase(env.DB);
	const { isRenaming, ...progress } = await findUpgradeProgress(db, CONTENT_VERSION);
	if (isRenaming) {
		await rename();
		return;
	}
	const portion = await firstPortion(steps.map((step) => () => step(db, progress)));
	if (!portion) return;
	await saveUpgrade(db, CONTENT_VERSION, progress, portion);
	if (portion.statements.length > 0) forgetRevision(env.DB);
}

async function firstPortion([step, ...others]: (() => Promise<
	UpgradePortion | undefined
>)[]): Promise<UpgradePortion | undefined> {
	return (await step?.()) ?? (others.length > 0 ? firstPortion(others) : undefined);
}
