import { createHash, timingSafeEqual } from "node:crypto";

const BASIC = 'Basic realm="newsroom", charset="UTF-8"';
/**
 * RFC 9110 §11.6.1: programs send Bearer, browsers ask the person behind them for Basic. Chromium reads
 * the first challenge of a header alone, and does not know Bearer.
 */
export const challenges = { program: `Bearer realm="newsroom", ${BASIC}`, browser: BASIC };

/** Whether an Authorization header holds the token: as Bearer, or as the password of Basic. */
export function holdsToken(authorization: string | undefined, token: string): boolean {
	const [, scheme = "", credentials = ""] = /^(\S+) +(\S+)$/.exec(authorization ?? "") ?? [];
	const read = SCHEMES.get(scheme.toLowerCase());
	return read !== undefined && isSame(read(credentials), token);
}

const SCHEMES = new Map([
	["bearer", (credentials: string) => credentials],
	// RFC 7617 §2: base64 of “name:password”; the name may be anything without a colon.
	[
		"basic",
		(credentials) =>
			Buffer.from(credentials, "base64")
				.toString()
				.replace(/^[^:]*:/, ""),
	],
]);

// Hashed first: timingSafeEqual wants equal lengths, and a length tells too.
function isSame(given: string, wanted: string): boolean {
	return timingSafeEqual(digest(given), digest(wanted));
}

function digest(text: string): Buffer {
	return createHash("sha256").update(text).digest();
}
