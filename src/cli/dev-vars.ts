import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { endWith } from "./end-with.ts";
import { localSecrets, SECRETS_FILE } from "./local-settings.ts";

const OPTIONAL = ["TURNSTILE_SECRET", "WEBHOOK_SECRET"];

/** Returns the newsroom's token: that of the environment, otherwise that of this checkout. Ends the program if there is none. */
export function newsroomToken(): string {
	const token = process.env.NEWSROOM_TOKEN || localSecrets().NEWSROOM_TOKEN;
	return (
		token ?? endWith("The newsroom's token is missing: set NEWSROOM_TOKEN, such as in .dev.vars.")
	);
}

/** Returns the newsroom's token of this checkout. Makes it and prints it if there is none yet. */
export function localToken(): string {
	const found = localSecrets().NEWSROOM_TOKEN;
	if (found) return found;
	const token = randomBytes(24).toString("base64url");
	const kept = existsSync(SECRETS_FILE) ? readFileSync(SECRETS_FILE, "utf8") : "";
	const line = `NEWSROOM_TOKEN="${token}"\n`;
	try {
		const text = kept === "" || kept.endsWith("\n") ? kept + line : `${kept}\n${line}`;
		writeFileSync(SECRETS_FILE, text, { mode: 0o600 });
	} catch (error) {
		endWith(
			`${SECRETS_FILE} cannot be written (${Object(error).code}): it must hold the newsroom's token.`,
		);
	}
	console.log(`The newsroom's token, kept in ${SECRETS_FILE}: ${token}`);
	return token;
}

/**
 * Returns the secrets of this checkout that the service can do without, as parameters for `wrangler dev`: of the file
 * it reads itself only what wrangler.toml requires.
 */
export function optionalSecrets(): string[] {
	const secrets = localSecrets();
	return OPTIONAL.flatMap((name) => {
		const value = secrets[name];
		return value === undefined ? [] : ["--var", `${name}:${value}`];
	});
}
