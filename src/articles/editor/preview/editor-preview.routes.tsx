import { type Context, Hono } from "hono";
import { problem } from "../../../platform/http/problem.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { path, query } from "../../../platform/http/validation.ts";
import { SlugPath } from "../../../platform/schema/slug-path.schema.ts";
import { pageLanguageFor } from "../../../platform/ui/page-language.ts";
import { NO_ARTICLE } from "../../article/article-edit.middleware.ts";
import { toFeedItem } from "../../article/feed/feed-item.ts";
import { ArticlePage } from "../../article/page/article.page.tsx";
import { type DraftEnv, loadDraft } from "../../drafts/draft.middleware.ts";
import { findPreviewedPage } from "../../previews/previewed-page.ts";
import { CardPreviewPage } from "./card-preview.page.tsx";
import { FeedPreviewPage } from "./feed-preview.page.tsx";
import { feedSources } from "./feed-source.ts";
import { PreviewBanner, type PreviewBannerProps, type PreviewState } from "./preview-banner.tsx";
import { PreviewAsQuery, type PreviewKind } from "./preview-query.schema.ts";

/** Shows those who write what readers will see: the page, the card, the item of the feeds. */
export const newsroomPreviews = new Hono<DraftEnv>().get(
	"/:slug/preview",
	policy("newsroom", "articles:read"),
	path(SlugPath),
	query(PreviewAsQuery),
	loadDraft,
	async (c) => {
		const { before, draft, primaryDb: db, site } = c.var;
		if (!before) return problem(c, 404, NO_ARTICLE);
		const page = await findPreviewedPage(c.env, db, site, before, draft);
		return c.html(views[c.req.valid("query").as](page, bannerOf(c)));
	},
);

type Page = Awaited<ReturnType<typeof findPreviewedPage>>;
type Banner = Omit<PreviewBannerProps, "kind">;

function bannerOf(c: Context<DraftEnv>): Banner {
	const { before, draft } = c.var;
	const isPublic = before?.article.status === "published";
	const state: PreviewState = !isPublic ? "draft" : draft ? "change" : "public";
	// https://www.w3.org/TR/fetch-metadata/#sec-fetch-dest-header
	const isFramed = c.req.header("Sec-Fetch-Dest") === "iframe";
	return { language: pageLanguageFor(c), slug: before?.article.slug ?? "", state, isFramed };
}

const views: Record<PreviewKind, (page: Page, banner: Banner) => string | Promise<string>> = {
	page: (page, banner) => (
		<ArticlePage
			{...page}
			preview={{ banner: <PreviewBanner {...banner} kind="page" />, form: null }}
		/>
	),
	card: ({ site, article }, banner) => <CardPreviewPage {...{ site, article }} {...banner} />,
	feed: ({ site, article, call }, banner) => {
		const item = toFeedItem(site, article, call);
		const sources = feedSources(site, item);
		return <FeedPreviewPage {...{ site, item, sources }} {...banner} />;
	},
};
