import { createMiddleware } from "hono/factory";
import { isUnavailable } from "../../../platform/deadline.ts";
import type { AppEnv } from "../../../platform/env.ts";
import { toSlug } from "../../../platform/schema/slug.schema.ts";
import { listingKey, toSelection } from "../../../publication/listings.sql.ts";
import { selectionPath } from "../../../publication/selection.schema.ts";
import { leadOn } from "../lead-on.middleware.ts";
import { findPresentKeyWithFallback } from "./channel-address.copy.ts";
import { findPresentKeys } from "./channel-address.sql.ts";
import { slugOf } from "./channel-newsroom.json.ts";

/** The page of a topic or an author, its feeds and their months. */
const CHANNEL = /^\/(topic|author)s\/([^/]+)(?=\/|$)/;
const READING = new Set(["GET", "HEAD"]);
const MISSING = new Set([404, 503]);

/** Leads from a former address of a topic or an author to the present one, if there is nothing else. */
export const formerChannels = createMiddleware<AppEnv>(async (c, next) => {
	await next();
	if (!MISSING.has(c.res.status) || !READING.has(c.req.method)) return;
	const { pathname, search } = new URL(c.req.url);
	const key = keyIn(pathname);
	const found = key && findPresentKeyWithFallback(c.env, c.var.db, key);
	const present = found && (await ifAvailable(found));
	if (!present) return;
	const path = pathname.replace(CHANNEL, selectionPath(toSelection(present)));
	leadOn(c, c.var.site.url + path + search);
});

function keyIn(pathname: string): string | undefined {
	const [, kind = "", value = ""] = CHANNEL.exec(pathname) ?? [];
	try {
		return kind === "" ? undefined : listingKey({ [kind]: decodeURIComponent(value) });
	} catch {
		return undefined;
	}
}

/** The parameters of lists that name topics or authors. */
const PARAMETERS = { topic: "topic", "topic!": "topic", author: "author" } as const;
type Parameter = keyof typeof PARAMETERS;
const NAMES: Parameter[] = ["topic", "topic!", "author"];

/** Leads a list that is filtered by a former topic or author to the same with the present one. */
export const formerChannelsInQuery = createMiddleware<AppEnv>(async (c, next) => {
	const url = new URL(c.req.url);
	const asked = NAMES.flatMap((name) => valuesIn(url, name).map((value) => keyOf(name, value)));
	if (asked.length === 0 || !READING.has(c.req.method)) return next();
	const found = ifAvailable(findPresentKeys(c.var.db, asked));
	await next();
	const present = await found;
	if (!present?.size || c.res.status !== 200) return;
	for (const name of NAMES) replaceIn(url, name, present);
	leadOn(c, c.var.site.url + url.pathname + url.search);
});

function replaceIn(url: URL, name: Parameter, present: Map<string, string>): void {
	const values = valuesIn(url, name);
	if (!values.some((value) => present.has(keyOf(name, value)))) return;
	const slugs = values.map((value) => {
		const key = present.get(keyOf(name, value));
		return key === undefined ? value : slugOf(key);
	});
	url.searchParams.set(name, [...new Set(slugs)].join(","));
}

const valuesIn = (url: URL, name: string) =>
	url.searchParams.getAll(name).flatMap((value) => value.split(",").filter((one) => one !== ""));

const keyOf = (name: Parameter, value: string) => listingKey({ [PARAMETERS[name]]: toSlug(value) });

function ifAvailable<Value>(found: Promise<Value>): Promise<Value | undefined> {
	return found.catch((error) => {
		if (isUnavailable(error)) return undefined;
		throw error;
	});
}
