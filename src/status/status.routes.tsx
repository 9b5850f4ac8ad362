import { Hono } from "hono";
import { frameOf } from "../newsroom/layout/newsroom-layout.tsx";
import type { NewsroomEnv } from "../newsroom/member.ts";
import { policy } from "../platform/http/route-policy.ts";
import { noQuery } from "../platform/http/validation.ts";
import { findStatus } from "./find-status.ts";
import { StatusPage } from "./status.page.tsx";

/** The newsroom's page and API of what works and what does not. */
export const newsroomStatus = new Hono<NewsroomEnv>()
	.get("/api/status", policy("newsroom", "status:read"), noQuery, async (c) => {
		const { origin } = new URL(c.req.url);
		return c.json(await findStatus(c.env, origin, "en", new Date()));
	})
	.get("/status", policy("newsroom", "status:read"), async (c) => {
		const frame = frameOf(c);
		const { origin } = new URL(c.req.url);
		const status = await findStatus(c.env, origin, frame.language, new Date());
		return c.html(<StatusPage {...frame} status={status} />);
	});
