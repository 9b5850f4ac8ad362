import { ContentTooComplex } from "../../content/content-too-complex.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { listingKeys } from "../../publication/listings.sql.ts";
import { renderArticle } from "../article/article-content.ts";
import { type SearchWords, toSearchWords } from "../article/search-words.ts";
import type { DraftInput } from "./draft.schema.ts";
import { showableInput } from "./draft-input.schema.ts";

export interface DraftWords extends SearchWords {
	listing_keys: string[];
}

/** Returns what the newsroom's search finds of a working copy: of what is typed wrongly, nothing. */
export async function toDraftWords(
	site: Site,
	slug: string,
	typed: DraftInput,
): Promise<DraftWords> {
	const { language = site.language, summary, ...input } = showableInput(typed);
	const written = { ...input, slug, language, summary };
	const words = await renderArticle(written).then(
		(rendered) => rendered.words,
		(error: unknown) => {
			if (!(error instanceof ContentTooComplex)) throw error;
			return toSearchWords({ ...written, summary: summary ?? "" }, "");
		},
	);
	return { ...words, listing_keys: listingKeys({ ...input, language }) };
}
