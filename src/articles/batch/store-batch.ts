import { reasonOf } from "../../platform/log.ts";
import { MAX_BATCH_ARTICLES } from "./article-batch.schema.ts";
import { type BatchItem, type PlacedResult, refused, toItems } from "./batch-item.ts";
import { listTextBytes } from "./known-articles.sql.ts";
import type { Newsroom, Stored } from "./save-group.ts";
import { storePortion } from "./store-portion.ts";

/** The texts of a portion, as they are sent and as they are stored, take at most so much: D1 gets them as parameters of at most 2 MB. */
const PORTION_BYTES = 1024 * 1024;
const NO_OBJECT = "must be an object";
const TWICE = "is in the batch before: each article may be there once";
const UNKNOWN =
	"A part of the service does not answer any more: whether the article is stored is not known. Send it again.";
const NOT_TRIED =
	"A part of the service does not answer any more: the article is not stored. Send it again.";

/** Stores the articles of a batch, as far as they can be. Throws if D1 fails before anything is stored. */
export async function storeBatch(newsroom: Newsroom, sent: unknown[]): Promise<Stored> {
	const items = toItems(sent);
	const refusals = items.flatMap((item) => refusalOf(item, items) ?? []);
	const wrong = new Set(refusals.map(({ index }) => index));
	const results: PlacedResult[] = [...refusals];
	const changes: Stored["changes"] = [];
	const portions = await toPortions(
		newsroom,
		items.filter(({ index }) => !wrong.has(index)),
	);
	for (const [number, portion] of portions.entries()) {
		try {
			const stored = await storePortion(newsroom, portion);
			results.push(...stored.results);
			changes.push(...stored.changes);
		} catch (error) {
			if (changes.length === 0) throw error;
			console.error(`A batch was stored in part: ${reasonOf(error)}`);
			const later = portions.slice(number + 1).flat();
			results.push(
				...portion.map((item) => refused(item, 503, UNKNOWN)),
				...later.map((item) => refused(item, 503, NOT_TRIED)),
			);
			break;
		}
	}
	return { results: results.sort((a, b) => a.index - b.index), changes };
}

function refusalOf(item: BatchItem, all: BatchItem[]): PlacedResult | undefined {
	const { index, slug, sent } = item;
	const isObject = typeof sent === "object" && sent !== null && !Array.isArray(sent);
	if (!isObject)
		return refused(item, 422, "This is no article.", [{ pointer: "#", detail: NO_OBJECT }]);
	const first = all.find((one) => one.slug === slug);
	if (slug === undefined || first === undefined || first.index === index) return undefined;
	return refused(item, 422, "An article is in the batch twice.", [
		{ pointer: "#/slug", detail: TWICE },
	]);
}

/** Divides articles into portions that are stored one after the other, each in one transaction. */
async function toPortions({ db }: Newsroom, items: BatchItem[]): Promise<BatchItem[][]> {
	const slugs = items.flatMap(({ slug }) => slug ?? []);
	const stored = slugs.length > 0 ? await listTextBytes(db, slugs) : new Map<string, number>();
	const portions: BatchItem[][] = [];
	let room = 0;
	for (const item of items) {
		const bytes = sentBytes(item) + (stored.get(item.slug ?? "") ?? 0);
		const last = portions.at(-1);
		if (last && bytes <= room && last.length < MAX_BATCH_ARTICLES) last.push(item);
		else {
			portions.push([item]);
			room = PORTION_BYTES;
		}
		room -= bytes;
	}
	return portions;
}

function sentBytes({ sent }: BatchItem): number {
	const { markdown, html } = Object(Object(sent).body);
	return [markdown, html].reduce(
		(sum, text) => sum + (typeof text === "string" ? Buffer.byteLength(text) : 0),
		0,
	);
}
