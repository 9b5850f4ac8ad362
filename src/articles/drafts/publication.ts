import type { Database } from "../../platform/db/connection.ts";
import type { FieldError } from "../../platform/schema/problem.schema.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import type { Warning } from "../../platform/schema/warning.schema.ts";
import { withPresentNames } from "../addresses/channels/present-names.ts";
import { type ArticleInput, MAX_CORRECTIONS } from "../article/article.schema.ts";
import {
	findArticleForNewsroom,
	type NewsroomArticleRow,
} from "../article/article-newsroom.sql.ts";
import { toArticleWrite } from "../article/article-write.ts";
import { correctionsError } from "../article/kept-corrections.ts";
import { saveArticles } from "../article/saving/save-articles.sql.ts";
import { isUnchanged } from "../article/unchanged-article.ts";
import type { Edit } from "../article/versions/version-write.sql.ts";
import { checkDraft } from "./check-draft.ts";
import type { DraftInput, PublishInput } from "./draft.schema.ts";
import { type DraftRow, eraseThisDraft, saveDraft } from "./draft.sql.ts";
import { typedArticle } from "./draft-input.ts";

/** The text to be published: a working copy, or a version or draft without one. */
interface Wanted {
	before: NewsroomArticleRow;
	draft: DraftRow | undefined;
	/** The typed fields; otherwise those of the working copy, or of the article as it stands. */
	typed?: DraftInput;
}

/** The result of a publication: `undefined` if somebody else changed the article or its working copy meanwhile. */
export type Published =
	| { after: NewsroomArticleRow; warnings: Warning[] }
	| { scheduled: DraftRow }
	| { errors: FieldError[] }
	| undefined;

/**
 * Publishes an article, or schedules it: the article, its version and the end of the working copy are one batch.
 * Only a change of a public article waits as a working copy.
 */
export async function publish(
	db: Database,
	site: Site,
	{ before, draft, typed = draft?.input ?? typedArticle(before) }: Wanted,
	request: PublishInput,
	by: Edit["by"],
): Promise<Published> {
	const now = new Date();
	const { wanted, errors } = await checkDraft(db, site, typed, before);
	if (!wanted) return { errors };
	const named = await withPresentNames(db, wanted.input);
	const input = toInput(named, request, before, now);
	const wrong = inputErrors(input, request, before, now);
	if (wrong.length > 0) return { errors: wrong };
	const { at, effect = "important", correction } = request;
	if (draft && at && at > now && before.article.status === "published") {
		const scheduled = { ...draft, publish_at: at, effect, correction: correction ?? null };
		return (await saveDraft(db, scheduled, draft)) ? { scheduled } : undefined;
	}
	const { slug, original, media } = wanted;
	const write = await toArticleWrite(site, slug, input, before, original?.key, now, effect, media);
	const isSame = isUnchanged(site, write, original?.slug, before);
	if (isSame && !draft) return { after: before, warnings: write.warnings };
	if (isSame) write.article.updated_at = before.article.updated_at;
	if (draft) write.article.details = { ...write.article.details, draft_tag: draft.tag };
	const edit: Edit = {
		at: now,
		by,
		effect: isSame ? "silent" : effect,
		correction,
		draftTags: draft ? [draft.tag] : [],
	};
	const ended = draft ? eraseThisDraft(db, draft) : [];
	const isSaved = await saveArticles(db, [{ write, before: before.article }], edit, ended);
	const after = isSaved ? await findArticleForNewsroom(db, slug) : undefined;
	return after && { after, warnings: write.warnings };
}

function toInput(
	input: ArticleInput,
	{ at, correction }: PublishInput,
	{ article }: NewsroomArticleRow,
	now: Date,
): ArticleInput {
	const corrections = [
		...(input.corrections ?? []),
		...(correction ? [{ at: now, text: correction }] : []),
	];
	const isTimed = at && (at > now || !article.was_public);
	return {
		...input,
		status: "published",
		...(corrections.length > 0 && { corrections }),
		...(isTimed && article.status !== "published" && { published_at: at }),
	};
}

function inputErrors(
	input: ArticleInput,
	{ at, effect = "important" }: PublishInput,
	before: NewsroomArticleRow,
	now: Date,
): FieldError[] {
	const { corrections = [], published_at } = input;
	const { article } = before;
	const taken = correctionsError(before, input, effect);
	const isPublic = article.status === "published";
	const tooMany = `There are ${MAX_CORRECTIONS} corrections, and more are not stored.`;
	return [
		...(taken ? [taken] : []),
		...(corrections.length > MAX_CORRECTIONS ? [{ pointer: "#/correction", detail: tooMany }] : []),
		...(isPublic && at === undefined && published_at && published_at > now
			? [
					{
						pointer: "#/published_at",
						detail: "lies ahead: `at` says when a change of a public article follows",
					},
				]
			: []),
	];
}
