import { Hono } from "hono";
import { frameOf } from "../../../newsroom/layout/newsroom-layout.tsx";
import { readFields } from "../../../platform/http/form-fields.ts";
import { requestedListName } from "../../../platform/http/list-name.ts";
import { addressWith } from "../../../platform/http/page-links.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { sizeLimit } from "../../../platform/http/size-limit.middleware.ts";
import { path, query } from "../../../platform/http/validation.ts";
import { toCursor } from "../../../platform/schema/cursor.schema.ts";
import { SlugPath } from "../../../platform/schema/slug-path.schema.ts";
import { toVersionSummary } from "../../article/versions/version.json.ts";
import { VersionPath } from "../../article/versions/version.schema.ts";
import { listVersions } from "../../article/versions/version.sql.ts";
import { loadDraft } from "../../drafts/draft.middleware.ts";
import { MAX_PUBLISH_BYTES } from "../../drafts/draft.schema.ts";
import { restoreVersion } from "../../drafts/restore-version.ts";
import { type HistoryEnv, requireArticle } from "./history.middleware.ts";
import { toRestoreForm, VersionQuery, VersionsQuery } from "./history-query.schema.ts";
import { answerRestore, refuseOutdated, showVersion, toShownArticle } from "./show-version.tsx";
import { VersionsPage } from "./versions.page.tsx";

const limitSize = sizeLimit("A restore", MAX_PUBLISH_BYTES);

/** The pages about the versions of an article. */
export const newsroomHistory = new Hono<HistoryEnv>()
	.get(
		"/:slug/versions",
		policy("newsroom", "articles:read"),
		path(SlugPath),
		query(VersionsQuery),
		loadDraft,
		requireArticle,
		async (c) => {
			const { primaryDb, shown, draft } = c.var;
			const { done, ...page } = c.req.valid("query");
			const { rows, next } = await listVersions(primaryDb, shown.article.article_key, page);
			const cursor = next && toCursor(next, requestedListName(c));
			const olderPath = cursor && addressWith(c, "", { cursor, done: undefined });
			const versions = rows.map(toVersionSummary);
			const shownPage = {
				article: await toShownArticle(primaryDb, shown, draft),
				versions,
				olderPath,
				done,
			};
			return c.html(<VersionsPage {...frameOf(c)} {...shownPage} />);
		},
	)
	.get(
		"/:slug/versions/:number",
		policy("newsroom", "articles:read"),
		path(VersionPath),
		query(VersionQuery),
		loadDraft,
		requireArticle,
		(c) => showVersion(c, c.req.valid("param"), c.req.valid("query").against),
	)
	.post(
		"/:slug/versions/:number/restore",
		policy("newsroom", "articles:publish"),
		path(VersionPath),
		limitSize,
		loadDraft,
		requireArticle,
		readFields,
		async (c) => {
			const { primaryDb, site, shown, draft, member, fields } = c.var;
			const version = c.req.valid("param");
			const { revision, effect } = toRestoreForm(fields);
			const isOutdated = revision !== undefined && revision !== shown.article.revision;
			if (isOutdated) return refuseOutdated(c, version);
			const stored = { before: shown, draft };
			const request = { effect };
			const { number } = version;
			const restored = await restoreVersion(primaryDb, site, stored, number, request, member);
			return answerRestore(c, version, restored);
		},
	);
