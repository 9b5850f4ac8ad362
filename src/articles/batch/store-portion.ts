import { listReferredMedia, type MediaRow } from "../../media/media.sql.ts";
import type { Database } from "../../platform/db/connection.ts";
import { lostRaceStatus } from "../../platform/http/conditional-requests.ts";
import { CHANGED_MEANWHILE } from "../article/article-edit.middleware.ts";
import { listArticlesForNewsroom } from "../article/article-newsroom.sql.ts";
import { mediaIn } from "../article/pictures/article-media.ts";
import { preconditionsIn } from "./article-batch.schema.ts";
import { type BatchItem, type PlacedResult, refused } from "./batch-item.ts";
import { type CheckedItem, checkItem, fitItem, type MadeItem, makeItem } from "./check-item.ts";
import { listKnownArticles } from "./known-articles.sql.ts";
import { KnownArticles } from "./known-articles.ts";
import { firstGroup, type Newsroom, type Stored, saveGroup } from "./save-group.ts";

/** As often are articles tried again that others were stored before. */
const MOST_TRIES = 3;
/** After so many articles others of the isolate have their turn: to make one takes some 4 ms. */
const TURN = 8;

type RevisionSeen = Map<number, number | undefined>;

/** Stores articles in one transaction, without those that cannot be stored. */
export async function storePortion(newsroom: Newsroom, items: BatchItem[]): Promise<Stored> {
	const all: Stored = { results: [], changes: [] };
	const seen: RevisionSeen = new Map();
	let pending = items;
	for (let tries = 0; pending.length > 0 && tries < MOST_TRIES; ) {
		const { results, fitting } = await decide(newsroom, pending, seen);
		all.results.push(...results);
		const group = firstGroup(fitting);
		const outcome = await saveGroup(newsroom, group);
		all.results.push(...(outcome?.results ?? []));
		all.changes.push(...(outcome?.changes ?? []));
		pending = fitting.slice(outcome ? group.length : 0).map(({ item }) => item);
		if (!outcome) tries += 1;
	}
	all.results.push(...pending.map(overtaken));
	return all;
}

/** Says of each article whether it is to be stored, or why not. */
async function decide(newsroom: Newsroom, items: BatchItem[], seen: RevisionSeen) {
	const { site, db } = newsroom;
	const [rows, known] = await read(db, items);
	const before = new Map(rows.map((row) => [row.article.slug, row]));
	const results: PlacedResult[] = [];
	const checked: CheckedItem[] = [];
	for (const item of items) {
		const stands = before.get(item.slug ?? "");
		if (!seen.has(item.index)) seen.set(item.index, stands?.article.revision);
		const isSame = seen.get(item.index) === stands?.article.revision;
		const one = isSame ? checkItem(newsroom, item, stands) : overtaken(item);
		if ("result" in one) results.push(one);
		else checked.push(one);
	}
	const media = await listMedia(db, checked);
	const made: Promise<MadeItem | PlacedResult>[] = [];
	for (const [number, one] of checked.entries()) {
		made.push(started(makeItem(newsroom, one, media)));
		if (number % TURN === TURN - 1) await new Promise((resolve) => setTimeout(resolve));
	}
	const fitting: MadeItem[] = [];
	for (const one of await Promise.all(made)) {
		const fit = "result" in one ? one : await fitItem(site, one, known);
		if ("result" in fit) results.push(fit);
		else fitting.push(fit);
	}
	return { results, fitting };
}

/** Returns a promise that is awaited later: until then a failure of it is nobody's. */
function started<Value>(task: Promise<Value>): Promise<Value> {
	task.catch(() => {});
	return task;
}

async function read(db: Database, items: BatchItem[]) {
	const slugs = items.flatMap(({ slug }) => slug ?? []);
	const fields = items.flatMap(({ sent }) => [Object(sent).translation_of, Object(sent).id]);
	const names = fields.filter((name) => typeof name === "string");
	const known = await listKnownArticles(db, [...slugs, ...names]);
	return [await listArticlesForNewsroom(db, slugs), new KnownArticles(known)] as const;
}

/** Returns the pictures of the newsroom that articles refer to. */
function listMedia(db: Database, checked: CheckedItem[]): Promise<MediaRow[]> {
	const named = checked.map(({ input }) => mediaIn(input));
	const ids = named.flatMap((one) => one.ids);
	return listReferredMedia(db, { ids, files: named.flatMap((one) => one.files) });
}

function overtaken(item: BatchItem): PlacedResult {
	return refused(item, lostRaceStatus(preconditionsIn(item.sent)), CHANGED_MEANWHILE);
}
