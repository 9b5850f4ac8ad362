import * as v from "valibot";
import type { Database } from "./db/connection.ts";
import type { Permission } from "./http/route-policy.ts";
import { Secrets } from "./schema/secrets.schema.ts";
import { Site } from "./schema/site-settings.schema.ts";

interface Settings {
	site: Site;
	secrets: Secrets;
}
const checkedSettings = new WeakMap<Env, Settings>();

/** The bindings and variables of every request's context. */
export interface AppEnv {
	Bindings: Env;
	Variables: {
		site: Site;
		/** The nearest replica, for the public's reads. */
		db: Database;
		/** The primary database, for the newsroom and for everything that writes. */
		primaryDb: Database;
		/** The permissions of the member who asks; set below /newsroom. */
		permissions: ReadonlySet<Permission>;
	};
}

/** Runs tasks after the response or event, for up to 30 s. */
export type Background = Pick<ExecutionContext, "waitUntil">;

/** Returns the settings, checked once per isolate; throws an error that says what to set where. */
export function siteOf(env: Env): Site {
	return settingsOf(env).site;
}

/** Returns the secrets; a feature whose secret is not set is switched off. */
export function secretsOf(env: Env): Secrets {
	return settingsOf(env).secrets;
}

function settingsOf(env: Env): Settings {
	const settings = checkedSettings.get(env) ?? checked(env);
	checkedSettings.set(env, settings);
	return settings;
}

function checked(env: Env): Settings {
	const issues = [Site, Secrets].flatMap((schema) => v.safeParse(schema, env).issues ?? []);
	if (issues.length === 0) return { site: v.parse(Site, env), secrets: v.parse(Secrets, env) };
	const faults = issues.map((issue) => `- ${v.getDotPath(issue)}: ${issue.message}`);
	throw new Error(
		`Wrong settings; see [vars] and [secrets] in wrangler.toml, and .dev.vars:\n${faults.join("\n")}`,
	);
}
