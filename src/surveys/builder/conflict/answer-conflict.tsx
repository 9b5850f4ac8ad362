import type { Context } from "hono";
import { savedBy } from "../../../newsroom/editing/save-tags.ts";
import { frameOf } from "../../../newsroom/layout/newsroom-layout.tsx";
import { prefersHtml } from "../../../platform/http/negotiation.ts";
import { problem } from "../../../platform/http/problem.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { BuilderEnv } from "../builder.middleware.ts";
import { firstText } from "../draft-texts.ts";
import type { SavedDraft } from "../saving/save-draft.ts";
import { markOf, type StoredDraft, standingDraft, tagOfStored } from "../saving/stored-draft.ts";
import { draftDifferences } from "./draft-differences.ts";
import { findSurveyCause } from "./find-survey-cause.ts";
import { SurveyConflictPage } from "./survey-conflict.page.tsx";

const CHANGED = "Somebody else has changed the survey meanwhile.";

/** Fields that say from where a form was sent: they are those of what stands now. */
const OF_THE_PAGE = new Set(["tag", "revision", "seq", "do"]);

/** Responds with 412 to a form whose survey somebody else has changed since, with both versions. */
export async function respondConflict(
	c: Context<BuilderEnv>,
	saved: Pick<SavedDraft, "stored" | "draft">,
) {
	const { primaryDb, site, member, fields, post } = c.var;
	const { stored, draft } = saved;
	const frame = frameOf(c);
	const isOwnRow = isOwn(stored, post);
	const other: StoredDraft = isOwnRow ? { ...stored, row: undefined } : stored;
	const cause = await findSurveyCause(primaryDb, other, stored.row, member);
	const { by, at } = cause;
	if (!prefersHtml(c.req.header("Accept"))) {
		const change = { ...(by !== undefined && { changed_by: by }), changed_at: at };
		return problem(c, 412, CHANGED, undefined, change);
	}
	const theirs = standingDraft(other, site);
	const { surveyBuilder: builder, surveyConflict: conflict } = wordsFor(frame.language);
	const now = stateFields(stored);
	const page: [string, string] = ["page", post.page];
	const props = {
		title: firstText(draft.title, draft.languages) || firstText(theirs.title, theirs.languages),
		own: `/newsroom/surveys/${stored.slug}/edit`,
		cause,
		differences: draftDifferences(draft, theirs, { builder, conflict }),
		mine: [...keptFields(fields), ...now],
		button: post.button,
		discard: isOwnRow && stored.row?.draft ? [page, ...now] : undefined,
	};
	return c.html(<SurveyConflictPage {...frame} {...props} />, 412);
}

/** True if the working copy is the one of this very page, so that somebody else has changed the survey itself. */
function isOwn({ row }: StoredDraft, { page, tag }: { page: string; tag: string }): boolean {
	return row !== undefined && (savedBy(page, row.tag) !== undefined || row.tag === tag);
}

/** Returns the fields by which a form is sent from what stands now. */
function stateFields(stored: StoredDraft): [string, string][] {
	const { before } = stored;
	return [
		["tag", tagOfStored(stored)],
		["revision", before ? `${markOf(before)}/${before.status}` : ""],
	];
}

function keptFields(fields: ReadonlyMap<string, unknown>): [string, string][] {
	return [...fields].flatMap(([name, value]) =>
		OF_THE_PAGE.has(name)
			? []
			: [value]
					.flat()
					.filter((one) => typeof one === "string")
					.map((one): [string, string] => [name, one]),
	);
}
