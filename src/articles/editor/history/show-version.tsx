import type { Context } from "hono";
import { frameOf } from "../../../newsroom/layout/newsroom-layout.tsx";
import type { Database } from "../../../platform/db/connection.ts";
import { problem } from "../../../platform/http/problem.ts";
import { wallTimeText } from "../../../platform/ui/date-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import { changeBetween } from "../../article/article-change.ts";
import type { NewsroomArticleRow } from "../../article/article-newsroom.sql.ts";
import { findLastChange } from "../../article/versions/last-change.sql.ts";
import { renderVersion } from "../../article/versions/render-version.ts";
import { toVersion } from "../../article/versions/version.json.ts";
import type { VersionPath } from "../../article/versions/version.schema.ts";
import { findStandingNumber, findVersion } from "../../article/versions/version.sql.ts";
import type { DraftRow } from "../../drafts/draft.sql.ts";
import type { Restored } from "../../drafts/restore-version.ts";
import { fieldDifferences } from "./field-differences.ts";
import type { HistoryEnv } from "./history.middleware.ts";
import type { Against } from "./history-query.schema.ts";
import { VersionPage } from "./version.page.tsx";
import { comparedVersion } from "./version-texts.ts";
import type { ShownArticle } from "./versions.page.tsx";

const NO_VERSION = "The article has no such version.";

/** The reason for which a version was not restored, for its page. */
interface Refusal {
	fault: string;
	status: 409 | 412 | 422;
}

/** Returns the parts of an article that the pages about its versions name. */
export async function toShownArticle(
	db: Database,
	{ article }: NewsroomArticleRow,
	draft: DraftRow | undefined,
): Promise<ShownArticle> {
	const { article_key, slug, status, revision } = article;
	// An article that was never stored has a title only in its working copy.
	const title = article.title || (draft?.title ?? "");
	const isPublic = status === "published";
	const present = isPublic ? await findStandingNumber(db, article_key) : undefined;
	return { slug, title, isPublic, revision, present };
}

/** Responds with the page of a version, or with 404 if there is none. */
export async function showVersion(
	c: Context<HistoryEnv>,
	{ number }: VersionPath,
	against: Against,
	refusal?: Refusal,
) {
	const { primaryDb: db, site, shown, draft, permissions } = c.var;
	const row = await findVersion(db, shown.article.article_key, number);
	if (!row) return problem(c, 404, NO_VERSION);
	const frame = frameOf(c);
	const compared = await comparedVersion(db, site, { before: shown, draft }, row, against);
	const page = {
		...{ article: await toShownArticle(db, shown, draft), against, formerNumber: compared?.number },
		version: toVersion(site, row, await renderVersion(row)),
		fields: compared && fieldDifferences(compared.before, compared.after, frame.language),
		hasDraft: draft !== undefined,
		mayRestore: permissions.has("articles:publish"),
		fault: refusal?.fault,
	};
	return c.html(<VersionPage {...frame} {...page} />, refusal?.status ?? 200);
}

/** Responds to a form that somebody sent although the article has changed since its page was shown. */
export async function refuseOutdated(c: Context<HistoryEnv>, version: VersionPath) {
	const { primaryDb, site, shown } = c.var;
	const { language } = frameOf(c);
	const words = wordsFor(language).history;
	const { changed_by, changed_at } = await findLastChange(primaryDb, shown.article);
	const at = changed_at ?? shown.article.updated_at.toISOString();
	const fault = words.changed(
		changed_by ?? words.somebody,
		wallTimeText(at, language, site.timeZone),
	);
	return showVersion(c, version, "now", { fault, status: 412 });
}

/** Responds with what a restore came to, and tells followers of it. */
export function answerRestore(c: Context<HistoryEnv>, version: VersionPath, restored: Restored) {
	const { shown } = c.var;
	const words = wordsFor(frameOf(c).language).history;
	const all = `/newsroom/articles/${shown.article.slug}/versions`;
	if ("refused" in restored)
		return showVersion(c, version, "draft", { fault: words.restore.hasDraft, status: 409 });
	if ("saved" in restored) {
		if (!restored.saved) return refuseOutdated(c, version);
		c.var.listChange();
		return c.redirect(`${all}?done=drafted`, 303);
	}
	const { published } = restored;
	if (published && "errors" in published)
		return showVersion(c, version, "now", { fault: words.refused, status: 422 });
	if (!published || !("after" in published)) return refuseOutdated(c, version);
	c.var.followChange(changeBetween(shown, published.after));
	return c.redirect(`${all}?done=restored`, 303);
}
