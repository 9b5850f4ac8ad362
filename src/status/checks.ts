import type { Check } from "./check.ts";
import { bindings, database, migrations, secrets, settings } from "./installation-checks.ts";
import { staticPages } from "./static-pages-check.ts";
import type { CheckId } from "./status.schema.ts";
import {
	backup,
	clock,
	deadLetters,
	hubs,
	jobs,
	overdue,
	purges,
	restore,
	searchIndex,
	webhooks,
} from "./work-checks.ts";

/**
 * All checks that the Worker makes. A new one is a row here, its id in `status.schema.ts`, and its words
 * in `words/`: the status page, its JSON and `npm run doctor` show it.
 */
export const checks: { [Id in CheckId]: Check<Id> } = {
	database,
	settings,
	secrets,
	bindings,
	migrations,
	clock,
	jobs,
	overdue,
	dead_letters: deadLetters,
	purges,
	hubs,
	webhooks,
	search_index: searchIndex,
	static_pages: staticPages,
	backup,
	restore,
};
