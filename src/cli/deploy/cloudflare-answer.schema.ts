import * as v from "valibot";

/** The frame of every answer of Cloudflare's API. */
export const Answer = v.object({
	success: v.boolean(),
	errors: v.nullish(v.array(v.object({ code: v.number(), message: v.string() })), []),
	result: v.optional(v.unknown()),
	result_info: v.nullish(v.object({ total_count: v.optional(v.number()) })),
});
export type Answer = v.InferOutput<typeof Answer>;

/** The jurisdictions that data can be kept in. Without one, Cloudflare chooses. */
export const JURISDICTIONS = ["eu", "us", "fedramp"] as const;
export type Jurisdiction = (typeof JURISDICTIONS)[number];

const Place = v.pipe(
	v.nullish(v.string()),
	v.transform((name) => name ?? undefined),
);

export const Account = v.object({ id: v.string(), name: v.string() });
export const Database = v.pipe(
	v.object({ uuid: v.string(), name: v.string(), jurisdiction: Place }),
	v.transform(({ uuid, name, jurisdiction }) => ({ id: uuid, name, jurisdiction })),
);
export const Queue = v.pipe(
	v.object({ queue_id: v.string(), queue_name: v.string(), jurisdiction: Place }),
	v.transform((one) => ({
		id: one.queue_id,
		name: one.queue_name,
		jurisdiction: one.jurisdiction,
	})),
);
export const Namespace = v.pipe(
	v.object({ id: v.string(), title: v.string(), jurisdiction: Place }),
	v.transform(({ id, title, jurisdiction }) => ({ id, name: title, jurisdiction })),
);
export const Bucket = v.object({ name: v.string() });

export const Secret = v.object({ name: v.string() });
export const Deployments = v.object({
	deployments: v.array(v.object({ versions: v.array(v.object({ version_id: v.string() })) })),
});

export const Subdomain = v.object({ subdomain: v.nullish(v.string()) });
export const Domain = v.object({ hostname: v.string(), service: v.string() });
export const Zone = v.object({ id: v.string(), name: v.string(), status: v.string() });

export const Bookmark = v.object({ bookmark: v.string() });
export const MigrationRows = v.array(
	v.object({ results: v.array(v.object({ name: v.string() })) }),
);
