import type { Member } from "../../newsroom/member.ts";
import type { Database } from "../../platform/db/connection.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import type { NewsroomArticleRow } from "../article/article-newsroom.sql.ts";
import { tagUri } from "../article/lifecycle.ts";
import type { DraftInput } from "./draft.schema.ts";
import { type DraftRow, type NewDraft, saveDraft, saveFirstDraft } from "./draft.sql.ts";
import { toDraftWords } from "./draft-words.ts";

const MAX_TITLE_LENGTH = 300;

/** The article and the working copy at an address, as they are stored. */
export interface Stored {
	before: NewsroomArticleRow | undefined;
	draft: DraftRow | undefined;
}

/** Columns of a working copy beside what was typed; the others stay. */
export type DraftNotes = Partial<Pick<DraftRow, "tag" | "revision" | "effect" | "correction">>;

/** Stores what was typed; returns false if something else stands there by now. What is typed already is not stored again. */
export async function saveWorkingCopy(
	db: Database,
	site: Site,
	slug: string,
	{ before, draft }: Stored,
	typed: DraftInput,
	by: Member,
	notes: DraftNotes = {},
): Promise<boolean> {
	if (draft && isStored(draft, typed, notes)) return true;
	const now = new Date();
	const { revision, ...columns } = notes;
	const row = { ...toRow(draft, typed, by, now), ...columns };
	const words = await toDraftWords(site, slug, typed);
	if (!before) return saveFirstDraft(db, toStub(site, slug, now), row, words);
	const { article_key } = before.article;
	const began = revision ?? draft?.revision ?? before.article.revision;
	return saveDraft(db, { ...row, article_key, revision: began }, draft, words);
}

function isStored(draft: DraftRow, typed: DraftInput, notes: DraftNotes): boolean {
	const { revision = draft.revision, effect = draft.effect, correction = draft.correction } = notes;
	return (
		JSON.stringify(draft.input) === JSON.stringify(typed) &&
		draft.revision === revision &&
		draft.effect === effect &&
		draft.correction === correction
	);
}

function toRow(draft: DraftRow | undefined, typed: DraftInput, by: Member, now: Date): NewDraft {
	const { title } = typed;
	return {
		created_by: draft?.created_by ?? by.id,
		created_name: draft?.created_name ?? by.name,
		created_at: draft?.created_at ?? now,
		publish_at: draft?.publish_at ?? null,
		effect: draft?.effect ?? null,
		correction: draft?.correction ?? null,
		tag: crypto.randomUUID(),
		title: typeof title === "string" ? title.slice(0, MAX_TITLE_LENGTH) : "",
		updated_by: by.id,
		updated_name: by.name,
		updated_at: now,
		input: typed,
	};
}

/** Returns an article that has nothing but a working copy. */
function toStub(site: Site, slug: string, now: Date) {
	return {
		...{ id: tagUri(site.url, now), slug, language: site.language, title: "", summary: "" },
		...{ authors: [], topics: [], listing_keys: [], channels: [], image: null },
		...({ status: "draft", was_public: false, published_at: null } as const),
		...{ created_at: now, updated_at: now },
		details: { is_summary_derived: true, is_stub: true } as const,
		content_html: "",
	};
}
