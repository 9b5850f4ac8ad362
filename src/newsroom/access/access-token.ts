import type { AccessKeys } from "./access-keys.schema.ts";

const RS256 = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };

interface Expected {
	keys: AccessKeys["keys"];
	/** The audience tag of the application. */
	aud: string;
	/** The address of the team. */
	iss: string;
}

// RFC 7515 §2: base64url without padding.
function bytesOf(part: string): Uint8Array<ArrayBuffer> {
	if (!/^[\w-]*$/.test(part)) throw new Error("A part is not base64url");
	const binary = atob(part.replaceAll("-", "+").replaceAll("_", "/"));
	return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

function jsonOf(part: string): Record<string, unknown> {
	return Object(JSON.parse(new TextDecoder().decode(bytesOf(part))));
}

// RFC 7519 §4.1. A time that is there must be a number, and be right.
function assertClaims(claims: Record<string, unknown>, { aud, iss }: Expected): void {
	const now = Math.floor(Date.now() / 1000);
	const { exp = Infinity, nbf = now, iat = now } = claims;
	if (![claims.aud].flat().includes(aud)) throw new Error("It is for another application");
	if (claims.iss !== iss) throw new Error("It is of another team");
	if (!(typeof exp === "number" && exp > now)) throw new Error("It has expired");
	if (!(typeof nbf === "number" && nbf <= now)) throw new Error("It is not valid yet");
	if (!(typeof iat === "number" && iat <= now)) throw new Error("It is from the future");
}

/**
 * Returns the e-mail address in a JSON Web Token of Cloudflare Access, which signs with RS256; undefined if
 * it has none. Throws unless the token counts.
 */
export async function accessTokenEmail(
	token: string,
	expected: Expected,
): Promise<string | undefined> {
	const [header = "", payload = "", signature = "", ...rest] = token.split(".");
	if (rest.length > 0 || signature === "") throw new Error("It has not three parts");
	const { alg, kid, crit } = jsonOf(header);
	// RFC 7515 §4.1.11: `crit` names extensions that must be understood.
	if (alg !== "RS256" || crit !== undefined) throw new Error("It is not signed with RS256");
	const jwk = expected.keys.find((key) => kid !== undefined && key.kid === kid);
	if (!jwk) throw new Error("It is signed with an unknown key");
	const key = await crypto.subtle.importKey("jwk", jwk, RS256, false, ["verify"]);
	const signed = new TextEncoder().encode(`${header}.${payload}`);
	const isGenuine = await crypto.subtle.verify(RS256, key, bytesOf(signature), signed);
	if (!isGenuine) throw new Error("Its signature is wrong");
	const claims = jsonOf(payload);
	assertClaims(claims, expected);
	const { email } = claims;
	return typeof email === "string" ? email : undefined;
}
