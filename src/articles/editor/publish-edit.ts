import type { Member } from "../../newsroom/member.ts";
import type { Database } from "../../platform/db/connection.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { wordsFor } from "../../words/languages.ts";
import type { NewsroomArticleRow } from "../article/article-newsroom.sql.ts";
import { findLastChange } from "../article/versions/last-change.sql.ts";
import { CLOCK } from "../article/versions/version.schema.ts";
import type { PublishInput } from "../drafts/draft.schema.ts";
import { isProvisional } from "../drafts/provisional-slug.ts";
import { publish } from "../drafts/publication.ts";
import type { Stored } from "../drafts/save-working-copy.ts";
import { type Finding, type Findings, toErrors } from "./editor-findings.ts";
import type { EditorPost } from "./editor-post.schema.ts";
import { findingsOf } from "./find-editor.ts";
import { shownTexts, standingInput } from "./shown-article.ts";
import { freeSlug } from "./title-slug.ts";

/** The result of a publication. `unseen`: there are hints that were not shown yet. */
export type PublishedEdit =
	| { after: NewsroomArticleRow }
	| { scheduled: Date }
	| { refused: Findings }
	| { unseen: Findings }
	| "nothing"
	| "changed";

/** Publishes what is stored of an article, at once or at `at`, unless something is wrong or was not looked at. */
export async function publishEdit(
	db: Database,
	site: Site,
	language: string,
	stored: Stored,
	post: EditorPost,
	request: PublishInput,
	by: Member,
): Promise<PublishedEdit> {
	const { before, draft } = stored;
	if (!before || (before.article.status === "published" && !draft)) return "nothing";
	if (await isOutdated(db, stored)) return "changed";
	const findings = await findingsOf(db, site, language, stored);
	if (findings.errors.length > 0) return { refused: findings };
	if (findings.hints.some(({ id }) => !post.seen.has(id))) return { unseen: findings };
	const wanted = { before, draft, typed: await withAddress(db, site, stored) };
	const published = await publish(db, site, wanted, withTime(request, stored), by);
	if (!published) return "changed";
	if ("scheduled" in published) return { scheduled: published.scheduled.publish_at ?? new Date() };
	if ("after" in published) return { after: published.after };
	const errors: Finding[] = toErrors(
		wordsFor(language).editor,
		published.errors,
		shownTexts(stored, site),
	);
	return { refused: { errors, hints: findings.hints } };
}

/** True if somebody changed the article since its working copy began. A release changes nothing that was typed. */
async function isOutdated(db: Database, { before, draft }: Stored): Promise<boolean> {
	if (!before || !draft || draft.revision === before.article.revision) return false;
	return (await findLastChange(db, before.article)).changed_by !== CLOCK;
}

/** Returns what was typed; an article without an address gets one that is made of its title. */
async function withAddress(db: Database, site: Site, stored: Stored) {
	const typed = standingInput(stored);
	const { slug = "" } = stored.before?.article ?? {};
	if (!isProvisional(slug) || typed.slug !== undefined) return typed;
	const other = /^de\b/i.test(site.language) ? "artikel" : "article";
	return { ...typed, slug: await freeSlug(db, String(typed.title), other) };
}

/** Returns the request for an article whose time lies ahead: to publish at once is to publish now. */
function withTime(request: PublishInput, { before, draft }: Stored): PublishInput {
	const planned = draft?.input.published_at ?? before?.article.published_at;
	const isAhead = planned != null && new Date(String(planned)) > new Date();
	const isPublic = before?.article.status === "published";
	return !request.at && isAhead && !isPublic ? { ...request, at: new Date() } : request;
}
