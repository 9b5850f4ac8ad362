import * as v from "valibot";
import type { Database } from "./db/connection.ts";
import { Site } from "./schemas/site.ts";

const Secrets = v.object({
	NEWSROOM_TOKEN: v.pipe(v.string(), v.minLength(8, "must have at least 8 characters")),
});
const known = new WeakMap<Env, Site>();

/** What a handler finds in its context: the bindings, and the settings as checked. */
export interface AppEnv {
	Bindings: Env;
	Variables: { site: Site; db: Database };
}

/** The settings, checked once an isolate; throws an error that says what to set where. */
export function siteOf(env: Env): Site {
	const site = known.get(env) ?? checked(env);
	known.set(env, site);
	return site;
}

function checked(env: Env): Site {
	const issues = [Site, Secrets].flatMap((schema) => v.safeParse(schema, env).issues ?? []);
	if (issues.length === 0) return v.parse(Site, env);
	const faults = issues.map((issue) => `- ${v.getDotPath(issue)}: ${issue.message}`);
	throw new Error(
		`Wrong settings; see [vars] and [secrets] in wrangler.toml, and .dev.vars:\n${faults.join("\n")}`,
	);
}
