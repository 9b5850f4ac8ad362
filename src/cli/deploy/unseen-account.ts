import { JURISDICTIONS } from "./cloudflare-answer.schema.ts";
import type { Cloudflare } from "./cloudflare-client.ts";
import { findUpgrade, migrationsFolder } from "./database-upgrade.ts";
import { isOnWorkersDev } from "./front-door.ts";
import type { Installation } from "./installation.ts";
import { resourcesOf } from "./resources.ts";
import type { Survey, Wish } from "./survey-account.ts";

/** Returns what a deployment finds in an account that has nothing of the installation yet. Asks nobody. */
export async function unseenAccount(
	cloudflare: Cloudflare,
	installation: Installation,
	wish: Wish,
): Promise<Survey> {
	const isWorkersDev = isOnWorkersDev(installation.host);
	const [database] = installation.config.d1_databases;
	const folder = migrationsFolder(wish.root, database?.migrations_dir);
	return {
		existing: [],
		missing: resourcesOf(installation),
		jurisdiction: JURISDICTIONS.find((one) => one === wish.jurisdiction),
		worker: undefined,
		door: { isWorkersDev, mustBind: !isWorkersDev, notes: [] },
		// Without a database nothing is asked.
		upgrade: await findUpgrade(cloudflare, undefined, folder),
	};
}
