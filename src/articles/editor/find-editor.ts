import { listReferredMedia } from "../../media/media.sql.ts";
import { mediaUrl } from "../../media/media-address.ts";
import type { Member } from "../../newsroom/member.ts";
import type { Database } from "../../platform/db/connection.ts";
import type { Permission } from "../../platform/http/route-policy.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { wordsFor } from "../../words/languages.ts";
import { checkDraft } from "../drafts/check-draft.ts";
import { listDraftHints } from "../drafts/draft-hints.ts";
import type { Stored } from "../drafts/save-working-copy.ts";
import { type Findings, toErrors, toHints, toStyleHints } from "./editor-findings.ts";
import { type BodyFormat, type EditorTexts, formatOf } from "./editor-form.ts";
import { shownTexts, standingInput } from "./shown-article.ts";

/** The reason for which a member may only read a working copy. */
export type ReadOnly = { reason: "role" | "other" | "scheduled"; name: string } | undefined;

/** Everything that the page of an article shows. */
export interface EditorState {
	stored: Stored;
	texts: EditorTexts;
	format: BodyFormat;
	findings: Findings;
	/** The address of the chosen picture. */
	picture: string | undefined;
	/** When the last change is announced, if it can be taken back until then. */
	recallable?: Date | undefined;
	readOnly: ReadOnly;
	mayPublish: boolean;
}

const NOTHING: Findings = { errors: [], hints: [] };

/** Returns what the page of an article shows, or that of a new one. */
export async function findEditor(
	db: Database,
	site: Site,
	language: string,
	stored: Stored,
	who: { member: Member; permissions: ReadonlySet<Permission> },
): Promise<EditorState> {
	const { before, draft } = stored;
	const texts = shownTexts(stored, site);
	// All that its button would publish: without a working copy too, unless readers see it already.
	const isPublishable = draft !== undefined || before?.article.status !== "published";
	const isBegun = Object.values(texts).some((text) => text !== "");
	return {
		stored,
		texts,
		format: formatOf(standingInput(stored)),
		findings: isPublishable && isBegun ? await findingsOf(db, site, language, stored) : NOTHING,
		picture: await pictureAt(db, site, texts.image),
		readOnly: readOnlyFor(stored, who),
		mayPublish: who.permissions.has("articles:publish"),
	};
}

/** Says what publishing a working copy would refuse, and what somebody should look at first. */
export async function findingsOf(
	db: Database,
	site: Site,
	language: string,
	stored: Stored,
): Promise<Findings> {
	const { before } = stored;
	if (!before) return NOTHING;
	const words = wordsFor(language).editor;
	const typed = standingInput(stored);
	const [{ errors, warnings }, hints] = await Promise.all([
		checkDraft(db, site, typed, before),
		listDraftHints(db, site, typed, before),
	]);
	return {
		errors: toErrors(words, errors, shownTexts(stored, site)),
		hints: [...toHints(warnings, language), ...toStyleHints(hints, language)],
	};
}

function readOnlyFor(
	{ draft }: Stored,
	{ member, permissions }: { member: Member; permissions: ReadonlySet<Permission> },
): ReadOnly {
	if (!permissions.has("drafts:write")) return { reason: "role", name: "" };
	if (!draft || permissions.has("articles:write")) return undefined;
	if (draft.created_by !== member.id) return { reason: "other", name: draft.created_name };
	return draft.publish_at ? { reason: "scheduled", name: draft.created_name } : undefined;
}

/** Returns the address of a picture, which is known by it or by its id. */
async function pictureAt(db: Database, site: Site, name: string): Promise<string | undefined> {
	if (name === "" || /^https?:/i.test(name)) return name || undefined;
	const [found] = await listReferredMedia(db, { ids: [name], files: [] });
	return found && mediaUrl(site, found.file);
}
