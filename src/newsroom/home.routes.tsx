import { type Context, Hono } from "hono";
import { policy } from "../platform/http/route-policy.ts";
import { path } from "../platform/http/validation.ts";
import { HomePage } from "./home.page.tsx";
import { frameOf } from "./layout/newsroom-layout.tsx";
import type { NewsroomEnv } from "./member.ts";
import { SessionPath } from "./session.schema.ts";
import { eraseSession, listSessions } from "./session.sql.ts";
import { deleteSessionCookie } from "./session-cookie.middleware.ts";
import { toSession } from "./sessions.json.ts";

/** The newsroom's home page, and what its buttons do. */
export const newsroomHome = new Hono<NewsroomEnv>()
	.get("/", policy("newsroom", "self"), async (c) => {
		const { member, primaryDb } = c.var;
		const rows = await listSessions(primaryDb, member.id, new Date());
		const sessions = rows.map((row) => toSession(row, member));
		return c.html(<HomePage {...frameOf(c)} sessions={sessions} />);
	})
	.post("/sign-out", policy("newsroom", "self"), async (c) => {
		const { primaryDb, member } = c.var;
		if (member.session !== undefined) await eraseSession(primaryDb, member.session, member.id);
		return signedOut(c);
	})
	.post("/sessions/:session/end", policy("newsroom", "self"), path(SessionPath), async (c) => {
		const { primaryDb, member } = c.var;
		const { session } = c.req.valid("param");
		await eraseSession(primaryDb, session, member.id);
		return session === member.session ? signedOut(c) : c.redirect("/newsroom", 303);
	});

/** Takes the cookie, and what the browser has kept of this site's pages (w3.org/TR/clear-site-data). */
function signedOut(c: Context<NewsroomEnv>) {
	deleteSessionCookie(c);
	c.header("Clear-Site-Data", '"cache"');
	return c.redirect("/newsroom", 303);
}
