import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach } from "vitest";
import { forgetPublication } from "../src/cache/publication.ts";
import { forgetAnswers } from "../src/cache/serve.ts";
import { forgetSurveys } from "../src/cache/survey-copies.ts";

// Every test begins with an empty, migrated database an empty KV, and an isolate that knows nothing.
beforeEach(async () => {
	await reset();
	forgetAnswers();
	forgetSurveys();
	forgetPublication(env.DB);
	await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
});
