import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { forgetAnnouncement } from "../src/cache/announcement.ts";
import { forgetNewest } from "../src/cache/newest-articles.ts";
import { forgetPublication } from "../src/cache/publication.ts";
import { forgetAnswers } from "../src/cache/serve.ts";
import { forgetSurveys } from "../src/cache/survey-copies.ts";

let isUsed = true;

/** Says that a test has used the service, so that the next one needs everything new. */
export function useStorage(): void {
	isUsed = true;
}

/** An empty, migrated database, an empty KV, and an isolate that knows nothing. */
export async function renewStorage(): Promise<void> {
	if (!isUsed) return;
	await reset();
	forgetAnswers();
	forgetAnnouncement();
	forgetNewest();
	forgetSurveys();
	forgetPublication(env.DB);
	await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
	isUsed = false;
}
