import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

const KEY_BYTES = 32;
/** By its beginning people, and programs that look for leaked keys, recognise a token. */
const PREFIX = "rn_";
// 32 bytes are 43 characters in base64url.
const TOKEN = /^rn_[\w-]{43}$/;
const SECRET = /^[\w-]{43}$/;

/** Returns a new token. */
export function newToken(): string {
	return PREFIX + newSecret();
}

/** Returns a new secret for a cookie. */
export function newSecret(): string {
	return randomBytes(KEY_BYTES).toString("base64url");
}

/** Returns the hash by which a token is stored; undefined if it cannot be a token. */
export function tokenHash(key: string): string | undefined {
	return TOKEN.test(key) ? digest(key).toString("hex") : undefined;
}

/** Returns the hash by which the secret of a session is stored; undefined if it cannot be one. */
export function sessionHash(secret: string, firstKey: string): string | undefined {
	if (!SECRET.test(secret)) return undefined;
	return createHmac("sha256", firstKey).update(secret).digest("hex");
}

/** True if two keys are the same; takes the same time whatever is given. */
export function isSameKey(given: string, wanted: string): boolean {
	// Hashed first: timingSafeEqual needs equal lengths, and the length is secret too.
	return timingSafeEqual(digest(given), digest(wanted));
}

function digest(text: string): Buffer {
	return createHash("sha256").update(text).digest();
}
