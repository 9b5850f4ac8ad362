import { listReferredMedia } from "../../media/media.sql.ts";
import type { Database } from "../../platform/db/connection.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import type { ArticleInput } from "../article/article.schema.ts";
import type { NewsroomArticleRow } from "../article/article-newsroom.sql.ts";
import { mediaIn, toImage } from "../article/pictures/article-media.ts";
import type { Hint } from "../house-style/hint.schema.ts";
import { houseStyleHints } from "../house-style/house-style-hints.ts";
import { findSameTitle } from "../house-style/same-title.sql.ts";
import type { DraftInput } from "./draft.schema.ts";
import { showableInput } from "./draft-input.schema.ts";

/** Lists what the house style says of what was typed. Fields that are not valid are errors already, and not judged. */
export async function listDraftHints(
	db: Database,
	site: Site,
	typed: DraftInput,
	{ article }: Pick<NewsroomArticleRow, "article">,
): Promise<Hint[]> {
	const input = showableInput(typed);
	const { title, summary, body, language = site.language } = input;
	const [sameTitle, imageAlt] = await Promise.all([
		findSameTitle(db, { title, language }, article.article_key),
		altOf(db, site, input),
	]);
	// A summary that is too long was written.
	const written = summary ?? (typed.summary === undefined ? undefined : "");
	const { houseWords } = site;
	return houseStyleHints({
		...{ title, summary: written, body, language, imageAlt, sameTitle, houseWords },
	});
}

async function altOf(db: Database, site: Site, { image }: ArticleInput) {
	if (!image || image.alt !== undefined) return image?.alt;
	const media = await listReferredMedia(db, mediaIn({ image, body: { markdown: "" } }));
	return toImage(site, image, media)?.alt;
}
