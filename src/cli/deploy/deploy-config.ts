import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Jurisdiction } from "./cloudflare-answer.schema.ts";
import type { Installation } from "./installation.ts";
import type { Found, Resource } from "./resource-kinds.ts";
import { namespaceTitle } from "./resources.ts";

/** The facts that are known when everything exists. */
export interface Facts {
	accountId: string;
	existing: { resource: Resource; found: Found }[];
	jurisdiction: Jurisdiction | undefined;
	isWorkersDev: boolean;
}

/** Returns the configuration that wrangler deploys: wrangler.toml with names, ids and one front door. */
export function deployConfig({ name, config }: Installation, facts: Facts, root: string) {
	const idOf = (kind: Resource["kind"], wanted: string) =>
		facts.existing.find(({ resource }) => resource.kind === kind && resource.name === wanted)?.found
			.id;
	const alias = Object.entries(config.alias).map(([from, to]) => [
		from,
		to.startsWith(".") ? resolve(root, to) : to,
	]);
	return {
		...config,
		account_id: facts.accountId,
		main: resolve(root, config.main),
		alias: Object.fromEntries(alias),
		workers_dev: facts.isWorkersDev,
		// A preview is a second door, with the same data and without the zone's rules.
		preview_urls: false,
		d1_databases: config.d1_databases.map((database) => ({
			...database,
			database_id: idOf("database", database.database_name),
			migrations_dir: resolve(root, database.migrations_dir ?? "migrations"),
		})),
		kv_namespaces: config.kv_namespaces.map((namespace) => ({
			...namespace,
			id: idOf("namespace", namespaceTitle(name, namespace.binding)),
		})),
		r2_buckets: config.r2_buckets.map((bucket) => ({
			...bucket,
			...(facts.jurisdiction && { jurisdiction: facts.jurisdiction }),
		})),
	};
}

/** A folder for the files that wrangler reads, in a place that git ignores. Its secrets have names, but no values. */
export class DeployFolder {
	readonly #path: string;

	constructor(root: string, name: string) {
		this.#path = join(root, ".wrangler", `deploy-${name}`);
	}

	/** Writes the configuration and returns where it is. An ended deployment may have left files there. */
	writeConfig(config: object): string {
		this.remove();
		mkdirSync(this.#path, { recursive: true });
		return this.#write("wrangler.json", JSON.stringify(config, undefined, "\t"));
	}

	/** Names the secrets that wrangler uploads. It takes their values from its environment. */
	writeSecretNames(names: string[]): string {
		return this.#write("secrets.env", names.map((name) => `${name}=\n`).join(""));
	}

	remove(): void {
		rmSync(this.#path, { recursive: true, force: true });
	}

	#write(name: string, text: string): string {
		const path = join(this.#path, name);
		writeFileSync(path, text);
		return path;
	}
}
