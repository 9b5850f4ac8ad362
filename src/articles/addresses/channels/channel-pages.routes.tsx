import { type Context, Hono } from "hono";
import { frameOf } from "../../../newsroom/layout/newsroom-layout.tsx";
import { type FormFields, readFields } from "../../../platform/http/form-fields.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { sizeLimit } from "../../../platform/http/size-limit.middleware.ts";
import { path, query } from "../../../platform/http/validation.ts";
import { toSlug } from "../../../platform/schema/slug.schema.ts";
import { toSelection } from "../../../publication/listings.sql.ts";
import { selectionPath } from "../../../publication/selection.schema.ts";
import { changeChannel } from "./change-channel.ts";
import {
	ChannelListQuery,
	ChannelPageQuery,
	MAX_NAME_FORM_BYTES,
	RenamingQuery,
} from "./channel-form.schema.ts";
import { ChannelListPage } from "./channel-list.page.tsx";
import { type ListedChannelRow, listNamedChannels } from "./channel-list.sql.ts";
import { AuthorPath, TopicPath } from "./channel-newsroom.schema.ts";
import { findChannelOf, refuseChannel, showChannel } from "./channel-response.tsx";
import { type ChannelPageEnv, channelPagePath, loadChannel } from "./load-channel.middleware.ts";
import { type NamedKind, planRenaming } from "./plan-renaming.ts";
import { readRenaming, toChannelFaults } from "./read-renaming.ts";
import { RenamingPage } from "./renaming.page.tsx";

const limitSize = sizeLimit("A form about a name", MAX_NAME_FORM_BYTES);

/** The newsroom's pages about topics and authors: the lists, each one, and what renames or merges it. */
export const newsroomChannelPages = new Hono<ChannelPageEnv>()
	.get("/topics", policy("newsroom", "articles:read"), query(ChannelListQuery), (c) =>
		showList(c, "topic", c.req.valid("query")),
	)
	.get("/authors", policy("newsroom", "articles:read"), query(ChannelListQuery), (c) =>
		showList(c, "author", c.req.valid("query")),
	)
	.get(
		"/topics/:topic",
		policy("newsroom", "articles:read"),
		path(TopicPath),
		query(ChannelPageQuery),
		loadChannel("topic"),
		(c) => showChannel(c, c.req.valid("query"), 200),
	)
	.get(
		"/authors/:author",
		policy("newsroom", "articles:read"),
		path(AuthorPath),
		query(ChannelPageQuery),
		loadChannel("author"),
		(c) => showChannel(c, c.req.valid("query"), 200),
	)
	.get(
		"/topics/:topic/rename",
		policy("newsroom", "articles:publish"),
		path(TopicPath),
		query(RenamingQuery),
		loadChannel("topic"),
		(c) => ask(c, new Map(Object.entries(c.req.valid("query")))),
	)
	.get(
		"/authors/:author/rename",
		policy("newsroom", "articles:publish"),
		path(AuthorPath),
		query(RenamingQuery),
		loadChannel("author"),
		(c) => ask(c, new Map(Object.entries(c.req.valid("query")))),
	)
	.post(
		"/topics/:topic/rename",
		policy("newsroom", "articles:publish"),
		path(TopicPath),
		limitSize,
		loadChannel("topic"),
		readFields,
		rename,
	)
	.post(
		"/authors/:author/rename",
		policy("newsroom", "articles:publish"),
		path(AuthorPath),
		limitSize,
		loadChannel("author"),
		readFields,
		rename,
	);

async function showList(
	c: Context<ChannelPageEnv>,
	kind: NamedKind,
	{ q, after }: ChannelListQuery,
) {
	const { rows, next } = await listNamedChannels(c.var.primaryDb, kind, { slug: toSlug(q), after });
	const more = next && `${c.req.path}?${new URLSearchParams({ q, after: next })}`;
	const channels = rows.map((row) => toListed(kind, row));
	return c.html(
		<ChannelListPage {...{ ...frameOf(c), kind, channels, typed: q }} morePath={more} />,
	);
}

function toListed(kind: NamedKind, { key, newest, ...row }: ListedChannelRow) {
	return { ...row, path: channelPagePath(kind, key), newest: newest?.toISOString() };
}

/** Shows what a change would do, or why it cannot be made. */
async function ask(c: Context<ChannelPageEnv>, typed: FormFields) {
	const { kind, before, primaryDb } = c.var;
	const own = channelPagePath(kind, before.listing_key);
	const read = readRenaming(typed);
	if ("faults" in read) return refuseChannel(c, typed, read.faults, 422);
	const plan = await planRenaming(primaryDb, kind, before, read.input);
	if ("unchanged" in plan) return c.redirect(`${own}?done=same`, 303);
	if ("fault" in plan) return refuseChannel(c, typed, toChannelFaults(plan.fault), 409);
	const { present: key, name, isMerge } = plan.renaming;
	const present = { name, path: decodeURI(selectionPath(toSelection(key))) };
	const channel = await findChannelOf(c);
	return c.html(<RenamingPage {...{ ...frameOf(c), own, channel, present, isMerge }} />);
}

async function rename(c: Context<ChannelPageEnv>) {
	const { kind, before, primaryDb, fields, followChange } = c.var;
	const read = readRenaming(fields);
	if ("faults" in read) return refuseChannel(c, fields, read.faults, 422);
	const change = { kind, before, input: read.input };
	const changed = await changeChannel(primaryDb, change, new Date(), followChange);
	if ("fault" in changed) return refuseChannel(c, fields, toChannelFaults(changed.fault), 409);
	const done = changed.isStarted ? "renamed" : "same";
	return c.redirect(`${channelPagePath(kind, changed.key)}?done=${done}`, 303);
}
