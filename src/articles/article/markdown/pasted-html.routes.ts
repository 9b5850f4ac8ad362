import { Hono } from "hono";
import { pastedMarkdown } from "../../../content/paste/pasted-markdown.ts";
import type { NewsroomEnv } from "../../../newsroom/member.ts";
import { problem } from "../../../platform/http/problem.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { sizeLimit } from "../../../platform/http/size-limit.middleware.ts";
import { mediaType, noQuery } from "../../../platform/http/validation.ts";
import { MAX_PASTED_BYTES } from "./pasted-html.schema.ts";

/** Turns what was copied elsewhere into Markdown. Nothing is stored. */
export const pastedHtml = new Hono<NewsroomEnv>().post(
	"/markdown",
	policy("newsroom", "drafts:write"),
	noQuery,
	sizeLimit("Pasted HTML", MAX_PASTED_BYTES),
	async (c) => {
		if (mediaType(c.req.header("Content-Type")) !== "text/html")
			return problem(c, 415, "Send text/html.");
		const { markdown, droppedPictures } = pastedMarkdown(await c.req.text(), c.var.site.url);
		return c.json({ markdown, dropped_pictures: droppedPictures });
	},
);
