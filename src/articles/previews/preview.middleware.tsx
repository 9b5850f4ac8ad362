import { createMiddleware } from "hono/factory";
import type { AppEnv } from "../../platform/env.ts";
import { problem } from "../../platform/http/problem.ts";
import { pageLanguageFor } from "../../platform/ui/page-language.ts";
import {
	findArticleForNewsroom,
	type NewsroomArticleRow,
} from "../article/article-newsroom.sql.ts";
import { type DraftRow, findDraft } from "../drafts/draft.sql.ts";
import { PreviewEndedPage } from "./preview-ended.page.tsx";
import { findPreviewLink, type PreviewLinkRow } from "./preview-link.sql.ts";
import { previewHash } from "./preview-token.ts";

/** A link, and the text that its preview shows. */
export interface Previewed {
	link: PreviewLinkRow;
	before: NewsroomArticleRow;
	draft: DraftRow | undefined;
}

export interface PreviewEnv extends AppEnv {
	Variables: AppEnv["Variables"] & { previewed: Previewed };
}

/** Sets what a preview shows; responds with 404 to an unknown address, with a page and 410 to one that has ended. */
export const withPreview = createMiddleware<PreviewEnv>(async (c, next) => {
	c.header("X-Robots-Tag", "noindex");
	const { primaryDb: db, site } = c.var;
	const found = await findPreviewLink(db, previewHash(c.req.param("preview") ?? ""));
	if (!found) return problem(c, 404);
	const { link, slug } = found;
	const why = link.revoked_at ? "revoked" : link.expires_at <= new Date() ? "expired" : undefined;
	const language = pageLanguageFor(c);
	if (why) return c.html(<PreviewEndedPage {...{ site, language, why }} />, 410);
	const [before, draft] = await Promise.all([
		findArticleForNewsroom(db, slug),
		findDraft(db, slug),
	]);
	if (!before) return problem(c, 404);
	c.set("previewed", { link, before, draft });
	return next();
});
