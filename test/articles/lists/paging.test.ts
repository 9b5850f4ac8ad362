import { array, assert, asyncProperty, constantFrom, integer, pre } from "fast-check";
import { describe, expect, inject, it } from "vitest";
import { act, type Deed, deeds } from "../../support/newsroom-story.ts";
import { readOn, readPage } from "../../support/reading.ts";
import { renewStorage } from "../../support/storage.ts";

const RUNS = Math.ceil(inject("contractRuns") / 4);
const ARTICLES = 14;
const SLUGS = Array.from({ length: ARTICLES }, (_, number) => `a-${number}`);

/** Reads a list to its end while a newsroom goes on, one deed a page. */
async function readMeanwhile(start: string, way: "next" | "prev", story: Deed[]) {
	const seen: string[] = [];
	let [address, page]: [string | undefined, number] = [start, 0];
	while (address !== undefined) {
		const read: Awaited<ReturnType<typeof readPage>> = await readPage(address);
		seen.push(...(way === "next" ? read.slugs : read.slugs.toReversed()));
		const deed = story[page++];
		if (deed) await act(deed);
		address = read[way];
	}
	return seen;
}

describe("reading a list page by page while articles are published and withdrawn", () => {
	it.each(["next", "prev"] as const)(
		"shows by “%s” nothing twice, and all that stayed as it was",
		async (way) => {
			const queries = constantFrom(
				...["", "topic=bau", "topic=bau,recht", "author=ada&topic=bau", "topic!=energie"],
				...["q=publish", "q=publish&language=de"],
			);
			const sorts = constantFrom("", "sort=published");
			const story = array(deeds(ARTICLES), { maxLength: 12 });
			await assert(
				asyncProperty(queries, sorts, integer({ min: 1, max: 4 }), story, async (...given) => {
					const [query, sort, limit, meanwhile] = given;
					await renewStorage();
					for (const [index, slug] of SLUGS.entries())
						await act({ deed: "publish", slug, detail: index % 10 });
					const touched = new Set(
						meanwhile.flatMap(({ deed, slug }) => (deed === "tick" ? [] : [slug])),
					);
					const path = `/api/articles?limit=${limit}&${query}&${sort}`
						.replace(/&+/g, "&")
						.replace(/&$/, "");
					const before = await readOn(path);
					const start = way === "next" ? path : before.at(-1)?.prev;
					// A list of one page has no page before the last: such a story does not count.
					pre(start !== undefined);
					const listed = before.flatMap(({ slugs }) => slugs);
					const last = before.at(-1)?.slugs ?? [];
					const there =
						way === "next" ? listed : listed.slice(0, listed.length - last.length).toReversed();
					const seen = await readMeanwhile(start, way, meanwhile);
					const stayed = (slugs: string[]) => slugs.filter((slug) => !touched.has(slug));
					expect(stayed(seen)).toEqual(stayed(there));
				}),
				{ numRuns: RUNS, interruptAfterTimeLimit: 200_000, markInterruptAsFailure: true },
			);
		},
		240_000,
	);
});
