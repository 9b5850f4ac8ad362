import type { Ask } from "./ask.ts";
import { fault, hint, type OutsideCheck, type OutsideResult, right } from "./outside-check.ts";

/** The Cache-Control that these routes promise; a test compares it with their policies. */
export const CACHE_CONTROL = {
	"/": "public, max-age=60, stale-while-revalidate=60, stale-if-error=86400",
	"/api/articles": "public, max-age=60, stale-while-revalidate=60, stale-if-error=86400",
	"/rss.xml": "public, max-age=300, stale-while-revalidate=300, stale-if-error=86400",
	"/icon.png": "public, max-age=86400",
	"/healthz": "no-store",
} as const;

const CACHE_ACTION =
	"Set Browser Cache TTL to “Respect Existing Headers” in Cloudflare's dashboard (Caching › Configuration), and remove cache rules for this host.";

export const caching: OutsideCheck = async ({ ask }) => {
	const answers = await Promise.all(
		Object.entries(CACHE_CONTROL).map(async ([path, promised]) => {
			const sent = (await ask(path)).headers.get("Cache-Control") ?? "none";
			return { path, promised, sent };
		}),
	);
	const wrong = answers.find(({ promised, sent }) => normalized(sent) !== normalized(promised));
	if (wrong)
		return fault(
			`${wrong.path} has the Cache-Control “${wrong.sent}” instead of “${wrong.promised}”.`,
			CACHE_ACTION,
		);
	return (
		(await conditionalFault(ask)) ?? right("They do, and what has not changed is not sent again.")
	);
};

const normalized = (header: string) =>
	header
		.toLowerCase()
		.split(",")
		.map((part) => part.trim())
		.sort()
		.join(", ");

async function conditionalFault(ask: Ask): Promise<OutsideResult | undefined> {
	const etag = (await ask("/rss.xml")).headers.get("ETag");
	if (!etag) return fault("/rss.xml has no ETag.", "Remove what changes responses on their way.");
	const { status } = await ask("/rss.xml", { "If-None-Match": etag });
	if (status === 304) return undefined;
	return hint(
		`/rss.xml is sent again although it has not changed (${status} instead of 304).`,
		"It may just have changed: run it again. Otherwise remove what changes responses on their way.",
	);
}

const GZIP =
	"Compression fails on the way: report it with the name of the plan and the zone's compression rules.";

export const compression: OutsideCheck = async ({ ask }) => {
	const answers = await Promise.all(
		["/rss.xml", "/atom.xml", "/feed.json"].map(async (path) => {
			const [plain, gzip] = await Promise.all([
				ask(path, { "Accept-Encoding": "identity" }),
				ask(path, { "Accept-Encoding": "gzip" }),
			]);
			return { path, plain, gzip };
		}),
	);
	for (const { path, plain, gzip } of answers) {
		const encoding = plain.headers.get("Content-Encoding");
		if (encoding && encoding !== "identity")
			return fault(`${path} comes as ${encoding} to clients that do not take it.`, GZIP);
		if (plain.status !== 200 || gzip.status !== 200 || plain.text !== gzip.text)
			return fault(`${path} differs with gzip and without.`, GZIP);
	}
	return right("RSS, Atom and JSON Feed are the same with gzip and without.");
};
