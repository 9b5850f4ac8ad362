import type { Member } from "../../../newsroom/member.ts";
import type { Database } from "../../../platform/db/connection.ts";
import type { NewsroomArticleRow } from "../../article/article-newsroom.sql.ts";
import { findLastChange } from "../../article/versions/last-change.sql.ts";
import {
	findVersion,
	findVersionByRevision,
	findVersionByTag,
} from "../../article/versions/version.sql.ts";
import type { DraftInput } from "../../drafts/draft.schema.ts";
import { typedArticle, typedVersion } from "../../drafts/draft-input.ts";
import type { Stored } from "../../drafts/save-working-copy.ts";

/** The state from which a form began. */
export interface Origin {
	tag: string;
	revision: number | undefined;
}

/** A change that somebody else has made since the page of a form was shown. */
export interface Cause {
	kind: "saved" | "published" | "withdrawn" | "changed";
	/** Their name; undefined if nobody knows. */
	by: string | undefined;
	at: string;
	/** True if it was the same person, on another page. */
	isMe: boolean;
}

/** Returns the state from which a form began, also if it was sent once more since. */
export function originOf(fields: ReadonlyMap<string, unknown>, post: Origin): Origin {
	const tag = fields.get("from_tag");
	const revision = Number(fields.get("from_revision") || Number.NaN);
	if (typeof tag !== "string") return { tag: post.tag, revision: post.revision };
	return { tag, revision: Number.isInteger(revision) ? revision : undefined };
}

/** Returns who wrote the working copy that stands there now, otherwise the article, and when. */
export async function findCause(
	db: Database,
	{ before, draft }: Stored,
	{ id, name }: Member,
): Promise<Cause> {
	if (draft) {
		const at = draft.updated_at.toISOString();
		return { kind: "saved", by: draft.updated_name, at, isMe: draft.updated_by === id };
	}
	if (!before) return { kind: "changed", by: undefined, at: new Date().toISOString(), isMe: false };
	const { article } = before;
	const { changed_by, changed_at = article.updated_at.toISOString() } = await findLastChange(
		db,
		article,
	);
	const { status } = article;
	const kind = status === "published" || status === "withdrawn" ? status : "changed";
	return { kind, by: changed_by, at: changed_at, isMe: changed_by === name };
}

/** Returns the text from which a form began; undefined if it is not stored any more. */
export async function findBase(
	db: Database,
	{ tag, revision }: Origin,
	before: NewsroomArticleRow | undefined,
): Promise<DraftInput | undefined> {
	if (!before) return undefined;
	const { article_key, revision: present } = before.article;
	if (tag === "" && revision === present) return typedArticle(before);
	const found =
		tag === ""
			? revision !== undefined && (await findVersionByRevision(db, article_key, revision))
			: await findVersionByTag(db, article_key, tag);
	const version = found ? await findVersion(db, article_key, found.number) : undefined;
	return version && typedVersion(version, before);
}
