import { createHash, timingSafeEqual } from "node:crypto";

const BASIC = 'Basic realm="newsroom", charset="UTF-8"';
/**
 * The values of WWW-Authenticate (RFC 9110 §11.6.1): programs send Bearer, browsers ask a person for
 * Basic. Chromium reads only the first challenge of a header, and does not know Bearer.
 */
export const challenges = { program: `Bearer realm="newsroom", ${BASIC}`, browser: BASIC };

/** True if an Authorization header contains the token: as Bearer, or as the password of Basic. */
export function holdsToken(authorization: string | undefined, token: string): boolean {
	const [, scheme = "", credentials = ""] = /^(\S+) +(\S+)$/.exec(authorization ?? "") ?? [];
	const read = SCHEMES.get(scheme.toLowerCase());
	return read !== undefined && isSame(read(credentials), token);
}

const SCHEMES = new Map([
	["bearer", (credentials: string) => credentials],
	// RFC 7617 §2: base64 of “name:password”; the name is ignored and has no colon.
	[
		"basic",
		(credentials) =>
			Buffer.from(credentials, "base64")
				.toString()
				.replace(/^[^:]*:/, ""),
	],
]);

// Hashed first: timingSafeEqual needs equal lengths, and the length is secret too.
function isSame(given: string, wanted: string): boolean {
	return timingSafeEqual(digest(given), digest(wanted));
}

function digest(text: string): Buffer {
	return createHash("sha256").update(text).digest();
}
