import { type Context, Hono } from "hono";
import type { AppEnv } from "../../platform/env.ts";
import { addLinks } from "../../platform/http/link-header.ts";
import { pathWithCursor } from "../../platform/http/page-links.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { path, query } from "../../platform/http/validation.ts";
import { FrontPageQuery } from "../../platform/schema/page-query.schema.ts";
import type { PagerProps } from "../../platform/ui/pager.tsx";
import { FRONT_TAG, listTag } from "../../publication/cache-tags.ts";
import { listingKey } from "../../publication/listings.sql.ts";
import { type Selection, SelectionPath } from "../../publication/selection.schema.ts";
import { serviceLinks } from "../../publication/service-links.ts";
import { toArticleSummary } from "../article/article.json.ts";
import { toNamedChannel } from "./channel.json.ts";
import { articlePosition, type ChannelPage } from "./channel-page.sql.ts";
import { toFrontChoice } from "./front/front.json.ts";
import { FrontPage } from "./front/front.page.tsx";
import { NO_CHOICE } from "./front/front-arrangement.ts";
import { findPageWithFallback } from "./list.copy.ts";
import { listPageLink } from "./list-links.ts";

const CHANNEL = "/:selector{(?:topics|authors|languages)}/:value";

type ListContext = Context<AppEnv, string, { out: { query: FrontPageQuery } }>;

/** Pages with lists of articles: all, and those of a channel. */
export const listPages = new Hono<AppEnv>()
	.get("/", policy("page"), query(FrontPageQuery), async (c) => {
		const { site, db } = c.var;
		const { page, front } = await findPageWithFallback(c.env, db, {}, c.req.valid("query"));
		addLinks(c, serviceLinks(c.var.site));
		return respond(c, {}, undefined, page, toFrontChoice(site, front));
	})
	.get(CHANNEL, policy("page"), path(SelectionPath), query(FrontPageQuery), async (c) => {
		const { site, db } = c.var;
		const { selection } = c.req.valid("param");
		const { channel, page } = await findPageWithFallback(
			c.env,
			db,
			selection,
			c.req.valid("query"),
		);
		if (!channel) return problem(c, 404);
		return respond(c, selection, toNamedChannel(site, channel), page);
	});

function respond(
	c: ListContext,
	selection: Selection,
	channel: { title: string; path: string } | undefined,
	page: ChannelPage,
	choice = NO_CHOICE,
) {
	const { site } = c.var;
	const params = c.req.valid("query");
	const tag = listTag(listingKey(selection));
	c.header("Cache-Tag", channel ? tag : `${tag},${FRONT_TAG}`);
	// A page by `newer` has no equivalent in the API.
	if (page.isFirst || params.cursor) addLinks(c, [listPageLink(site, selection, params.cursor)]);
	const articles = page.rows.map((row) => toArticleSummary(site, row));
	const pager = pagerOf(channel?.path ?? "/", page);
	return c.html(<FrontPage {...{ site, articles, channel, choice }} {...pager} />);
}

/** Returns the addresses of the pages beside this one. The newer neighbour of an empty page is the first page. */
function pagerOf(path: string, { rows, older, isFirst }: ChannelPage): PagerProps {
	const [newest] = rows;
	const newer = newest ? pathWithCursor(path, articlePosition(newest), "newer") : path;
	return {
		newerPath: isFirst ? undefined : newer,
		olderPath: older && pathWithCursor(path, older),
	};
}
