import { Hono } from "hono";
import { policy } from "../platform/http/route-policy.ts";
import { HomePage } from "./home.page.tsx";
import { frameOf } from "./layout/newsroom-layout.tsx";
import type { NewsroomEnv } from "./member.ts";

/** The newsroom's home page. */
export const newsroomHome = new Hono<NewsroomEnv>().get("/", policy("newsroom", "self"), (c) =>
	c.html(<HomePage {...frameOf(c)} />),
);
