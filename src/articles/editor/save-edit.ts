import type { Member } from "../../newsroom/member.ts";
import type { Database } from "../../platform/db/connection.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { MAX_ARTICLE_BYTES } from "../article/article.schema.ts";
import { findArticleForNewsroom } from "../article/article-newsroom.sql.ts";
import type { DraftInput } from "../drafts/draft.schema.ts";
import { findDraft } from "../drafts/draft.sql.ts";
import { typedPart } from "../drafts/draft-input.ts";
import { type DraftNotes, type Stored, saveWorkingCopy } from "../drafts/save-working-copy.ts";
import { withLines } from "./appended-text.ts";
import { type BodyFormat, type EditorTexts, formatOf, toTyped } from "./editor-form.ts";
import type { EditorPost } from "./editor-post.schema.ts";
import { standingOf, tagOf } from "./editor-standing.ts";
import { shownTexts, standingInput } from "./shown-article.ts";

/** A sent form. */
export interface Edit {
	slug: string;
	post: EditorPost;
	fields: ReadonlyMap<string, unknown>;
}

/** The result of a sent form, with the article as it is stored now. */
export interface SavedEdit {
	/** `old`: this page has sent something newer, which stays. `changed`: somebody else has written, nothing is stored. */
	outcome: "saved" | "unchanged" | "old" | "changed" | "long";
	stored: Stored;
	/** The working copy that the form makes. */
	typed: DraftInput;
}

/** Returns the article and the working copy at an address. */
export async function findStored(db: Database, slug: string): Promise<Stored> {
	const [before, draft] = await Promise.all([
		findArticleForNewsroom(db, slug),
		findDraft(db, slug),
	]);
	return { before, draft };
}

/** Stores what a form sends as the working copy of its article, unless somebody else has written since. */
export async function saveEdit(
	db: Database,
	site: Site,
	edit: Edit,
	stored: Stored,
	by: Member,
	isAgain = false,
): Promise<SavedEdit> {
	const { slug, post } = edit;
	const stands = standingInput(stored);
	const shown = shownTexts(stored, site);
	const fields = await fieldsOf(edit, shown, formatOf(stands));
	const typed = typedPart(toTyped(fields, stands, shown), slug);
	const standing = await standingOf(db, post, stored);
	if (standing !== "current") return { outcome: standing, stored, typed };
	if (Buffer.byteLength(JSON.stringify(typed)) > MAX_ARTICLE_BYTES)
		return { outcome: "long", stored, typed };
	const isSame = JSON.stringify(typed) === JSON.stringify(stands);
	if (isSame && stored.before && !stored.draft) return { outcome: "unchanged", stored, typed };
	const notes = { ...notesOf(post, stored), tag: tagOf(post, stored) };
	const isSaved = await saveWorkingCopy(db, site, slug, stored, typed, by, notes);
	const now = await findStored(db, slug);
	if (isSaved) return { outcome: "saved", stored: now, typed };
	return isAgain
		? { outcome: "changed", stored: now, typed }
		: saveEdit(db, site, edit, now, by, true);
}

/** Returns the fields of a form: its text with the lines that it adds to it, and without the picture that it takes away. */
async function fieldsOf(
	{ fields, post }: Edit,
	shown: EditorTexts,
	format: BodyFormat,
): Promise<ReadonlyMap<string, unknown>> {
	const lines = fields.get("append");
	if (post.action === "unpicture") return new Map([...fields, ["image", ""]]);
	if (typeof lines !== "string" || lines.trim() === "") return fields;
	const text = String(fields.get("text") ?? shown.text);
	return new Map([...fields, ["text", await withLines(text, lines, format)]]);
}

/** Returns what a form says about the publication, and about the state of the article that its text is made for. */
function notesOf(
	{ effect, correction, revision }: EditorPost,
	{ before, draft }: Stored,
): DraftNotes {
	const isSilent = effect === "silent";
	// A plan is published with this correction, and a correction is never silent.
	const text = isSilent && draft?.publish_at ? "" : correction;
	return {
		...(effect !== undefined && {
			effect: effect === "silent" || effect === "important" ? effect : null,
		}),
		...(text !== undefined && { correction: text === "" ? null : text }),
		...(revision !== undefined && revision === before?.article.revision && { revision }),
	};
}
