import { currentRevision } from "../platform/cache/current-revision.ts";
import { type Check, ok } from "./check.ts";
import { bindings, database, migrations, secrets, settings } from "./installation-checks.ts";
import { pictures } from "./pictures-check.ts";
import { staticPages } from "./static-pages-check.ts";
import type { CheckId } from "./status.schema.ts";
import { tokens } from "./tokens-check.ts";
import { webhooks } from "./webhooks-check.ts";
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
	pictures,
	migrations,
	clock,
	jobs,
	overdue: onceRestored(overdue),
	dead_letters: onceRestored(deadLetters),
	purges,
	hubs,
	webhooks,
	search_index: onceRestored(searchIndex),
	static_pages: onceRestored(staticPages),
	tokens,
	backup,
	restore,
};

/** Finds no fault while a backup is being restored: what is stored is not complete, and its jobs rest. */
function onceRestored<Id extends CheckId>(check: Check<Id>): Check<Id> {
	return async (context, words) => {
		const { restoringSince } = await currentRevision(context.env.DB);
		return restoringSince ? ok(context.words.onceRestored) : check(context, words);
	};
}
