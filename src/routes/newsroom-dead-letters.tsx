import { Hono } from "hono";
import { primary } from "../db/connection.ts";
import { lettersWithSurveys } from "../db/dead-letters.ts";
import { retryLetter } from "../dead-letters.ts";
import type { AppEnv } from "../env.ts";
import { prefersHtml } from "../http/negotiation.ts";
import { nextPage, pathWithCursor } from "../http/next-page.ts";
import { policy } from "../http/policy.ts";
import { problem } from "../http/problem.ts";
import { path, query } from "../http/validation.ts";
import { DeadLettersPage } from "../pages/dead-letters-page.tsx";
import { LetterPath, LettersPageQuery, type Retrying } from "../schemas/dead-letter.ts";
import { PageQuery } from "../schemas/page-query.ts";
import { deadLetter } from "./dead-letter-json.ts";
import { pageLanguageFor } from "./page-language.ts";

const PAGE = "/newsroom/dead-letters";

const problems: Record<Exclude<Retrying, "stored">, [status: 404 | 409 | 422, detail: string]> = {
	gone: [404, "There is no such letter; perhaps it has been stored."],
	refused: [409, "The database refuses the response: its survey may be gone. The letter is kept."],
	unreadable: [422, "The letter is no response. It is kept."],
};

/** Answers that the Queue could not deliver: to see, and to try again. */
export const newsroomDeadLetters = new Hono<AppEnv>()
	.get("/newsroom/api/dead-letters", policy("newsroom"), query(PageQuery), async (c) => {
		const { rows, next } = await lettersWithSurveys(primary(c.env.DB), c.req.valid("query"));
		return c.json({
			dead_letters: rows.map(deadLetter),
			...nextPage(c, c.var.site.url, next),
		});
	})
	.get(PAGE, policy("newsroom"), query(LettersPageQuery), async (c) => {
		const { retried, ...asked } = c.req.valid("query");
		const { rows, next } = await lettersWithSurveys(primary(c.env.DB), asked);
		const older = next && pathWithCursor(PAGE, {}, next);
		const shown = { site: c.var.site, language: pageLanguageFor(c), retried, older };
		return c.html(<DeadLettersPage {...shown} letters={rows.map(deadLetter)} />);
	})
	.post(
		"/newsroom/api/dead-letters/:key/retry",
		policy("newsroom"),
		path(LetterPath),
		async (c) => {
			const retried = await retryLetter(primary(c.env.DB), c.req.valid("param").key);
			if (prefersHtml(c.req.header("Accept"))) return c.redirect(`${PAGE}?retried=${retried}`, 303);
			if (retried !== "stored") return problem(c, ...problems[retried]);
			return c.json({ retried });
		},
	);
