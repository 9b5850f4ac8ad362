import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { endWith } from "./end-with.ts";

const FILE = ".dev.vars";
const OPTIONAL = ["TURNSTILE_SECRET", "WEBHOOK_SECRET"];

/** Returns the newsroom's token: that of the environment, otherwise that of this checkout. Ends the program if there is none. */
export function newsroomToken(): string {
	const token = process.env.NEWSROOM_TOKEN || valueIn(text(), "NEWSROOM_TOKEN");
	return (
		token ?? endWith("The newsroom's token is missing: set NEWSROOM_TOKEN, such as in .dev.vars.")
	);
}

/** The newsroom's token of this checkout; made, and printed, where there is none yet. */
export function localToken(): string {
	const kept = text();
	const found = valueIn(kept, "NEWSROOM_TOKEN");
	if (found) return found;
	const token = randomBytes(24).toString("base64url");
	const line = `NEWSROOM_TOKEN="${token}"\n`;
	writeFileSync(FILE, kept === "" || kept.endsWith("\n") ? kept + line : `${kept}\n${line}`, {
		mode: 0o600,
	});
	console.log(`The newsroom's token, kept in ${FILE}: ${token}`);
	return token;
}

/**
 * The secrets of this checkout that the service can do without, as parameters for `wrangler dev`: of
 * the file it reads itself only what wrangler.toml requires.
 */
export function optionalSecrets(): string[] {
	const kept = text();
	return OPTIONAL.flatMap((name) => {
		const value = valueIn(kept, name);
		return value === undefined ? [] : ["--var", `${name}:${value}`];
	});
}

function text(): string {
	return existsSync(FILE) ? readFileSync(FILE, "utf8") : "";
}

function valueIn(kept: string, name: string): string | undefined {
	return new RegExp(`^${name}\\s*=\\s*"?([^"\\r\\n]+)"?`, "m").exec(kept)?.[1];
}
