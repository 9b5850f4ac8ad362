import type { Context } from "hono";
import { pageLanguageFor } from "../../platform/ui/page-language.ts";
import { wordsFor } from "../../words/languages.ts";
import type { BuilderEnv } from "./builder.middleware.ts";
import type { BuilderQuery } from "./builder-post.schema.ts";
import { meanwhileText } from "./meanwhile.ts";
import type { StoredDraft } from "./saving/stored-draft.ts";
import { showBuilder } from "./show-builder.tsx";

/** Responds with the page of a survey as it is stored, which says what was done last, and what somebody else has done. */
export async function showDone(
	c: Context<BuilderEnv>,
	stored: StoredDraft,
	{ done, was }: BuilderQuery,
) {
	const language = pageLanguageFor(c);
	const said = done && wordsFor(language).surveyBuilder.done[done];
	const meanwhile = await meanwhileText(c.var.primaryDb, stored.before, was, language);
	const refused = meanwhile && [said, meanwhile].filter(Boolean).join(" ");
	return showBuilder(c, { stored, done, refused });
}
