import {
	Bucket,
	Database,
	JURISDICTIONS,
	type Jurisdiction,
	Namespace,
	Queue,
} from "./cloudflare-answer.schema.ts";
import type { Cloudflare } from "./cloudflare-client.ts";

/** Something that an installation stores data in. */
export interface Resource {
	kind: "database" | "queue" | "namespace" | "bucket";
	name: string;
	/** From wrangler.toml, if somebody wrote one there. */
	id?: string | undefined;
}
export interface Found {
	id: string;
	name: string;
	jurisdiction: string | undefined;
}

interface Kind {
	/** The name of the kind for people. */
	label: string;
	find(account: Cloudflare, resource: Resource): Promise<Found | undefined>;
	make(account: Cloudflare, name: string, jurisdiction: Jurisdiction | undefined): Promise<void>;
}

/** The requests that find and make each kind. A jurisdiction can only be given when something is made. */
export const RESOURCE_KINDS: Record<Resource["kind"], Kind> = {
	database: {
		label: "D1 database",
		async find(account, resource) {
			const query = resource.id ? {} : { name: resource.name };
			return pick(await account.listPages("/d1/database", Database, query), resource);
		},
		make: (account, name, jurisdiction) =>
			account.change("POST", "/d1/database", { name, jurisdiction }),
	},
	queue: {
		label: "queue",
		async find(account, resource) {
			return pick(await account.list("/queues", Queue, { name: resource.name }), resource);
		},
		make: (account, name, jurisdiction) =>
			account.change("POST", "/queues", { queue_name: name, jurisdiction }),
	},
	namespace: {
		label: "KV namespace",
		async find(account, resource) {
			return pick(await account.listPages("/storage/kv/namespaces", Namespace), resource);
		},
		make: (account, name, jurisdiction) =>
			account.change("POST", "/storage/kv/namespaces", { title: name, jurisdiction }),
	},
	bucket: {
		label: "R2 bucket",
		async find(account, { name }) {
			// A bucket is only seen by those who ask in its jurisdiction.
			for (const jurisdiction of [undefined, ...JURISDICTIONS]) {
				const bucket = await account.find(`/r2/buckets/${name}`, Bucket, inside(jurisdiction));
				if (bucket) return { id: name, name, jurisdiction };
			}
			return undefined;
		},
		make: (account, name, jurisdiction) =>
			account.change("POST", "/r2/buckets", { name }, inside(jurisdiction)),
	},
};

/** Returns the row with a resource's id, or with exactly its name: Cloudflare also finds parts of names. */
function pick(rows: Found[], { id, name }: Resource): Found | undefined {
	return rows.find((row) => (id ? row.id === id : row.name === name));
}

function inside(jurisdiction: Jurisdiction | undefined): Record<string, string> {
	return jurisdiction ? { "cf-r2-jurisdiction": jurisdiction } : {};
}
