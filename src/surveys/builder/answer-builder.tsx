import type { Context } from "hono";
import { prefersHtml } from "../../platform/http/negotiation.ts";
import { problem } from "../../platform/http/problem.ts";
import { pageLanguageFor } from "../../platform/ui/page-language.ts";
import { wordsFor } from "../../words/languages.ts";
import { answerDone, answerRefused } from "./answer-saved.tsx";
import type { BuilderEnv } from "./builder.middleware.ts";
import { respondConflict } from "./conflict/answer-conflict.tsx";
import { applyAction } from "./draft-actions.ts";
import { idsOf } from "./draft-ids.ts";
import type { DraftSurvey } from "./draft-survey.schema.ts";
import type { Asked } from "./faults/store-faults.ts";
import { locksOf } from "./question-locks.ts";
import { newDraftKey, readAction } from "./read-action.ts";
import { readDraft } from "./read-draft.ts";
import { closeSurvey } from "./saving/close-survey.ts";
import { discardDraft } from "./saving/discard-working-copy.ts";
import { type SavedDraft, saveDraft } from "./saving/save-draft.ts";
import { storeDraft } from "./saving/store-draft.ts";
import { showBuilder } from "./show-builder.tsx";

const TOO_LARGE = "A survey's form takes at most 1 MiB.";

type Answer = (c: Context<BuilderEnv>, saved: SavedDraft) => Response | Promise<Response>;

const answers: Record<string, Answer> = {
	open: (c, saved) => answerStore(c, saved, "open"),
	apply: (c, saved) => answerStore(c, saved, "apply"),
	close: answerClose,
	preview: (c, { stored }) => c.redirect(`/newsroom/surveys/${stored.slug}/preview`, 303),
};

/** Stores what was sent, and does what was asked for. */
export async function answerBuilder(c: Context<BuilderEnv>) {
	const { primaryDb: db, site, member, post, stored, fields } = c.var;
	const { name } = readAction(post.button);
	if (name === "discard") return answerDiscard(c);
	const { draft, shown } = act(c, readDraft(fields, site.language));
	const saved = await saveDraft(db, site, { post, draft }, stored, member);
	if (saved.outcome === "changed") return respondConflict(c, saved);
	if (saved.outcome === "long") return refuseLong(c, saved);
	return answers[name]?.(c, saved) ?? answerDone(c, saved, "saved", shown);
}

/** Does in the form what its button says. */
function act(c: Context<BuilderEnv>, draft: DraftSurvey) {
	const { post, stored } = c.var;
	const locks = locksOf(stored.before, stored.tallies);
	const ids = idsOf(draft.questions, draft.languages);
	return applyAction(draft, readAction(post.button), {
		newKey: newDraftKey,
		type: post.add_type,
		language: post.new_language,
		isLocked: ({ key }) => locks.has(ids.get(key) ?? key),
	});
}

async function answerStore(c: Context<BuilderEnv>, saved: SavedDraft, asked: Asked) {
	const { env, var: set } = c;
	const doors = {
		...{ env, db: set.primaryDb, by: set.member },
		dbFor: (slug: string) => set.dbChanging([slug]),
	};
	const was = saved.stored.before?.status;
	const result = await storeDraft(doors, saved, set.post, asked);
	if (result.outcome === "refused") return answerRefused(c, saved);
	const now = { ...saved, stored: result.stored };
	if (result.outcome === "changed") return respondConflict(c, now);
	if (result.outcome === "unchanged") return answerDone(c, now, "unchanged");
	set.followChange(result.change);
	if (asked === "apply") return answerDone(c, now, "applied");
	if (result.after.status === "scheduled") return answerDone(c, now, "scheduled");
	return answerDone(c, now, was === "closed" ? "reopened" : "opened");
}

async function answerClose(c: Context<BuilderEnv>, saved: SavedDraft) {
	const closed = await closeSurvey(c.var.primaryDb, c.var.site, saved.stored);
	if (!closed) return answerDone(c, saved, "unchanged");
	c.var.followChange(closed.change);
	return answerDone(c, { ...saved, stored: { ...saved.stored, before: closed.after } }, "closed");
}

/** Discards the working copy; of a survey that was never stored, nothing is left. */
async function answerDiscard(c: Context<BuilderEnv>) {
	const { primaryDb: db, site, member, post, stored, fields } = c.var;
	const draft = readDraft(fields, site.language);
	const result = await discardDraft(db, { post, draft }, stored, member);
	const saved: SavedDraft = { outcome: "saved", stored: result.stored, draft };
	if (result.outcome === "changed") return respondConflict(c, saved);
	if (stored.before) return answerDone(c, saved, "discarded");
	return c.redirect("/newsroom/surveys?done=discarded", 303);
}

/** Shows the page with everything that was typed, which is not stored. */
function refuseLong(c: Context<BuilderEnv>, { stored, draft }: SavedDraft) {
	if (!prefersHtml(c.req.header("Accept"))) return problem(c, 413, TOO_LARGE);
	const refused = wordsFor(pageLanguageFor(c)).surveyFaults.tooLarge;
	return showBuilder(c, { stored, draft, refused }, 413);
}
