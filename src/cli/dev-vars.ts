import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const FILE = ".dev.vars";

/** The newsroom's token of this checkout; made, and printed, where there is none yet. */
export function localToken(): string {
	const kept = existsSync(FILE) ? readFileSync(FILE, "utf8") : "";
	const found = /^NEWSROOM_TOKEN\s*=\s*"?([^"\r\n]+)"?/m.exec(kept)?.[1];
	if (found) return found;
	const token = randomBytes(24).toString("base64url");
	const line = `NEWSROOM_TOKEN="${token}"\n`;
	writeFileSync(FILE, kept === "" || kept.endsWith("\n") ? kept + line : `${kept}\n${line}`, {
		mode: 0o600,
	});
	console.log(`The newsroom's token, kept in ${FILE}: ${token}`);
	return token;
}
