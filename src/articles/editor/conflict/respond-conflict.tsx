import type { Context } from "hono";
import { frameOf } from "../../../newsroom/layout/newsroom-layout.tsx";
import { prefersHtml } from "../../../platform/http/negotiation.ts";
import { problem } from "../../../platform/http/problem.ts";
import { DRAFT_CHANGED } from "../../drafts/draft.middleware.ts";
import type { DraftInput } from "../../drafts/draft.schema.ts";
import type { Stored } from "../../drafts/save-working-copy.ts";
import type { EditorEnv } from "../editor.middleware.ts";
import { toTexts } from "../editor-form.ts";
import { languageOf } from "../history/version-texts.ts";
import { standingInput } from "../shown-article.ts";
import { ConflictPage } from "./conflict.page.tsx";
import type { ConflictProps } from "./conflict-view.ts";
import { findBase, findCause, originOf } from "./find-conflict.ts";
import { wantedBy } from "./kept-fields.tsx";
import { mergeFields } from "./merged-fields.ts";

/** A form that was sent although somebody else has written since, and the stored article. */
export interface Conflict {
	/** The present slug of the article. */
	slug: string;
	/** The working copy that the form would have made. */
	typed: DraftInput;
	stored: Stored;
}

/** Responds with 412 to a form whose article somebody else has changed since, with both texts: nothing was stored. */
export async function respondConflict(c: Context<EditorEnv>, conflict: Conflict) {
	const props = await conflictOf(c, conflict);
	if (prefersHtml(c.req.header("Accept"))) return c.html(<ConflictPage {...props} />, 412);
	const { by, at } = props.cause;
	const change = { ...(by !== undefined && { changed_by: by }), changed_at: at };
	return problem(c, 412, DRAFT_CHANGED, undefined, change);
}

/** Returns what the pages about a conflict show. */
export async function conflictOf(
	c: Context<EditorEnv>,
	{ slug, typed, stored }: Conflict,
): Promise<ConflictProps> {
	const { primaryDb: db, site, member, post, fields } = c.var;
	const from = originOf(fields, post);
	const stands = othersText(stored, from.tag, post.page);
	const [cause, began] = await Promise.all([
		findCause(db, stands, member),
		findBase(db, from, stored.before),
	]);
	const textsOf = (input: DraftInput) => toTexts({ language: site.language, ...input });
	const base = began && textsOf(began);
	const mine = textsOf(typed);
	const theirs = textsOf(standingInput(stands));
	return {
		...frameOf(c),
		...{ own: `/newsroom/articles/${slug}`, lang: languageOf(typed, site) },
		...{ cause, base, mine, theirs, merged: mergeFields(base, mine, theirs) },
		isOwnDraft: stored.draft !== undefined && stands.draft === undefined,
		form: {
			...{ fields, from, action: wantedBy(post.action), tag: stored.draft?.tag ?? "" },
			revision: stands.draft?.revision ?? stands.before?.article.revision,
		},
	};
}

/** Returns what somebody else wrote: the working copy, or the article if the working copy is that of this very page. */
function othersText({ before, draft }: Stored, tag: string, page: string): Stored {
	const isOwn = draft && (draft.tag === tag || draft.tag.startsWith(`${page}.`));
	return { before, draft: isOwn ? undefined : draft };
}
