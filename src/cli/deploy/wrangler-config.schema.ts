import * as v from "valibot";

const Database = v.looseObject({
	database_name: v.string(),
	database_id: v.optional(v.string()),
	migrations_dir: v.optional(v.string()),
});
const Namespace = v.looseObject({ binding: v.string(), id: v.optional(v.string()) });
const Bucket = v.looseObject({ bucket_name: v.string() });
const Producer = v.looseObject({ queue: v.string() });
const Consumer = v.looseObject({ queue: v.string(), dead_letter_queue: v.optional(v.string()) });
const RateLimit = v.looseObject({ namespace_id: v.string() });

/** Sections that have nothing that must be made at Cloudflare. */
const PLAIN = [
	...["compatibility_date", "compatibility_flags", "minify", "keep_names", "upload_source_maps"],
	...["rules", "triggers", "cache", "version_metadata", "observability", "limits", "placement"],
	...["images", "$schema"],
] as const;

/** The sections of wrangler.toml that a deployment reads. It refuses a section that it does not know. */
export const WranglerConfig = v.strictObject({
	name: v.string(),
	main: v.string(),
	account_id: v.optional(v.string()),
	alias: v.optional(v.record(v.string(), v.string()), {}),
	vars: v.record(v.string(), v.string()),
	secrets: v.optional(v.looseObject({ required: v.array(v.string()) })),
	d1_databases: v.optional(v.array(Database), []),
	kv_namespaces: v.optional(v.array(Namespace), []),
	r2_buckets: v.optional(v.array(Bucket), []),
	queues: v.optional(
		v.object({
			producers: v.optional(v.array(Producer), []),
			consumers: v.optional(v.array(Consumer), []),
		}),
		{},
	),
	ratelimits: v.optional(v.array(RateLimit), []),
	...v.entriesFromList(PLAIN, v.optional(v.unknown())),
});
export type WranglerConfig = v.InferOutput<typeof WranglerConfig>;
