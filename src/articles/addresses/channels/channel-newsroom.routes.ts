import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { changedBy, type EditEnv } from "../../../platform/http/edited-body.ts";
import { problem } from "../../../platform/http/problem.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { sizeLimit } from "../../../platform/http/size-limit.middleware.ts";
import { noQuery, path } from "../../../platform/http/validation.ts";
import { type ChannelRow, findChannel } from "../../../publication/channels.sql.ts";
import type { ChangeEnv } from "../../../publication/follow-changes.middleware.ts";
import { listingKey } from "../../../publication/listings.sql.ts";
import { changeChannel } from "./change-channel.ts";
import { findPresentKeys, findRenaming, listFormerKeys } from "./channel-address.sql.ts";
import { slugOf, toNewsroomChannel } from "./channel-newsroom.json.ts";
import {
	AuthorPath,
	type ChannelInput,
	ChannelPatch,
	editedChannel,
	MAX_RENAMING_BYTES,
	TopicPath,
} from "./channel-newsroom.schema.ts";
import type { NamedKind } from "./plan-renaming.ts";

interface ChannelEnv extends ChangeEnv {
	Variables: ChangeEnv["Variables"] &
		EditEnv["Variables"] & { kind: NamedKind; before: ChannelRow };
}
type InputOut = { in: object; out: { json: ChannelInput } };

const GONE = "It has another name meanwhile. Read it again.";

const limitSize = sizeLimit("A renaming", MAX_RENAMING_BYTES);

/** Sets `before`, the channel, and `stands`, the same as JSON; responds with 404 if no public article was ever in it. */
const load = (kind: NamedKind) =>
	createMiddleware<ChannelEnv>(async (c, next) => {
		const { primaryDb: db, site } = c.var;
		const key = listingKey({ [kind]: c.req.param(kind) ?? "" });
		const before = await findChannel(db, key);
		if (!before) return missing(c, kind, key);
		c.set("kind", kind);
		c.set("before", before);
		c.set("stands", toNewsroomChannel(site, before, await listFormerKeys(db, key), undefined));
		return next();
	});

/** Leads on from a former address; a change is refused there, and told the present one. */
async function missing(c: Context<ChannelEnv>, kind: NamedKind, key: string) {
	const present = (await findPresentKeys(c.var.primaryDb, [key])).get(key);
	if (present === undefined) return problem(c, 404, `There is no such ${kind}.`);
	const address = `/newsroom/api/${kind}s/${encodeURIComponent(slugOf(present))}`;
	if (c.req.method !== "PATCH") return c.redirect(c.var.site.url + address, 301);
	const detail = `“${slugOf(key)}” is a former address: send the change to ${address}`;
	return problem(c, 409, detail);
}

/** The newsroom's API for topics and authors: rename and merge. */
export const newsroomChannels = new Hono<ChannelEnv>()
	.get(
		"/topics/:topic",
		policy("newsroom", "articles:read"),
		path(TopicPath),
		noQuery,
		load("topic"),
		(c) => respond(c, c.var.before.listing_key, 200),
	)
	.patch(
		"/topics/:topic",
		policy("newsroom", "articles:publish"),
		path(TopicPath),
		noQuery,
		limitSize,
		load("topic"),
		changedBy(ChannelPatch, editedChannel),
		rename,
	)
	.get(
		"/authors/:author",
		policy("newsroom", "articles:read"),
		path(AuthorPath),
		noQuery,
		load("author"),
		(c) => respond(c, c.var.before.listing_key, 200),
	)
	.patch(
		"/authors/:author",
		policy("newsroom", "articles:publish"),
		path(AuthorPath),
		noQuery,
		limitSize,
		load("author"),
		changedBy(ChannelPatch, editedChannel),
		rename,
	);

async function rename(c: Context<ChannelEnv, string, InputOut>) {
	const { before, kind, primaryDb, followChange } = c.var;
	const change = { kind, before, input: c.req.valid("json") };
	const changed = await changeChannel(primaryDb, change, new Date(), followChange);
	if (!("fault" in changed)) return respond(c, changed.key, changed.isStarted ? 202 : 200);
	const { error } = changed.fault;
	return problem(c, 409, error.detail, error.pointer === undefined ? undefined : [error]);
}

/** Responds with a channel as it stands. */
async function respond<Status extends 200 | 202>(
	c: Context<ChannelEnv>,
	key: string,
	status: Status,
) {
	const { primaryDb: db, site } = c.var;
	const row = await findChannel(db, key);
	if (!row) return problem(c, 409, GONE);
	const [former, renaming] = [await listFormerKeys(db, key), await findRenaming(db, key)];
	return c.json(toNewsroomChannel(site, row, former, renaming), status);
}
