// npm run deploy [-- --jurisdiction eu]: makes what is missing, migrates, then deploys.
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { unstable_readConfig as readConfig } from "wrangler";
import { migrate } from "./migrations.ts";
import { runWrangler, wranglerFinds } from "./wrangler.ts";

const { values } = parseArgs({ options: { jurisdiction: { type: "string" } } });
const config = readConfig({ config: "wrangler.toml" });
const siteUrl = new URL(String(config.vars.SITE_URL));
if (siteUrl.hostname === "localhost") {
	throw new Error("Set SITE_URL in wrangler.toml to the address the public will use.");
}

// The jurisdiction of a database cannot be changed later, so it is set here and not left to wrangler.
const jurisdiction = values.jurisdiction ? ["--jurisdiction", values.jurisdiction] : [];
for (const { database_name } of config.d1_databases) {
	const name = String(database_name);
	if (await wranglerFinds("d1", "info", name, "--json")) continue;
	await runWrangler("d1", "create", name, ...jurisdiction, "--update-config=false");
}
for (const { queue, dead_letter_queue } of config.queues.consumers ?? []) {
	for (const name of [queue, dead_letter_queue].filter((one) => one !== undefined)) {
		if (await wranglerFinds("queues", "info", name)) continue;
		await runWrangler("queues", "create", name);
	}
}
await migrate(["--remote"], "deploy that version, or give wrangler.toml a new database_name.");
await deployWithToken();

/** The first deployment brings the newsroom's token along, and prints it once. */
async function deployWithToken(): Promise<void> {
	if (await wranglerFinds("deployments", "status")) return runWrangler("deploy");
	const token = randomBytes(24).toString("base64url");
	const folder = mkdtempSync(join(tmpdir(), "randnotiz-"));
	const file = join(folder, "secrets.json");
	writeFileSync(file, JSON.stringify({ NEWSROOM_TOKEN: token }), { mode: 0o600 });
	try {
		await runWrangler("deploy", "--secrets-file", file);
	} finally {
		rmSync(folder, { recursive: true });
	}
	console.log(`The newsroom's token; keep it, it is shown only now: ${token}`);
}
