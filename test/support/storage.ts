import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { forgetNewest } from "../../src/articles/article/newest-articles.copy.ts";
import { forgetSectionLinks } from "../../src/articles/lists/front/section-links.copy.ts";
import { forgetRevision } from "../../src/platform/cache/current-revision.ts";
import { forgetResponses } from "../../src/platform/cache/serve.ts";
import { forgetStaticPageLinks } from "../../src/static-pages/static-page-links.copy.ts";
import { forgetAnnouncedSurvey } from "../../src/surveys/survey/announced-survey.copy.ts";
import { forgetSurveys } from "../../src/surveys/survey/survey.copy.ts";

let isUsed = true;

/** Says that a test has used the service, so that the next one needs everything new. */
export function useStorage(): void {
	isUsed = true;
}

/** An empty, migrated database, an empty KV, and an isolate that knows nothing. */
export async function renewStorage(): Promise<void> {
	if (!isUsed) return;
	await reset();
	forgetResponses();
	forgetAnnouncedSurvey();
	forgetNewest();
	forgetStaticPageLinks();
	forgetSectionLinks();
	forgetSurveys();
	forgetRevision(env.DB);
	await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
	isUsed = false;
}
