import { Hono } from "hono";
import { frameOf } from "../newsroom/layout/newsroom-layout.tsx";
import type { NewsroomEnv } from "../newsroom/member.ts";
import { policy } from "../platform/http/route-policy.ts";
import { BoardPage } from "./board.page.tsx";
import { findBoard } from "./find-board.ts";

/** The newsroom's first page. */
export const newsroomBoard = new Hono<NewsroomEnv>().get(
	"/",
	policy("newsroom", "self"),
	async (c) => {
		const frame = frameOf(c);
		const { origin } = new URL(c.req.url);
		const { permissions, member } = c.var;
		const now = new Date();
		const asking = { permissions, member: member.id, language: frame.language, origin, now };
		return c.html(<BoardPage {...frame} now={now} board={await findBoard(c.env, asking)} />);
	},
);
