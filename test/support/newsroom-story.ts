import { env } from "cloudflare:workers";
import { type Arbitrary, constantFrom, integer, nat, record } from "fast-check";
import { forgetRevision } from "../../src/platform/cache/current-revision.ts";
import { article } from "./fixtures.ts";
import { newsroom, tickAt } from "./service.ts";

/** One thing that a newsroom does, to one of few articles, so that the same are met again. */
export interface Deed {
	deed: "publish" | "draft" | "withdraw" | "schedule" | "tick";
	slug: string;
	/** Decides dates, topics and the like; the same detail is the same date. */
	detail: number;
}

const TOPICS = [["Bau"], ["Recht"], ["Bau", "Recht"], [], ["Energie"]];
const FUTURE = Date.UTC(2999, 0, 1);
const HOUR = 3_600_000;

/** A newsroom's deeds, in any order, on so many articles. */
export function deeds(articles: number): Arbitrary<Deed> {
	return record({
		deed: constantFrom(
			...(["publish", "publish", "publish", "draft", "withdraw"] as const),
			...(["schedule", "schedule", "schedule", "tick"] as const),
		),
		slug: nat(articles - 1).map((number) => `a-${number}`),
		detail: integer({ min: 0, max: 9 }),
	});
}

/** Does it, and waits for it. */
export async function act({ deed, slug, detail }: Deed): Promise<void> {
	if (deed === "tick") {
		await tickAt(new Date(FUTURE + detail * HOUR));
		return forgetRevision(env.DB);
	}
	if (deed === "withdraw") return void (await newsroom("DELETE", `articles/${slug}`));
	const start = deed === "schedule" ? FUTURE : Date.UTC(2024, 0, 1);
	const body = article({
		title: `${slug}, ${deed} ${detail}`,
		status: deed === "draft" ? "draft" : "published",
		topics: TOPICS[detail % TOPICS.length],
		authors: detail % 2 === 0 ? ["Ada"] : ["Bert"],
		language: detail % 3 === 0 ? "en" : "de",
		published_at: new Date(start + detail * HOUR).toISOString(),
	});
	await newsroom("PUT", `articles/${slug}`, body);
}
