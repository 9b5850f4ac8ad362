import * as v from "valibot";

/** The public keys of a team (RFC 7517), as Access publishes them. */
export const AccessKeys = v.object({
	keys: v.array(
		v.looseObject({ kid: v.string(), kty: v.literal("RSA"), n: v.string(), e: v.string() }),
	),
});
export type AccessKeys = v.InferOutput<typeof AccessKeys>;

/** Returns the keys in a response of Access; throws if it is something else. */
export const parseAccessKeys = (json: unknown): AccessKeys["keys"] =>
	v.parse(AccessKeys, json).keys;
