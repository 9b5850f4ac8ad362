import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { NewsroomEnv } from "../../../newsroom/member.ts";
import type { FormFields } from "../../../platform/http/form-fields.ts";
import { problem } from "../../../platform/http/problem.ts";
import { type ChannelRow, findChannel } from "../../../publication/channels.sql.ts";
import type { ChangeEnv } from "../../../publication/follow-changes.middleware.ts";
import { listingKey } from "../../../publication/listings.sql.ts";
import { findPresentKeys } from "./channel-address.sql.ts";
import { slugOf } from "./channel-newsroom.json.ts";
import type { NamedKind } from "./plan-renaming.ts";

/** The environment of the pages about topics or authors. */
export interface ChannelPageEnv extends NewsroomEnv {
	Variables: NewsroomEnv["Variables"] &
		ChangeEnv["Variables"] & {
			fields: FormFields;
			unreadable: string[];
			kind: NamedKind;
			before: ChannelRow;
		};
}

/** Returns the path of the page about a topic or an author. */
export const channelPagePath = (kind: NamedKind, key: string) =>
	`/newsroom/${kind}s/${encodeURIComponent(slugOf(key))}`;

/**
 * Sets `before`, the channel. From a former address it leads to the present one: also a form that was sent twice, of
 * which the first renamed it. Responds with 404 if no public article was ever in it.
 */
export const loadChannel = (kind: NamedKind) =>
	createMiddleware<ChannelPageEnv>(async (c, next) => {
		const key = listingKey({ [kind]: c.req.param(kind) ?? "" });
		const before = await findChannel(c.var.primaryDb, key);
		if (!before) return leadOnOrMiss(c, kind, key);
		c.set("kind", kind);
		c.set("before", before);
		return next();
	});

async function leadOnOrMiss(c: Context<ChannelPageEnv>, kind: NamedKind, key: string) {
	const present = (await findPresentKeys(c.var.primaryDb, [key])).get(key);
	if (present === undefined) return problem(c, 404, `There is no such ${kind}.`);
	return c.redirect(`${channelPagePath(kind, present)}?done=moved`, 303);
}
