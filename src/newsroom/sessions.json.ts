import type { Member } from "./member.ts";
import type { Session } from "./session.schema.ts";
import type { SessionRow } from "./session.sql.ts";

/** Converts a session to JSON for its owner. */
export function toSession(
	{ id, created_at, used_on, expires_at }: SessionRow,
	{ session }: Member,
): Session {
	return {
		id,
		created_at: created_at.toISOString(),
		used_on,
		expires_at: expires_at.toISOString(),
		...(id === session && { current: true }),
	};
}
