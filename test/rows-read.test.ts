import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { forgetRevision } from "../src/platform/cache/current-revision.ts";
import { countedBindings, counts } from "./bench/workers/counted-bindings.ts";
import { fillArchive } from "./support/archive.ts";
import { request } from "./support/service.ts";
import { renewStorage } from "./support/storage.ts";

const [FEW, MANY] = [300, 1500];
const PAGE = 20;
/** How many articles are compared for a page whose filters no list and no index answers. */
const CANDIDATES = 10 * (PAGE + 1);

/** The front page with everything that the newsroom can choose: the oldest articles, and both topics of the archive. */
const CURATION =
	'INSERT INTO curations VALUES (\'\', \'a-1\', \'["a-2","a-3","a-4","a-5","a-6","a-7"]\', \'["bau","recht"]\', 1)';

const AS_OPERATOR = `Bearer ${env.NEWSROOM_TOKEN}`;

/** The rows that D1 reads for a page, except the one that has the revision. */
async function rowsFor(path: string): Promise<number> {
	const bindings = countedBindings(env);
	forgetRevision(bindings.DB);
	counts.rowsRead = 0;
	const headers = path.startsWith("/newsroom/") ? { Authorization: AS_OPERATOR } : {};
	const response = await request(path, { headers }, bindings);
	expect([path, response.status]).toEqual([path, 200]);
	return counts.rowsRead - 1;
}

const plain = 2 * (PAGE + 1) + 1;
const found = 6 * (PAGE + 1);
/** To look whether a topic had another name: its key, and the place where that would stand. */
const asked = 2;
/** One row for each match, of at most 1,000, and one more. */
const counted = found + 1001;
const filtered = 6 * CANDIDATES;
/** The list of the newsroom reads eight parts of an index, and counts up to 1,000. */
const board = 8 * (PAGE + 1) + 8 * (PAGE + 1) + 1001;

describe("the rows that D1 reads are bounded by the page, not by the archive:", () => {
	it.each([
		["/api/articles", plain],
		["/api/articles?sort=published", plain],
		["/api/articles?sort=updated", plain],
		["/api/articles?topic=bau&sort=-updated", plain + asked],
		["/api/articles?topic=bau&language=de", plain + asked],
		["/api/articles?published_before=1970-01-01T02:00:00Z", plain],
		["/api/articles?ids=urn:x:1,urn:x:2", plain],
		["/api/articles?topic=bau,recht", 7 * (PAGE + 1)],
		["/api/articles?include=content,survey", 5 * (PAGE + 1)],
		["/api/articles?has=image", filtered],
		["/api/articles?topic!=bau", filtered],
		["/api/articles?topic=bau&author=ada", filtered],
		["/api/articles?topic=bau&author=selten&has=image", filtered],
		["/api/articles?has=image&topic!=bau,recht&updated_after=1970-01-01", filtered],
		["/api/articles?q=wohnung", counted],
		["/api/articles?q=meld*&sort=published", counted],
		["/api/articles?q=selten", counted],
		["/api/articles?q=wohnung&topic=recht", counted],
		["/api/articles?q=wohnung&author=selten&topic!=recht&has=image", counted],
		["/api/articles?q=wohnung&published_after=1970-01-01T01:00:00Z", counted],
		["/api/articles?q=wohnung&updated_after=1970-01-01T01:00:00Z", filtered],
		["/api/articles?q=wohnung&sort=-updated", 3200 + 1001],
		// The count, and for the choices of the filters two rows for each match.
		["/search?q=wohnung", 2 * counted + 2002],
		["/search?q=wohnung&topic=recht&year=1970", 2 * counted + 2002],
		["/search?q=zebra+wohnumg", 60],
		["/api/articles/a-10/related", 4 * 20],
		// Two more rows for the frame of the page, the static pages and the sections, and some seven for the older and
		// the newer article.
		["/articles/a-10", 3 * PAGE + 2 + 7],
		["/newsroom/api/articles", board],
		["/newsroom/api/articles?status=published&sort=title", board],
		["/newsroom/api/articles?status=draft", board],
		["/newsroom/api/articles?sort=scheduled", board],
		["/newsroom/api/articles?q=wohnung", board],
		["/newsroom/api/articles?q=meld*&sort=updated&status=published", board],
		["/newsroom/api/articles?topic=bau&author=selten", board],
		// Sorts the 1,000 that were changed last: three rows for each.
		["/newsroom/api/articles?q=wohnung&sort=title", board + 3000],
		["/newsroom/api/articles?topic=recht&sort=-published", board + 3000],
		// The topics and the languages that the page offers.
		["/newsroom/articles", board + 4],
		["/newsroom/articles?q=wohnung&sort=title", board + 3000 + 4],
		["/api/changes?since=5&limit=20", plain],
		["/api/changes?since=5&limit=20&include=content", 4 * (PAGE + 1)],
		["/api/topics", 2],
		// Three more rows: the static pages, and twice what was chosen for the front page.
		["/", plain + 3],
		["/1970-01", plain + 8],
		["/archive", 8],
	])("%s: at most %i", async (path, most) => {
		await fillArchive(FEW);
		const few = await rowsFor(path);
		await renewStorage();
		await fillArchive(MANY);
		const many = await rowsFor(path);
		expect(few).toBeLessThanOrEqual(most);

		expect(many).toBeLessThanOrEqual(most);
		expect(many).toBeGreaterThan(0);
	});

	it("/ with a lead, six pinned articles and two sections: at most 150", async () => {
		const rows: number[] = [];
		for (const articles of [FEW, MANY]) {
			await renewStorage();
			await fillArchive(articles);
			await env.DB.exec(CURATION);
			rows.push(await rowsFor("/"));
		}
		expect(Math.max(...rows)).toBeLessThanOrEqual(150);
	});
});
