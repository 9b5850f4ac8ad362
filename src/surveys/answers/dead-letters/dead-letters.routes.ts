import { Hono } from "hono";
import type { NewsroomEnv } from "../../../newsroom/member.ts";
import { download } from "../../../platform/http/download.ts";
import { replacement } from "../../../platform/http/edited-body.ts";
import { prefersHtml } from "../../../platform/http/negotiation.ts";
import { nextPageLink } from "../../../platform/http/page-links.ts";
import { problem } from "../../../platform/http/problem.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { sizeLimit } from "../../../platform/http/size-limit.middleware.ts";
import { noQuery, path, query } from "../../../platform/http/validation.ts";
import { PageQuery } from "../../../platform/schema/page-query.schema.ts";
import { toDeadLetter } from "./dead-letters.json.ts";
import {
	DeadLetterBatch,
	DeadLetterPath,
	ExportedLettersQuery,
	MAX_BATCH_BYTES,
	type RetryOutcome,
} from "./dead-letters.schema.ts";
import { eraseDeadLetters, listDeadLetters } from "./dead-letters.sql.ts";
import { writeDeadLetters } from "./dead-letters-file.ts";
import { discardDeadLetters, retryDeadLetters } from "./retry-dead-letters.ts";

const PAGE = "/newsroom/dead-letters";
const NO_LETTER = "There is no such letter; perhaps it has been stored.";

const problems: Record<
	Exclude<RetryOutcome, "stored">,
	[status: 404 | 409 | 422, detail: string]
> = {
	gone: [404, NO_LETTER],
	refused: [409, "The database refuses the response: its survey may be gone. The letter is kept."],
	unreadable: [422, "The letter is no response. It is kept."],
};

const limitSize = sizeLimit("A selection of letters", MAX_BATCH_BYTES);
const batch = { input: DeadLetterBatch, representation: DeadLetterBatch };

/** The newsroom's API of dead letters. */
export const newsroomDeadLetters = new Hono<NewsroomEnv>()
	.get("/", policy("newsroom", "results:read"), query(PageQuery), async (c) => {
		const { rows, next } = await listDeadLetters(c.var.primaryDb, c.req.valid("query"));
		return c.json({
			dead_letters: rows.map(toDeadLetter),
			...nextPageLink(c, c.var.site.url, next),
		});
	})
	.get("/export.ndjson", policy("newsroom", "results:read"), query(ExportedLettersQuery), (c) => {
		const parts = writeDeadLetters(c.var.primaryDb, c.req.valid("query").keys);
		const filename = "dead-letters.ndjson";
		return download(c, { filename, contentType: "application/x-ndjson", parts });
	})
	.post(
		"/batch",
		policy("newsroom", "answers:write"),
		noQuery,
		limitSize,
		replacement(batch),
		async (c) => {
			const { do: what, keys } = c.req.valid("json");
			const decide = what === "retry" ? retryDeadLetters : discardDeadLetters;
			return c.json({ results: await decide(c.var.primaryDb, [...new Set(keys)]) });
		},
	)
	.post(
		"/:key/retry",
		policy("newsroom", "answers:write"),
		path(DeadLetterPath),
		noQuery,
		async (c) => {
			const [result] = await retryDeadLetters(c.var.primaryDb, [c.req.valid("param").key]);
			const retried = result?.outcome ?? "gone";
			if (prefersHtml(c.req.header("Accept"))) return c.redirect(`${PAGE}?retried=${retried}`, 303);
			if (retried !== "stored") return problem(c, ...problems[retried]);
			return c.json({ retried });
		},
	)
	.delete(
		"/:key",
		policy("newsroom", "answers:write"),
		path(DeadLetterPath),
		noQuery,
		async (c) => {
			const erased = await eraseDeadLetters(c.var.primaryDb, [c.req.valid("param").key]);
			return erased.length > 0 ? c.body(null, 204) : problem(c, 404, NO_LETTER);
		},
	);
