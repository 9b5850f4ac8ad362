import { createMessageBatch } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { type Ping, sendPings } from "../../src/feeds/websub.job.ts";
import { saveRefusedPurges } from "../../src/platform/cache/refused-purges.sql.ts";
import { primaryDatabase } from "../../src/platform/db/connection.ts";
import { deliverWebhookEvents } from "../../src/surveys/answers/webhooks/webhook-delivery.job.ts";
import { article, survey } from "../support/fixtures.ts";
import { answer, askWithHook, withSecret } from "../support/hooks.ts";
import { deadResponse, deliverDead } from "../support/letters.ts";
import { newsroom, tickAt } from "../support/service.ts";

const MINUTE_MS = 60_000;
export const HUB = "https://hub.example/secret-path";
export const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * MINUTE_MS);

/** Breaks one thing; each works on an empty service, and beside the others. */
export const breakages = {
	migrations: () => env.DB.exec("DELETE FROM d1_migrations WHERE name LIKE '0009%'"),
	clock: () => tickAt(minutesAgo(12)),
	jobs: async () => {
		await env.DB.exec("ALTER TABLE public_results RENAME TO other");
		for (const minutes of [17, 16, 15, 14]) await tickAt(minutesAgo(minutes));
	},
	overdue: async () => {
		await newsroom("PUT", "articles/spaet", article({ published_at: "2999-01-01T00:00:00Z" }));
		const due = minutesAgo(10).getTime();
		await env.DB.exec(`UPDATE articles SET published_at = ${due} WHERE slug = 'spaet'`);
	},
	dead_letters: () => deliverDead([deadResponse()]),
	purges: () => saveRefusedPurges(primaryDatabase(env.DB), ["article:x"], minutesAgo(9)),
	hubs: async () => {
		const body = { hub: HUB, feedUrls: ["https://news.example/rss.xml"] };
		const failing = Array.from({ length: 4 }, (_, id) => toMessage(id, body));
		const batch = createMessageBatch<Ping>("randnotiz-pings", failing);
		await sendPings(env, batch, async () => new Response(null, { status: 500 }));
	},
	webhooks: async () => {
		await askWithHook("each", "umfrage");
		const { id } = await answer("umfrage");
		const body = { type: "survey.response.created", id } as const;
		const failing = Array.from({ length: 4 }, (_, index) => toMessage(index, body));
		const batch = createMessageBatch<typeof body>("randnotiz-webhooks", failing);
		await deliverWebhookEvents(withSecret(), batch, () => Promise.reject(new Error("Refused")));
	},
	search_index: async () => {
		await newsroom("PUT", "articles/hafen", article());
		await env.DB.exec("DELETE FROM article_search");
	},
	secrets: async () => {
		await newsroom(
			"PUT",
			"surveys/ohne-geheimnis",
			survey({ webhook: { url: "https://hook.example/", send: "each" } }),
			{},
			withSecret(),
		);
	},
};

function toMessage<Body>(id: number, body: Body) {
	return { id: String(id), timestamp: new Date(0), attempts: 1, body };
}
