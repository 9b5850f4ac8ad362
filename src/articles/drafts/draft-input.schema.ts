import * as v from "valibot";
import { ArticleInput } from "../article/article.schema.ts";
import { RenamedArticle } from "../article/article-newsroom.schema.ts";
import type { DraftInput } from "./draft.schema.ts";

/** Reads what was typed as an article that can be stored; otherwise says why not. */
export function readTyped(typed: DraftInput) {
	const { success, output, issues = [] } = v.safeParse(RenamedArticle, typed);
	return { input: success ? output : undefined, issues };
}

/** Returns an article that can be shown of what was typed: fields that are not valid are left out. */
export function showableInput(typed: DraftInput): ArticleInput {
	const valid = Object.entries(ArticleInput.entries).flatMap(([name, schema]) =>
		name !== "id" && v.is(schema, typed[name]) ? [[name, typed[name]]] : [],
	);
	const given = { title: "–", body: { markdown: "" }, ...Object.fromEntries(valid) };
	return v.parse(ArticleInput, given);
}
