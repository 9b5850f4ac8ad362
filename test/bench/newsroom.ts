import { article, survey } from "../support/fixtures.ts";
import { AUTHOR, HTML, TOPICS } from "./article-rows.ts";
import { answerOf, cases, SURVEY } from "./cases.ts";
import { NEWSROOM_TOKEN } from "./contestants.ts";

/** Opens a survey, and answers it once: the first of all answers makes the rows of its tallies. */
export async function openSurvey(base: URL): Promise<void> {
	await put(base, `surveys/${SURVEY}`, survey());
	const post = cases.find(({ method }) => method === "POST");
	if (post) await answerOf(base, post, null);
}

/**
 * Publishes the newest article, which every channel shows, or publishes it again. Its text differs each time:
 * a PUT of the same article changes nothing.
 */
export async function publish(base: URL): Promise<void> {
	const input = {
		topics: TOPICS,
		authors: [AUTHOR],
		body: { html: `${HTML}<p>${crypto.randomUUID()}</p>` },
		published_at: "2026-10-02T09:00:00Z",
	};
	await put(base, "articles/eilmeldung", article(input));
}

async function put(base: URL, path: string, body: unknown): Promise<void> {
	const response = await fetch(new URL(`/newsroom/api/${path}`, base), {
		method: "PUT",
		headers: { Authorization: `Bearer ${NEWSROOM_TOKEN}`, "Content-Type": "application/json" },
		body: JSON.stringify(body),
	});
	if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
	await response.bytes();
}
