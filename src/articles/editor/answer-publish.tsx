import type { Context } from "hono";
import { problem } from "../../platform/http/problem.ts";
import { pageLanguageFor } from "../../platform/ui/page-language.ts";
import { wordsFor } from "../../words/languages.ts";
import { changeBetween } from "../article/article-change.ts";
import { answerDone, answerRefused } from "./answer-done.tsx";
import { respondConflict } from "./conflict/respond-conflict.tsx";
import type { EditorEnv } from "./editor.middleware.ts";
import type { Finding } from "./editor-findings.ts";
import { refusedEdit } from "./editor-view.ts";
import { type PublishedEdit, publishEdit } from "./publish-edit.ts";
import { publishRequest } from "./publish-request.ts";
import type { SavedEdit } from "./save-edit.ts";

const NOT_ALLOWED = "Only who may publish articles publishes them.";

/** Publishes what was just stored, at once or later, or says why not. */
export async function answerPublish(c: Context<EditorEnv>, saved: SavedEdit) {
	const { primaryDb: db, site, member, permissions, post, slug } = c.var;
	if (!permissions.has("articles:publish")) return problem(c, 403, NOT_ALLOWED);
	const language = pageLanguageFor(c);
	const clock = { language, timeZone: site.timeZone, now: new Date() };
	const request = publishRequest(post, clock);
	if ("wrong" in request) return refuse(c, saved, [request.wrong]);
	const dbPublishing = c.req.param("slug") === undefined ? c.var.dbChanging([slug]) : db;
	const published = await publishEdit(
		dbPublishing,
		site,
		language,
		saved.stored,
		post,
		request,
		member,
	);
	if (published === "changed") return respondConflict(c, { slug, ...saved });
	if (published === "nothing") return answerDone(c, saved, "published");
	return respond(c, saved, published);
}

function respond(
	c: Context<EditorEnv>,
	saved: SavedEdit,
	published: Exclude<PublishedEdit, string>,
) {
	const { before } = saved.stored;
	if ("refused" in published) return refuse(c, saved, published.refused.errors);
	if ("unseen" in published) {
		const { lookFirst } = wordsFor(pageLanguageFor(c)).editor;
		return answerRefused(c, saved, refusedEdit(c.var.fields, lookFirst));
	}
	if ("scheduled" in published) {
		c.var.listChange();
		return answerDone(c, saved, "scheduled");
	}
	const { after } = published;
	c.var.followChange(changeBetween(before, after));
	const wasPublic = before?.article.status === "published";
	const done = wasPublic ? "changed" : "published";
	const now = { ...saved, stored: { before: after, draft: undefined } };
	return answerDone(c, now, after.article.status === "scheduled" ? "scheduled" : done);
}

function refuse(c: Context<EditorEnv>, saved: SavedEdit, errors: Finding[]) {
	const { notPublished } = wordsFor(pageLanguageFor(c)).editor;
	const faults = errors.map(({ field, text }): [string, string] => [field, text]);
	return answerRefused(c, saved, refusedEdit(c.var.fields, notPublished, faults));
}
