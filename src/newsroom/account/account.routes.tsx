import { type Context, Hono } from "hono";
import { policy } from "../../platform/http/route-policy.ts";
import { path, query } from "../../platform/http/validation.ts";
import { frameOf } from "../layout/newsroom-layout.tsx";
import type { NewsroomEnv } from "../member.ts";
import { SessionPath } from "../session.schema.ts";
import { eraseOtherSessions, eraseSession, listSessions } from "../session.sql.ts";
import { deleteSessionCookie } from "../session-cookie.middleware.ts";
import { toSession } from "../sessions.json.ts";
import { SessionsPage } from "./sessions.page.tsx";
import { SessionsQuery } from "./sessions-query.schema.ts";

/** The page of one's own sessions, what its buttons do, and signing out. */
export const newsroomAccount = new Hono<NewsroomEnv>()
	.get("/sessions", policy("newsroom", "self"), query(SessionsQuery), async (c) => {
		const { primaryDb, member } = c.var;
		const rows = await listSessions(primaryDb, member.id, new Date());
		const sessions = rows.map((row) => toSession(row, member));
		return c.html(<SessionsPage {...frameOf(c)} sessions={sessions} {...c.req.valid("query")} />);
	})
	.post("/sign-out", policy("newsroom", "self"), async (c) => {
		const { primaryDb, member } = c.var;
		if (member.session !== undefined) await eraseSession(primaryDb, member.session, member.id);
		return signedOut(c);
	})
	.post("/sessions/end-others", policy("newsroom", "self"), async (c) => {
		const { primaryDb, member } = c.var;
		await eraseOtherSessions(primaryDb, member.id, member.session);
		return c.redirect("/newsroom/sessions?done=others", 303);
	})
	.post("/sessions/:session/end", policy("newsroom", "self"), path(SessionPath), async (c) => {
		const { primaryDb, member } = c.var;
		const { session } = c.req.valid("param");
		await eraseSession(primaryDb, session, member.id);
		if (session === member.session) return signedOut(c);
		return c.redirect("/newsroom/sessions?done=one", 303);
	});

/** Takes the cookie, and what the browser has kept of this site's pages (w3.org/TR/clear-site-data). */
function signedOut(c: Context<NewsroomEnv>) {
	deleteSessionCookie(c);
	c.header("Clear-Site-Data", '"cache"');
	return c.redirect("/newsroom", 303);
}
