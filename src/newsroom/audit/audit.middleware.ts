import { createMiddleware } from "hono/factory";
import { matchedRoutes } from "hono/route";
import { type Permission, permissionOf } from "../../platform/http/route-policy.ts";
import { reasonOf } from "../../platform/log.ts";
import { isChange } from "../cross-site.middleware.ts";
import type { NewsroomEnv } from "../member.ts";
import { saveAuditEntry } from "./audit.sql.ts";
import { isListed } from "./audit-words.ts";
import { auditedDatabase } from "./audited-database.sql.ts";

/** Changes with these permissions raise no revision as a rule: their entry is stored right after them. */
const STORED_AFTER: readonly (Permission | undefined)[] = [
	"people",
	"answers:write",
	"webhooks:write",
	"media:write",
	"drafts:write",
];
/** These save working copies as a rule; what else they do is either public, or they say that it is to be listed. */
const SAVING_PAGES = new Set(["/newsroom/articles/new", "/newsroom/articles/{slug}"]);
/** The parameters that name what is changed. Others, such as the id of a submission, are not stored. */
export const TARGET = /^:(?:slug|topic|author|token|person|webhook|media)\b/;

/** Stores an entry in the audit list for every change: with a public change, otherwise right after it. */
export const audit = createMiddleware<NewsroomEnv>(async (c, next) => {
	const matched = matchedRoutes(c).find(({ handler }) => permissionOf(handler) !== undefined);
	const permission = permissionOf(matched?.handler);
	if (!isChange(c.req.method) || !matched || !isListed(c.req.method, matched.path, permission))
		return next();
	const { method, path } = c.req;
	const { id, name, role } = c.var.member;
	const who = { at: new Date(), member: id, name, role };
	const route = matched.path.replace(/:(\w+)(?:\{[^/]*\})?/g, "{$1}");
	const entry = { ...who, method, route, target: targetIn(matched.path, path) };
	const audited = auditedDatabase(c.env.DB, entry);
	const { primaryDb } = c.var;
	c.set("primaryDb", audited.db);
	c.set("dbChanging", (targets) => auditedDatabase(c.env.DB, entry, targets).db);
	let isToList = STORED_AFTER.includes(permission) && !SAVING_PAGES.has(route);
	c.set("listChange", () => {
		isToList = true;
	});
	await next();
	const isDone = c.res.status < 400 && isToList;
	if (isDone && !audited.isStored()) await saveAuditEntry(primaryDb, entry).catch(logFailure);
});

function targetIn(route: string, path: string): string | null {
	const index = route.split("/").findIndex((part) => TARGET.test(part));
	return (index > 0 && path.split("/")[index]) || null;
}

// The change is made: to say that it failed would be wrong.
function logFailure(error: unknown): void {
	console.error(`A change is missing in the audit list: ${reasonOf(error)}`);
}
