import { JURISDICTIONS, type Jurisdiction } from "./cloudflare-answer.schema.ts";
import type { Cloudflare } from "./cloudflare-client.ts";
import { CloudflareError } from "./cloudflare-error.ts";
import type { Installation } from "./installation.ts";
import { type Found, RESOURCE_KINDS, type Resource } from "./resource-kinds.ts";
import { Stop } from "./stop.ts";

const MOST_ATTEMPTS = 5;

/** Lists everything that an installation stores data in, each once. */
export function resourcesOf({ name, config }: Installation): Resource[] {
	const queues = [
		...config.queues.producers.map(({ queue }) => queue),
		...config.queues.consumers.flatMap((one) => [one.queue, one.dead_letter_queue ?? one.queue]),
	];
	return [
		...config.d1_databases.map((one) => ({
			kind: "database" as const,
			name: one.database_name,
			id: one.database_id,
		})),
		...[...new Set(queues)].map((queue) => ({ kind: "queue" as const, name: queue })),
		...config.kv_namespaces.map(({ binding, id }) => ({
			kind: "namespace" as const,
			name: namespaceTitle(name, binding),
			id,
		})),
		...config.r2_buckets.map((one) => ({ kind: "bucket" as const, name: one.bucket_name })),
	];
}

/** Returns the title that wrangler gives too, so that namespaces of earlier deployments are found. */
export function namespaceTitle(name: string, binding: string): string {
	return `${name}-${binding.toLowerCase().replaceAll("_", "-")}`;
}

export function labelOf({ kind, name }: Resource): string {
	return `${RESOURCE_KINDS[kind].label} ${name}`;
}

/** Says where something lies, for people. */
export function placeOf(jurisdiction: string | undefined): string {
	return jurisdiction ? `jurisdiction ${jurisdiction}` : "no jurisdiction";
}

/** Throws Stop if wrangler.toml names an id that is not there. */
export async function findResource(
	account: Cloudflare,
	resource: Resource,
): Promise<Found | undefined> {
	const found = await RESOURCE_KINDS[resource.kind].find(account, resource);
	if (!found && resource.id) {
		throw new Stop(`wrangler.toml has the id ${resource.id}, but this account has no such thing.`);
	}
	return found;
}

/** Finds or makes a resource, also if an earlier attempt made it and nobody heard of it. */
export async function makeResource(
	account: Cloudflare,
	resource: Resource,
	jurisdiction: Jurisdiction | undefined,
): Promise<Found> {
	const { find, make } = RESOURCE_KINDS[resource.kind];
	for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
		const found = await find(account, resource);
		if (found) return found;
		if (attempt > 1) await account.wait(1000);
		try {
			await make(account, resource.name, jurisdiction);
		} catch (error) {
			const mayExist = error instanceof CloudflareError && error.mayExist;
			if (!mayExist || attempt === MOST_ATTEMPTS) throw error;
		}
	}
	throw new Stop(
		`Cloudflare made the ${labelOf(resource)}, but does not show it yet. Run the command again in a minute.`,
	);
}

/**
 * Returns the one jurisdiction of an installation: the one that was asked for, otherwise that of what exists.
 * Throws Stop if something lies elsewhere. Returns "open" if nothing exists and nothing was asked for.
 * KV may lie anywhere: it only holds copies of what is public, and older deployments made it without a jurisdiction.
 */
export function jurisdictionOf(
	asked: Jurisdiction | "none" | undefined,
	existing: { resource: Resource; found: Found }[],
): Jurisdiction | undefined | "open" {
	const strict = existing.filter(({ resource }) => resource.kind !== "namespace");
	const [first] = strict;
	if (!first) return asked === undefined ? "open" : toJurisdiction(asked);
	const wanted = asked === undefined ? first.found.jurisdiction : toJurisdiction(asked);
	const elsewhere = strict.filter(({ found }) => found.jurisdiction !== wanted);
	if (elsewhere.length === 0) return toJurisdiction(wanted);
	const lines = elsewhere.map(
		({ resource, found }) => `- the ${labelOf(resource)}: ${placeOf(found.jurisdiction)}`,
	);
	throw new Stop(
		`This installation belongs into ${placeOf(wanted)}, but something exists elsewhere, and cannot be moved:
${lines.join("\n")}
If it holds nothing that you need, delete it in the dashboard and run the command again. Otherwise use another --name, or leave out --jurisdiction.`,
	);
}

function toJurisdiction(name: string | undefined): Jurisdiction | undefined {
	return JURISDICTIONS.find((one) => one === name);
}
