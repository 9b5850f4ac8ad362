import { env } from "cloudflare:workers";
import {
	previewLinkId,
	previewState,
	previewToken,
} from "../../src/articles/previews/preview.examples.ts";
import { previewHash } from "../../src/articles/previews/preview-token.ts";

/** Stores the link and the comment of the examples, about an article. */
export async function fillPreviews(slug: string): Promise<void> {
	const at = Date.parse("2026-11-26T09:00:00Z");
	const until = Date.parse("2999-01-31T09:00:00Z");
	const key = "(SELECT article_key FROM articles WHERE slug = ?1)";
	await env.DB.batch([
		env.DB.prepare(`UPDATE article_drafts SET tag = ?2 WHERE article_key = ${key}`).bind(
			slug,
			previewState,
		),
		env.DB.prepare(
			`INSERT OR IGNORE INTO preview_links SELECT ?2, ?3, ${key}, 'NEWSROOM_TOKEN', ?4, ?5, NULL`,
		).bind(slug, previewLinkId, previewHash(previewToken), at, until),
		env.DB.prepare(
			`INSERT OR IGNORE INTO article_comments SELECT 1, ${key}, ?2, 'comment', 'Bo Werft', ?3, 'Es sind 120 Wohnungen.'`,
		).bind(slug, Date.parse("2026-11-26T10:00:00Z"), previewState),
	]);
}
