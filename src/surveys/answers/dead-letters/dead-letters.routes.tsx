import { Hono } from "hono";
import { frameOf } from "../../../newsroom/layout/newsroom-layout.tsx";
import type { NewsroomEnv } from "../../../newsroom/member.ts";
import { prefersHtml } from "../../../platform/http/negotiation.ts";
import { nextPageLink, pathWithCursor } from "../../../platform/http/page-links.ts";
import { problem } from "../../../platform/http/problem.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { noQuery, path, query } from "../../../platform/http/validation.ts";
import { PageQuery } from "../../../platform/schema/page-query.schema.ts";
import { retryDeadLetter } from "./dead-letters.job.ts";
import { toDeadLetter } from "./dead-letters.json.ts";
import { DeadLettersPage } from "./dead-letters.page.tsx";
import { DeadLetterPath, DeadLettersPageQuery, type RetryOutcome } from "./dead-letters.schema.ts";
import { listDeadLetters } from "./dead-letters.sql.ts";

const PAGE = "/newsroom/dead-letters";

const problems: Record<
	Exclude<RetryOutcome, "stored">,
	[status: 404 | 409 | 422, detail: string]
> = {
	gone: [404, "There is no such letter; perhaps it has been stored."],
	refused: [409, "The database refuses the response: its survey may be gone. The letter is kept."],
	unreadable: [422, "The letter is no response. It is kept."],
};

/** The newsroom's page and API of dead letters. */
export const newsroomDeadLetters = new Hono<NewsroomEnv>()
	.get(
		"/newsroom/api/dead-letters",
		policy("newsroom", "results:read"),
		query(PageQuery),
		async (c) => {
			const { rows, next } = await listDeadLetters(c.var.primaryDb, c.req.valid("query"));
			return c.json({
				dead_letters: rows.map(toDeadLetter),
				...nextPageLink(c, c.var.site.url, next),
			});
		},
	)
	.get(PAGE, policy("newsroom", "results:read"), query(DeadLettersPageQuery), async (c) => {
		const { retried, ...pageQuery } = c.req.valid("query");
		const { rows, next } = await listDeadLetters(c.var.primaryDb, pageQuery);
		const olderPath = next && pathWithCursor(PAGE, next);
		const page = { ...frameOf(c), retried, olderPath };
		return c.html(<DeadLettersPage {...page} deadLetters={rows.map(toDeadLetter)} />);
	})
	.post(
		"/newsroom/api/dead-letters/:key/retry",
		policy("newsroom", "answers:write"),
		path(DeadLetterPath),
		noQuery,
		async (c) => {
			const retried = await retryDeadLetter(c.var.primaryDb, c.req.valid("param").key);
			if (prefersHtml(c.req.header("Accept"))) return c.redirect(`${PAGE}?retried=${retried}`, 303);
			if (retried !== "stored") return problem(c, ...problems[retried]);
			return c.json({ retried });
		},
	);
