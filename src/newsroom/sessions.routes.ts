import { Hono } from "hono";
import { problem } from "../platform/http/problem.ts";
import { policy } from "../platform/http/route-policy.ts";
import { noQuery, path } from "../platform/http/validation.ts";
import type { NewsroomEnv } from "./member.ts";
import { SessionPath } from "./session.schema.ts";
import { eraseOtherSessions, eraseSession, listSessions } from "./session.sql.ts";
import { toSession } from "./sessions.json.ts";

/** The sessions of the member who asks. */
export const newsroomSessionApi = new Hono<NewsroomEnv>()
	.get("/", policy("newsroom", "self"), noQuery, async (c) => {
		const { primaryDb, member } = c.var;
		const rows = await listSessions(primaryDb, member.id, new Date());
		return c.json({ sessions: rows.map((row) => toSession(row, member)) });
	})
	.delete("/", policy("newsroom", "self"), noQuery, async (c) => {
		const { primaryDb, member } = c.var;
		await eraseOtherSessions(primaryDb, member.id, member.session);
		return c.body(null, 204);
	})
	.delete("/:session", policy("newsroom", "self"), path(SessionPath), noQuery, async (c) => {
		const { primaryDb, member } = c.var;
		const isErased = await eraseSession(primaryDb, c.req.valid("param").session, member.id);
		return isErased ? c.body(null, 204) : problem(c, 404, "You have no such session.");
	});
