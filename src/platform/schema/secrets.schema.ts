import * as v from "valibot";

/** The secrets of a deployed service, and of .dev.vars. */
export const Secrets = v.object({
	NEWSROOM_TOKEN: v.pipe(v.string(), v.minLength(8, "must have at least 8 characters")),
	/** Needed for surveys with Turnstile, together with the variable TURNSTILE_SITE_KEY. */
	TURNSTILE_SECRET: v.exactOptional(v.string()),
	/** Signs webhook events: “whsec_” and 24 to 64 bytes in base 64 (Standard Webhooks). */
	WEBHOOK_SECRET: v.exactOptional(
		v.pipe(
			v.string(),
			v.regex(
				/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/,
				"must be “whsec_” and 24 to 64 bytes in base 64",
			),
		),
	),
});
export type Secrets = v.InferOutput<typeof Secrets>;
