import { setTimeout as wait } from "node:timers/promises";
import { type Case, formBody, headersOf } from "./cases.ts";
import { publish } from "./newsroom.ts";
import type { Counts } from "./workers/counting.ts";

/** What one request costs at D1 and KV. */
export interface Costs {
	/** The first after a change: everything is made anew. */
	cold: Counts;
	/** The next: this isolate knows the answer, and the revision. */
	warm: Counts;
	/** One more, when the second is over for which an isolate believes the revision it knows. */
	later: Counts;
}

/** Longer than the second for which an isolate believes the revision it knows. */
const REVISION_FORGOTTEN_MS = 1200;
/** Writes to KV go on after the answer. */
const AFTERMATH_MS = 200;

/** Counts a case's requests one by one. */
export async function costsOf(base: URL, one: Case): Promise<Costs> {
	await publish(base);
	await wait(REVISION_FORGOTTEN_MS);
	await countsOf(base);
	const cold = await counted(base, one);
	const warm = await counted(base, one);
	await wait(REVISION_FORGOTTEN_MS);
	return { cold, warm, later: await counted(base, one) };
}

async function counted(base: URL, one: Case): Promise<Counts> {
	const { method, path, status } = one;
	const body = method === "POST" ? formBody() : undefined;
	// Any version will do: after a change the old one's tag would get the new one.
	const headers = headersOf(one, "*");
	const response = await fetch(new URL(path, base), { method, headers, ...(body && { body }) });
	await response.bytes();
	if (response.status !== status) throw new Error(`${path}: ${response.status}, not ${status}`);
	await wait(AFTERMATH_MS);
	return countsOf(base);
}

async function countsOf(base: URL): Promise<Counts> {
	const response = await fetch(new URL("/__counts", base));
	return response.json();
}
