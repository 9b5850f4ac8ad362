import * as v from "valibot";
import { nearestName } from "../../platform/schema/nearest-name.ts";
import { Site } from "../../platform/schema/site-settings.schema.ts";
import { Stop } from "./stop.ts";
import { WranglerConfig } from "./wrangler-config.schema.ts";

// The longest name that is made of it, “…-submissions-dead”, may have 63 characters.
const NAME = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

/** One Randnotiz in an account: a Worker with its own database, queues, KV and address. */
export interface Installation {
	/** The name of the Worker. All other names begin with it. */
	name: string;
	site: Site;
	/** The host of SITE_URL. */
	host: string;
	/** wrangler.toml, with this installation's names and settings. */
	config: WranglerConfig;
}

interface Choice {
	/** From `--name`. */
	name?: string | undefined;
	/** From `--var`, such as "SITE_URL=https://staging.news.example". */
	settings: string[];
}

/** Checks wrangler.toml and gives its parts the names of an installation. Throws Stop if a setting is wrong. */
export function installationOf(toml: unknown, choice: Choice): Installation {
	const parsed = v.safeParse(WranglerConfig, toml);
	if (!parsed.success) throw new Stop(`wrangler.toml: ${faultsOf(parsed.issues)}`);
	const configured = parsed.output;
	const name = choice.name ?? configured.name;
	if (!NAME.test(name)) {
		throw new Stop(`“${name}” is no name: at most 40 of a-z, 0-9 and -, such as news-staging.`);
	}
	const given = settingsIn(choice.settings, configured.vars);
	const vars = { ...configured.vars, ...given };
	const site = checkedSite(vars, (name) =>
		name in given ? `--var ${name}=${given[name]}` : `${name} in wrangler.toml`,
	);
	const config = named({ ...configured, vars }, name);
	return { name, site, host: new URL(site.url).hostname, config };
}

function settingsIn(typed: string[], known: Record<string, string>): Record<string, string> {
	const settings = typed.map((text) => {
		const [, key = "", value = ""] = /^([A-Z_]+)=(.*)$/s.exec(text) ?? [];
		if (key in known) return [key, value];
		const names = Object.keys(known).map((name) => name.toLowerCase());
		const near = nearestName(key, names);
		const hint = near ? ` Did you mean ${near.toUpperCase()}?` : "";
		throw new Stop(`--var ${text}: wrangler.toml has no such setting in [vars].${hint}`);
	});
	return Object.fromEntries(settings);
}

/** `placeOf` says where the value of a setting is from. */
function checkedSite(vars: Record<string, string>, placeOf: (name: string) => string): Site {
	const parsed = v.safeParse(Site, vars);
	if (!parsed.success) {
		const faults = parsed.issues.map(
			(issue) => `${placeOf(v.getDotPath(issue) ?? "")}: ${issue.message}`,
		);
		throw new Stop(`Correct ${faults.join("; and ")}`);
	}
	const { protocol, hostname, port } = new URL(parsed.output.url);
	const place = placeOf("SITE_URL");
	if (isLocal(hostname)) {
		throw new Stop(
			`${place}: the public cannot reach ${parsed.output.url}. Set the address that readers will use, such as https://news.example`,
		);
	}
	if (protocol !== "https:") throw new Stop(`${place}: must begin with https://`);
	if (port !== "") throw new Stop(`${place}: must have no port: https://${hostname}`);
	return parsed.output;
}

/** True for what is no name in the public DNS. */
function isLocal(host: string): boolean {
	return !host.includes(".") || /^[\d.]+$/.test(host) || /\.(?:localhost|local)$/.test(host);
}

function faultsOf(issues: v.BaseIssue<unknown>[]): string {
	return issues
		.map((issue) =>
			issue.type === "strict_object"
				? `npm run deploy does not know [${v.getDotPath(issue)}]`
				: `${v.getDotPath(issue)}: ${issue.message}`,
		)
		.join("; ");
}

/** Returns the configuration with the names of an installation. That of wrangler.toml keeps its own. */
function named(config: WranglerConfig, name: string): WranglerConfig {
	if (name === config.name) return config;
	const rename = (text: string) =>
		text.startsWith(config.name) ? name + text.slice(config.name.length) : `${name}-${text}`;
	return {
		...config,
		name,
		d1_databases: config.d1_databases.map(({ database_id: _, ...database }) => ({
			...database,
			database_name: rename(database.database_name),
		})),
		kv_namespaces: config.kv_namespaces.map(({ id: _, ...namespace }) => namespace),
		r2_buckets: config.r2_buckets.map((bucket) => ({
			...bucket,
			bucket_name: rename(bucket.bucket_name),
		})),
		queues: {
			producers: config.queues.producers.map((one) => ({ ...one, queue: rename(one.queue) })),
			consumers: config.queues.consumers.map((one) => ({
				...one,
				queue: rename(one.queue),
				...(one.dead_letter_queue && { dead_letter_queue: rename(one.dead_letter_queue) }),
			})),
		},
		ratelimits: config.ratelimits.map((limit) => ({
			...limit,
			namespace_id: ownNumber(name, limit.namespace_id),
		})),
	};
}

/** Returns a number for the counters of an installation, so that two do not count together. */
function ownNumber(name: string, configured: string): string {
	let number = Number(configured);
	for (const letter of name) number = (number * 31 + letter.charCodeAt(0)) % 2_147_483_647;
	return `${number}`;
}
