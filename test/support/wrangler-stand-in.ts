import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";

const Config = v.looseObject({
	name: v.string(),
	vars: v.record(v.string(), v.string()),
	workers_dev: v.boolean(),
	preview_urls: v.boolean(),
	d1_databases: v.array(
		v.looseObject({ binding: v.string(), database_id: v.string(), migrations_dir: v.string() }),
	),
	kv_namespaces: v.array(v.looseObject({ binding: v.string(), id: v.string() })),
	queues: v.object({
		producers: v.array(v.looseObject({ binding: v.string(), queue: v.string() })),
		consumers: v.array(
			v.looseObject({
				queue: v.string(),
				dead_letter_queue: v.optional(v.string()),
				max_batch_size: v.number(),
				max_batch_timeout: v.number(),
				max_retries: v.number(),
				max_concurrency: v.optional(v.number()),
				retry_delay: v.optional(v.number()),
			}),
		),
	}),
	ratelimits: v.array(v.looseObject({ name: v.string() })),
	version_metadata: v.looseObject({ binding: v.string() }),
	secrets: v.object({ required: v.array(v.string()) }),
	triggers: v.object({ crons: v.array(v.string()) }),
});
type Config = v.InferOutput<typeof Config>;
const Rows = v.array(v.object({ results: v.array(v.looseObject({ name: v.string() })) }));
const Queues = v.array(
	v.looseObject({
		queue_id: v.string(),
		consumers: v.array(v.looseObject({ consumer_id: v.string(), script: v.string() })),
	}),
);

/** Does to the stand-in what wrangler does, without its seconds. A test compares both. */
export function wranglerStandIn(baseUrl: string) {
	return async (parameters: string[], variables: Record<string, string>): Promise<void> => {
		const option = (name: string) => parameters[parameters.indexOf(name) + 1] ?? "";
		const config = v.parse(Config, JSON.parse(readFileSync(option("--config"), "utf8")));
		const account = new Api(`${baseUrl}/accounts/${variables.CLOUDFLARE_ACCOUNT_ID}`);
		if (parameters[0] === "d1") return migrate(account, config);
		const secrets = parameters.includes("--secrets-file")
			? readFileSync(option("--secrets-file"), "utf8").trim().split("\n")
			: [];
		return deploy(account, config, secrets, variables);
	};
}

class Api {
	readonly #url: string;
	constructor(url: string) {
		this.#url = url;
	}

	async send(method: string, path: string, body?: unknown): Promise<unknown> {
		const response = await fetch(this.#url + path, {
			method,
			headers: { Authorization: "Bearer an-api-token", "Content-Type": "application/json" },
			...(body !== undefined && { body: JSON.stringify(body) }),
		});
		const answer = v.parse(
			v.object({ success: v.boolean(), result: v.unknown() }),
			await response.json(),
		);
		if (!answer.success) throw new Error(`${method} ${path}: ${response.status}`);
		return answer.result;
	}

	async has(path: string): Promise<boolean> {
		return this.send("GET", path).then(
			() => true,
			(error: Error) => {
				if (error.message.endsWith("404")) return false;
				throw error;
			},
		);
	}
}

async function migrate(account: Api, config: Config): Promise<void> {
	const [database] = config.d1_databases;
	const query = (sql: string) =>
		account.send("POST", `/d1/database/${database?.database_id}/query`, { sql });
	await query("CREATE TABLE IF NOT EXISTS d1_migrations (id, name)");
	const [answer] = v.parse(Rows, await query("SELECT * FROM d1_migrations"));
	const applied = answer?.results.map(({ name }) => name) ?? [];
	const folder = database?.migrations_dir ?? "";
	for (const name of readdirSync(folder)
		.filter((file) => file.endsWith(".sql"))
		.sort()) {
		if (applied.includes(name)) continue;
		const sql = readFileSync(join(folder, name), "utf8");
		await query(`${sql}\nINSERT INTO "d1_migrations" (name)\nvalues ('${name}');`);
	}
}

async function deploy(
	account: Api,
	config: Config,
	secrets: string[],
	variables: Record<string, string>,
): Promise<void> {
	const script = `/workers/scripts/${config.name}`;
	const isThere = await account.has(`/workers/services/${config.name}`);
	const upload = { bindings: bindingsOf(config, secrets, variables) };
	if (isThere) {
		await account.send("POST", `${script}/versions`, upload);
		await account.send("POST", `${script}/deployments`, {});
		await account.send("PATCH", `${script}/script-settings`, {});
	} else {
		await account.send("PUT", script, upload);
	}
	const door = { enabled: config.workers_dev, previews_enabled: config.preview_urls };
	await account.send("POST", `${script}/subdomain`, door);
	const crons = config.triggers.crons.map((cron) => ({ cron }));
	await account.send("PUT", `${script}/schedules`, crons);
	for (const consumer of config.queues.consumers) await bindConsumer(account, config, consumer);
}

async function bindConsumer(
	account: Api,
	{ name }: Config,
	consumer: Config["queues"]["consumers"][number],
): Promise<void> {
	const path = `/queues?name=${consumer.queue}`;
	const [queue] = v.parse(Queues, await account.send("GET", path));
	const known = queue?.consumers.find(({ script }) => script === name);
	const [method, rest] = known ? ["PUT", `/${known.consumer_id}`] : ["POST", ""];
	await account.send(method ?? "", `/queues/${queue?.queue_id}/consumers${rest}`, {
		type: "worker",
		dead_letter_queue: consumer.dead_letter_queue,
		script_name: name,
		settings: {
			batch_size: consumer.max_batch_size,
			max_retries: consumer.max_retries,
			max_wait_time_ms: 1000 * consumer.max_batch_timeout,
			max_concurrency: consumer.max_concurrency,
			retry_delay: consumer.retry_delay,
		},
	});
}

function bindingsOf(config: Config, secrets: string[], variables: Record<string, string>) {
	const given = secrets.map((line) => line.replace("=", ""));
	return [
		...Object.entries(config.vars).map(([name, text]) => ({ name, type: "plain_text", text })),
		...config.kv_namespaces.map(({ binding: name, id }) => ({
			name,
			type: "kv_namespace",
			namespace_id: id,
		})),
		...config.queues.producers.map(({ binding: name, queue }) => ({
			type: "queue",
			name,
			queue_name: queue,
		})),
		...config.d1_databases.map(({ binding: name, database_id: id }) => ({ name, type: "d1", id })),
		...config.ratelimits.map((limit) => ({ type: "ratelimit", ...limit })),
		{ name: config.version_metadata.binding, type: "version_metadata" },
		...given.map((name) => ({ name, type: "secret_text", text: variables[name] ?? "" })),
		...config.secrets.required
			.filter((name) => !given.includes(name))
			.map((name) => ({ name, type: "inherit" })),
	];
}
