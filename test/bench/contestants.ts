import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { unstable_readConfig } from "wrangler";
import { type Bundle, ROOT, type WorkerModule } from "./build.ts";
import type { WorkerOptions } from "./runtime.ts";
import type { Answer } from "./workers/bare-answer.ts";

export const OURS = "ours";
export const COUNTING = "counting";
export const COLD = "cold";
export const DATABASE = "database";
export const NEWSROOM_TOKEN = randomBytes(16).toString("hex");

/** What is read of wrangler.toml; wrangler's own type of it does not resolve here. */
interface Config {
	compatibility_date: string;
	compatibility_flags: string[];
	vars: Record<string, unknown>;
	d1_databases: { binding: string; database_name: string }[];
	kv_namespaces: { binding: string }[];
	queues: { producers: { binding: string; queue: string }[] };
	version_metadata: { binding: string };
}

const config: Config = unstable_readConfig({ config: join(ROOT, "wrangler.toml") });
const platform = {
	compatibilityDate: config.compatibility_date,
	compatibilityFlags: config.compatibility_flags,
	modulesRoot: ROOT,
};

/** The Worker as deployed, with the bindings of wrangler.toml, and without a rate limit. */
export const ours = (bundle: Bundle) => behind(bundle, OURS, "unlimited");

/** The same modules behind an entry that counts, on the same database and the same KV. */
export const counting = (bundle: Bundle) =>
	behind(bundle, COUNTING, "counting", "counted-bindings", "unlimited");

/** The same modules behind an entry that makes each request the first of an isolate that remembers nothing. */
export const cold = (bundle: Bundle) =>
	behind(bundle, COLD, "cold", "recorded-calls", "counted-bindings", "unlimited");

function behind({ modules }: Bundle, name: string, ...entries: string[]): WorkerOptions {
	// The entries name the Worker as its source does.
	const parts = modules.map((module) => ({
		...module,
		path: module.type === "ESModule" ? module.path.replace(/\.js$/, ".ts") : module.path,
	}));
	return { name, ...platform, modules: [...entries.map(workerModule), ...parts], ...bindings() };
}

/** A Worker that says the same bytes to whoever asks. */
export function bareAnswer(name: string, answer: Answer): WorkerOptions {
	const modules = [workerModule("bare-answer")];
	return { name, ...platform, modules, bindings: { ANSWER: { ...answer } } };
}

/** A Worker that reads a form and inserts one row into a database of its own. */
export function bareInsert(name: string, answer: Answer): WorkerOptions {
	const modules = [workerModule("bare-insert")];
	return { name, ...platform, modules, bindings: { ANSWER: { ...answer } }, d1Databases: ["DB"] };
}

/** Serves our database to Workers in other processes. */
export function database(): WorkerOptions {
	const modules = [workerModule("database")];
	return { name: DATABASE, ...platform, modules, d1Databases: databases() };
}

/** A Worker whose database is in another process, at that address: as on Cloudflare, and none of its memory. */
export function withDatabaseAt(address: URL, worker: WorkerOptions): WorkerOptions {
	const named = Object.entries(databases());
	const remote = named.map(([binding, id]) => [
		binding,
		{ id, remoteProxyConnectionString: address },
	]);
	return worker.d1Databases ? { ...worker, d1Databases: Object.fromEntries(remote) } : worker;
}

function workerModule(name: string): WorkerModule {
	const path = join(import.meta.dirname, "workers", `${name}.ts`);
	const contents = stripTypeScriptTypes(readFileSync(path, "utf8"));
	return { type: "ESModule", path, contents };
}

function bindings() {
	const namespaces = config.kv_namespaces.map(({ binding }) => [binding, binding]);
	const queues = config.queues.producers.map(({ binding, queue }) => [binding, queue]);
	return {
		bindings: { ...stringVars(), NEWSROOM_TOKEN },
		d1Databases: databases(),
		kvNamespaces: Object.fromEntries(namespaces),
		queueProducers: Object.fromEntries(queues),
		versionMetadata: config.version_metadata.binding,
	};
}

function databases(): Record<string, string> {
	return Object.fromEntries(config.d1_databases.map((one) => [one.binding, one.database_name]));
}

function stringVars(): Record<string, string> {
	return Object.fromEntries(Object.entries(config.vars).map(([name, value]) => [name, `${value}`]));
}
