import { reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach } from "vitest";
import { forgetNewest } from "../../src/articles/article/newest-articles.copy.ts";
import { forgetSectionLinks } from "../../src/articles/lists/front/section-links.copy.ts";
import { forgetRevision } from "../../src/platform/cache/current-revision.ts";
import { forgetResponses } from "../../src/platform/cache/serve.ts";
import { forgetStaticPageLinks } from "../../src/static-pages/static-page-links.copy.ts";
import { forgetPlacedSurveys } from "../../src/surveys/survey/placement/placed-surveys.copy.ts";
import { forgetSurveys } from "../../src/surveys/survey/survey.copy.ts";

/** All migrations as one statement: applied one by one, they take four times as long, before most tests. */
const MIGRATED = [
	`CREATE TABLE d1_migrations (
		id INTEGER PRIMARY KEY AUTOINCREMENT,
		name TEXT UNIQUE,
		applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
	)`,
	...env.TEST_MIGRATIONS.flatMap(({ name, queries }) => [
		...queries,
		`INSERT INTO d1_migrations (name) VALUES ('${name}')`,
	]),
].join(";\n");

let isUsed = true;

// Only in files that import this one: tests that store nothing start without the whole service.
beforeEach(renewStorage);

/** Says that a test has used the service, so that the next one needs everything new. */
export function useStorage(): void {
	isUsed = true;
}

/** An empty, migrated database, an empty KV, and an isolate that knows nothing. */
export async function renewStorage(): Promise<void> {
	if (!isUsed) return;
	await wake();
	await reset();
	forgetResponses();
	forgetPlacedSurveys();
	forgetNewest();
	forgetStaticPageLinks();
	forgetSectionLinks();
	forgetSurveys();
	forgetRevision(env.DB);
	await env.DB.prepare(MIGRATED).run();
	isUsed = false;
}

/** Wakes all that is stored: `reset` deletes only what is awake, and after ten seconds without a request it sleeps. */
async function wake(): Promise<void> {
	const listed = Object.values<unknown>({ ...env }).filter(isListed);
	await Promise.all([
		env.DB.prepare("SELECT 1").run(),
		...listed.map((binding) => binding.list({ limit: 1 })),
	]);
}

const isListed = (binding: unknown): binding is { list: KVNamespace["list"] } =>
	typeof binding === "object" && /^(?:KvNamespace|R2Bucket)$/.test(binding?.constructor.name ?? "");
