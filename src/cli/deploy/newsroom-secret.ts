import { randomBytes } from "node:crypto";
import * as v from "valibot";
import { Secrets } from "../../platform/schema/secrets.schema.ts";
import { Stop } from "./stop.ts";

/** The newsroom's token that a deployment brings along. */
export interface NewToken {
	value: string;
	/** False for one that the operator gave: that one is never shown. */
	isShown: boolean;
}

interface Environment {
	NEWSROOM_TOKEN?: string | undefined;
	CI?: string | undefined;
}

/** Returns the token from the environment, otherwise a new one. Throws Stop in CI, where a new one would stand in a log. */
export function newToken({ NEWSROOM_TOKEN: given, CI }: Environment): NewToken {
	if (given) {
		const { success, issues } = v.safeParse(Secrets.entries.NEWSROOM_TOKEN, given);
		if (!success) throw new Stop(`NEWSROOM_TOKEN ${issues[0].message}.`);
		return { value: given, isShown: false };
	}
	if (CI) {
		throw new Stop(
			"Set NEWSROOM_TOKEN for this deployment: a token that is made here would stand in the log of CI. A good one: openssl rand -base64 24",
		);
	}
	return { value: randomBytes(24).toString("base64url"), isShown: true };
}

/** Returns what to say about a token; nothing about one that the operator gave. */
export function tokenLines(token: NewToken | undefined): string[] {
	if (!token?.isShown) return [];
	return [
		"",
		`    The newsroom's token: ${token.value}`,
		"",
		"Keep it: Cloudflare never shows it.",
	];
}
