import { Hono } from "hono";
import type { AppEnv } from "../platform/env.ts";
import { policy } from "../platform/http/route-policy.ts";
import { noQuery } from "../platform/http/validation.ts";
import { pageLanguageFor } from "../platform/ui/page-language.ts";
import { findStatus } from "./find-status.ts";
import { StatusPage } from "./status.page.tsx";

/** The newsroom's page and API of what works and what does not. */
export const newsroomStatus = new Hono<AppEnv>()
	.get("/api/status", policy("newsroom", "status:read"), noQuery, async (c) => {
		const { origin } = new URL(c.req.url);
		return c.json(await findStatus(c.env, origin, "en", new Date()));
	})
	.get("/status", policy("newsroom", "status:read"), async (c) => {
		const language = pageLanguageFor(c);
		const { origin } = new URL(c.req.url);
		const status = await findStatus(c.env, origin, language, new Date());
		return c.html(<StatusPage site={c.var.site} language={language} status={status} />);
	});
