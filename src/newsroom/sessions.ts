import { newSecret, sessionHash } from "./keys.ts";

const DAY_MS = 86_400_000;
const SESSION_DAYS = 30;
export const SESSION_SECONDS = (SESSION_DAYS * DAY_MS) / 1000;

/** Returns the cookie's name: browsers take __Host- only over https (RFC 6265bis §4.1.3.2). */
export const cookieName = (siteUrl: string) =>
	siteUrl.startsWith("https:") ? "__Host-newsroom" : "newsroom";

/** Returns the day of an instant, in UTC. */
export const dayOf = (instant: Date) => instant.toISOString().slice(0, 10);

/** Returns what is stored of the use of a session. */
export const sessionUse = (now: Date) => ({
	used_on: dayOf(now),
	expires_at: new Date(now.getTime() + SESSION_DAYS * DAY_MS),
});

/** Makes a session of a token (undefined: of NEWSROOM_TOKEN): the secret of its cookie, and the row to store. */
export function newSession(token: string | undefined, firstKey: string, now: Date) {
	const secret = newSecret();
	const row = {
		id: crypto.randomUUID(),
		hash: sessionHash(secret, firstKey) ?? "",
		token: token ?? null,
		created_at: now,
		...sessionUse(now),
	};
	return { secret, row };
}
