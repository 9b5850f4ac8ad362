import { articleInput, articleSummary, writtenSlug } from "../article/article.examples.ts";
import type { Draft } from "./draft.schema.ts";

const { body, ...withoutBody } = articleInput;

/** A working copy as it is sent: the article has no text yet. */
export const draftInput = withoutBody;

/** The slug of an article that has a working copy. */
export const draftSlug = writtenSlug;

export const draft: Draft = {
	slug: draftSlug,
	article: draftInput,
	revision: 17,
	is_outdated: false,
	created: { at: "2024-07-15T06:40:12.305Z", member: "operator", name: "NEWSROOM_TOKEN" },
	changed: { at: "2024-07-15T06:41:02.118Z", member: "operator", name: "NEWSROOM_TOKEN" },
	errors: [{ pointer: "#/body", detail: "is missing" }],
	warnings: [],
	hints: [
		{
			id: "title_exists-8b532367",
			rule: "title_exists",
			pointer: "#/title",
			excerpt: articleSummary.slug,
			detail: `Another article already has this title: ${articleSummary.slug}`,
		},
	],
};

/** Gives a working copy its text. */
export const draftPatch = { body };

export const patchedDraft: Draft = {
	...draft,
	article: { ...draftInput, ...draftPatch },
	errors: [],
};

export const publishInput = { effect: "important" };
