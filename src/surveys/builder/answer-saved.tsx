import type { Context } from "hono";
import { prefersHtml } from "../../platform/http/negotiation.ts";
import { pageLanguageFor } from "../../platform/ui/page-language.ts";
import { wordsFor } from "../../words/languages.ts";
import type { BuilderEnv } from "./builder.middleware.ts";
import type { BuilderDone } from "./builder-view.ts";
import { faultTexts } from "./faults/fault-texts.ts";
import { checkToStore } from "./faults/store-faults.ts";
import { meanwhileText } from "./meanwhile.ts";
import { toSavedJson } from "./saved-draft.json.ts";
import type { SavedDraft } from "./saving/save-draft.ts";
import { readRevision } from "./saving/stored-draft.ts";
import { showBuilder } from "./show-builder.tsx";

/** Leads to the page of a survey, which says what was done; tells it to the script of the page. */
export async function answerDone(
	c: Context<BuilderEnv>,
	saved: SavedDraft,
	done: BuilderDone,
	shown?: string,
) {
	const was = readRevision(c.var.post.revision).status;
	const { before, slug } = saved.stored;
	const isMoved = done === "saved" && before !== undefined && was !== "" && was !== before.status;
	const query = new URLSearchParams({ done, ...(isMoved && { was }) });
	const anchor = shown === undefined ? "" : `#q-${shown}`;
	const location = `/newsroom/surveys/${slug}/edit?${query}${anchor}`;
	if (prefersHtml(c.req.header("Accept"))) return c.redirect(location, 303);
	return tellScript(c, saved, { done, location });
}

/** Shows the page again, with what keeps the survey from opening; everything that was typed is stored. */
export function answerRefused(c: Context<BuilderEnv>, saved: SavedDraft) {
	const { notOpened, notApplied } = wordsFor(pageLanguageFor(c)).surveyFaults;
	const refused = c.var.post.button === "open" ? notOpened : notApplied;
	if (!prefersHtml(c.req.header("Accept"))) return tellScript(c, saved, { refused });
	return showBuilder(c, { stored: saved.stored, draft: saved.draft, refused }, 422);
}

async function tellScript(c: Context<BuilderEnv>, saved: SavedDraft, more: object) {
	const { primaryDb, site, post } = c.var;
	const language = pageLanguageFor(c);
	const { stored, draft } = saved;
	const asked = stored.before && stored.before.status !== "draft" ? "apply" : "open";
	const { faults } = await checkToStore(c.env, primaryDb, { stored, draft, asked });
	const was = readRevision(post.revision).status;
	const meanwhile = await meanwhileText(primaryDb, stored.before, was, language);
	const shown = { language, timeZone: site.timeZone, now: new Date(), meanwhile };
	const errors = faultTexts(faults, saved.draft, language);
	return c.json({ ...toSavedJson(saved, errors, shown), ...more });
}
