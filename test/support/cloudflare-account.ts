import { randomUUID } from "node:crypto";
import { failure, pageOf, type Reply, success } from "./cloudflare-reply.ts";

interface Call {
	method: string;
	path: string;
	query: URLSearchParams;
	body: unknown;
	jurisdiction: string;
}

interface Stored {
	id: string;
	name: string;
	jurisdiction?: string | undefined;
}
interface Binding {
	name: string;
	type: string;
	text?: string;
	[more: string]: unknown;
}
interface Worker {
	bindings: Binding[];
	secrets: Record<string, string>;
	versions: string[];
	workersDev: boolean;
	previews: boolean;
	crons: string[];
}

/** Everything that an account has. */
export interface Account {
	id: string;
	name: string;
	subdomain?: string;
	databases: (Stored & { migrations: string[] | undefined })[];
	queues: (Stored & { consumers: Record<string, unknown>[] })[];
	namespaces: Stored[];
	buckets: Stored[];
	workers: Record<string, Worker>;
	domains: { id: string; hostname: string; service: string }[];
	zones: { id: string; name: string; status: string }[];
}

/** Returns an account with nothing but a domain. */
export function emptyAccount(id = "a".repeat(32), name = "Example"): Account {
	const zone = { id: "zone", name: "news.example", status: "active" };
	const nothing = { databases: [], queues: [], namespaces: [], buckets: [], domains: [] };
	return { id, name, subdomain: "acme", ...nothing, workers: {}, zones: [zone] };
}

type Route = [
	method: string,
	path: RegExp,
	(account: Account, call: Call, name: string) => Reply | undefined,
];

const absent = (code: number): Reply => ({ status: 404, body: failure(code) });
const exists = (code: number): Reply => ({ status: 400, body: failure(code) });
const noWorker = absent(10_007);

const ROUTES: Route[] = [
	[
		"GET",
		/^\/d1\/database$/,
		({ databases }, { query }) =>
			success(
				databases.filter(({ name }) => name.includes(query.get("name") ?? "")).map(databaseRow),
			),
	],
	[
		"POST",
		/^\/d1\/database$/,
		({ databases }, call) => {
			const { name, jurisdiction } = call.body as Stored;
			if (databases.some((one) => one.name === name)) return exists(7502);
			const database = { id: randomUUID(), name, jurisdiction, migrations: undefined };
			databases.push(database);
			return success(databaseRow(database));
		},
	],
	[
		"GET",
		/^\/d1\/database\/([^/]+)\/time_travel\/bookmark$/,
		() => success({ bookmark: "00000085-0000024c" }),
	],
	[
		"POST",
		/^\/d1\/database\/([^/]+)\/query$/,
		({ databases }, call, id) => {
			const database = databases.find((one) => one.id === id);
			return (
				database &&
				success([
					{
						results: queried(database, (call.body as { sql: string }).sql),
						success: true,
						meta: {},
					},
				])
			);
		},
	],
	[
		"GET",
		/^\/queues$/,
		({ queues }, { query }) => {
			const names = query.getAll("name");
			return success(
				queues.filter(({ name }) => names.length === 0 || names.includes(name)).map(queueRow),
			);
		},
	],
	[
		"POST",
		/^\/queues$/,
		({ queues }, call) => {
			const { queue_name: name, jurisdiction } = call.body as {
				queue_name: string;
				jurisdiction?: string;
			};
			if (queues.some((one) => one.name === name)) return exists(11_009);
			const queue = { id: randomUUID(), name, jurisdiction, consumers: [] };
			queues.push(queue);
			return success(queueRow(queue));
		},
	],
	[
		"POST",
		/^\/queues\/([^/]+)\/consumers$/,
		({ queues }, { body }, id) => {
			const consumers = queues.find((one) => one.id === id)?.consumers;
			if (consumers?.some((one) => one.script === (body as { script_name: string }).script_name))
				return exists(11_004);
			const { script_name: script, ...settings } = body as { script_name: string };
			consumers?.push({ consumer_id: randomUUID(), script, ...settings });
			return success({});
		},
	],
	[
		"PUT",
		/^\/queues\/([^/]+)\/consumers\//,
		({ queues }, { body }, id) => {
			const { script_name: script, ...settings } = body as { script_name: string };
			const consumer = queues
				.find((one) => one.id === id)
				?.consumers.find((one) => one.script === script);
			return consumer && success(Object.assign(consumer, settings));
		},
	],
	[
		"GET",
		/^\/storage\/kv\/namespaces$/,
		({ namespaces }, { query }) => pageOf(namespaces.map(namespaceRow), query),
	],
	[
		"POST",
		/^\/storage\/kv\/namespaces$/,
		({ namespaces }, call) => {
			const { title: name, jurisdiction } = call.body as { title: string; jurisdiction?: string };
			if (namespaces.some((one) => one.name === name)) return exists(10_014);
			const namespace = { id: randomUUID().replaceAll("-", ""), name, jurisdiction };
			namespaces.push(namespace);
			return success(namespaceRow(namespace));
		},
	],
	[
		"GET",
		/^\/r2\/buckets\/([^/]+)$/,
		({ buckets }, { jurisdiction }, name) =>
			buckets.some((one) => one.name === name && (one.jurisdiction ?? "") === jurisdiction)
				? success({ name })
				: absent(10_006),
	],
	[
		"POST",
		/^\/r2\/buckets$/,
		({ buckets }, { body, jurisdiction }) => {
			const { name } = body as Stored;
			if (buckets.some((one) => one.name === name)) return exists(10_004);
			buckets.push({ id: name, name, jurisdiction: jurisdiction || undefined });
			return success({ name });
		},
	],
	[
		"GET",
		/^\/workers\/subdomain$/,
		({ subdomain }) => (subdomain ? success({ subdomain }) : absent(10_007)),
	],
	["GET", /^\/workers\/domains$/, ({ domains }) => success(domains)],
	[
		"PUT",
		/^\/workers\/domains$/,
		(account, { body }) => {
			const { hostname, service } = body as { hostname: string; service: string };
			if (!account.workers[service]) return noWorker;
			const known = account.domains.find((one) => one.hostname === hostname);
			if (known && known.service !== service) return { status: 409, body: failure(100_116) };
			if (!known) account.domains.push({ id: randomUUID(), hostname, service });
			return success({ hostname, service });
		},
	],
	[
		"GET",
		/^\/workers\/services\/([^/]+)$/,
		({ workers }, _, name) =>
			workers[name]
				? success({
						id: name,
						default_environment: {
							environment: "production",
							script: { tag: name, tags: [], last_deployed_from: "wrangler" },
						},
					})
				: noWorker,
	],
	[
		"GET",
		/^\/workers\/scripts\/([^/]+)\/secrets$/,
		({ workers }, _, name) =>
			workers[name]
				? success(
						Object.keys(workers[name].secrets).map((secret) => ({
							name: secret,
							type: "secret_text",
						})),
					)
				: noWorker,
	],
	[
		"PUT",
		/^\/workers\/scripts\/([^/]+)\/secrets$/,
		({ workers }, { body }, name) => {
			const secret = body as { name: string; text: string };
			if (!workers[name]) return noWorker;
			workers[name].secrets[secret.name] = secret.text;
			return success({ name: secret.name });
		},
	],
	[
		"GET",
		/^\/workers\/scripts\/([^/]+)\/deployments$/,
		({ workers }, _, name) =>
			workers[name]
				? success({
						deployments: workers[name].versions
							.map((id) => ({
								id,
								source: "wrangler",
								strategy: "percentage",
								author_email: "",
								created_on: "2026-11-01T00:00:00Z",
								versions: [{ version_id: id, percentage: 100 }],
							}))
							.reverse(),
					})
				: noWorker,
	],
	["POST", /^\/workers\/scripts\/([^/]+)\/deployments$/, (_, { body }) => success(body)],
	["PUT", /^\/workers\/scripts\/([^/]+)$/, upload],
	["POST", /^\/workers\/scripts\/([^/]+)\/versions$/, upload],
	[
		"GET",
		/^\/workers\/scripts\/([^/]+)\/settings$/,
		({ workers }, _, name) =>
			workers[name] ? success({ bindings: workers[name].bindings }) : noWorker,
	],
	["PATCH", /^\/workers\/scripts\/([^/]+)\/script-settings$/, (_, { body }) => success(body)],
	[
		"GET",
		/^\/workers\/workers\/([^/]+)$/,
		({ workers }, _, name) =>
			workers[name]
				? success({
						subdomain: {
							enabled: workers[name].workersDev,
							previews_enabled: workers[name].previews,
						},
					})
				: noWorker,
	],
	[
		"POST",
		/^\/workers\/scripts\/([^/]+)\/subdomain$/,
		({ workers }, { body }, name) => {
			const wanted = body as { enabled: boolean; previews_enabled: boolean };
			if (!workers[name]) return noWorker;
			Object.assign(workers[name], {
				workersDev: wanted.enabled,
				previews: wanted.previews_enabled,
			});
			return success(wanted);
		},
	],
	[
		"PUT",
		/^\/workers\/scripts\/([^/]+)\/schedules$/,
		({ workers }, { body }, name) => {
			if (!workers[name]) return noWorker;
			workers[name].crons = (body as { cron: string }[]).map(({ cron }) => cron);
			return success({ schedules: body });
		},
	],
];

/** Answers a request to an account, as Cloudflare does; undefined if the stand-in does not know it. */
export function handle(account: Account, call: Call): Reply | undefined {
	for (const [method, path, answer] of ROUTES) {
		const match = method === call.method ? path.exec(call.path) : null;
		if (match) return answer(account, call, match[1] ?? "");
	}
	return undefined;
}

/** Stores a version. What it inherits must be in the version before. */
function upload({ workers }: Account, { body }: Call, name: string): Reply {
	const { bindings } = body as { bindings: Binding[] };
	const before = workers[name];
	const inherited = bindings.filter(({ type }) => type === "inherit").map((one) => one.name);
	const kept = before?.bindings.filter((one) => inherited.includes(one.name)) ?? [];
	const known = [...kept.map((one) => one.name), ...Object.keys(before?.secrets ?? {})];
	if (inherited.some((one) => !known.includes(one))) return exists(10_057);
	const secrets = bindings.filter(({ type }) => type === "secret_text");
	const version = randomUUID();
	workers[name] = {
		bindings: [
			...kept,
			...bindings.filter(({ type }) => type !== "secret_text" && type !== "inherit"),
		],
		secrets: {
			...before?.secrets,
			...Object.fromEntries(secrets.map((one) => [one.name, one.text ?? ""])),
		},
		versions: [...(before?.versions ?? []), version],
		workersDev: before?.workersDev ?? false,
		previews: before?.previews ?? false,
		crons: before?.crons ?? [],
	};
	return success({
		id: version,
		etag: "etag",
		startup_time_ms: 12,
		deployment_id: version.replaceAll("-", ""),
		resources: { script: { etag: "etag" } },
	});
}

/** Answers the few queries of a deployment. Each migration is applied with its name, or not at all. */
function queried(database: Account["databases"][number], sql: string): unknown[] {
	if (/CREATE TABLE IF NOT EXISTS ["`]?d1_migrations/.test(sql)) {
		database.migrations ??= [];
		return [];
	}
	if (sql.includes("sqlite_master")) return database.migrations ? [{ name: "d1_migrations" }] : [];
	const [, migration] =
		/INSERT INTO "?d1_migrations"? \(name\)\s+values \('(.+)'\);$/.exec(sql) ?? [];
	if (migration === undefined) return (database.migrations ?? []).map((name, id) => ({ id, name }));
	if (database.migrations?.includes(migration)) throw new Error(`${migration} was applied twice`);
	database.migrations?.push(migration);
	return [];
}

const databaseRow = ({ id, name, jurisdiction }: Stored) => ({
	uuid: id,
	name,
	version: "production",
	...(jurisdiction && { jurisdiction }),
});
const namespaceRow = ({ id, name, jurisdiction }: Stored) => ({
	id,
	title: name,
	...(jurisdiction && { jurisdiction }),
});
const queueRow = ({ id, name, jurisdiction, consumers }: Account["queues"][number]) => ({
	queue_id: id,
	queue_name: name,
	...(jurisdiction && { jurisdiction }),
	consumers: consumers.map((one) => ({ ...one, type: "worker" })),
	producers: [],
});
