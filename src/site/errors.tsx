import type { Context, ErrorHandler, NotFoundHandler } from "hono";
import { createMiddleware } from "hono/factory";
import { toArticleSummary } from "../articles/article/article.json.ts";
import { listNewestArticles } from "../articles/article/newest-articles.copy.ts";
import { isSearchIndexMissing } from "../articles/lists/search/search-index.sql.ts";
import { ContentTooComplex } from "../content/content-too-complex.ts";
import type { NewsroomEnv } from "../newsroom/member.ts";
import { isUnavailable } from "../platform/deadline.ts";
import type { AppEnv } from "../platform/env.ts";
import { prefersHtml } from "../platform/http/negotiation.ts";
import { addressWith } from "../platform/http/page-links.ts";
import { problem } from "../platform/http/problem.ts";
import { reasonOf } from "../platform/log.ts";
import type { Problem } from "../platform/schema/problem.schema.ts";
import { pageLanguageFor } from "../platform/ui/page-language.ts";
import { withStaticPageLinks } from "../static-pages/static-page-links.copy.ts";
import { isNewsroom, newsroomProblemPage } from "./newsroom-problem.tsx";
import { isLost, ProblemPage } from "./problem.page.tsx";
import type { ProblemDetails } from "./problem-details.tsx";

const RETRY_SECONDS = "5";

/** Converts every thrown error to a response, which tells nothing internal. */
export const onError: ErrorHandler<AppEnv> = (error, c) => {
	if (error instanceof ContentTooComplex) {
		return problem(c, 422, error.message, [{ pointer: "#/body", detail: error.message }]);
	}
	console.error(reasonOf(error));
	if (!isUnavailable(error) && !isSearchIndexMissing(error)) return problem(c, 500);
	c.header("Retry-After", RETRY_SECONDS);
	return problem(c, 503, "A part of the service does not answer. Try again in a moment.");
};

export const onNotFound: NotFoundHandler<AppEnv> = (c) => problem(c, 404);

/** Sends the methods that an address takes: with 204 for OPTIONS, otherwise with 405. */
export function onMethodNotAllowed(c: Context, methods: string[]) {
	const allow = [...methods, "OPTIONS"].join(", ");
	c.header("Allow", allow);
	if (c.req.method === "OPTIONS") return c.body(null, 204);
	return problem(c, 405, `This address takes ${allow}.`);
}

/** Converts problems to pages for clients that prefer HTML. */
export const problemPages = createMiddleware<NewsroomEnv>(async (c, next) => {
	await next();
	const isProblem = c.res.headers.get("Content-Type")?.startsWith("application/problem+json");
	if (!isProblem || !prefersHtml(c.req.header("Accept"))) return;
	const found: Problem = await c.res.json();
	const wrong = wrongParameters(c, found);
	const rightPath = addressWith(c, "", Object.fromEntries(wrong.map((name) => [name, undefined])));
	const language = pageLanguageFor(c);
	const details = { language, problem: found, wrongParameters: wrong, rightPath };
	const show = isNewsroom(c.req.path) ? newsroomProblemPage : publicProblemPage;
	const page = await show(c, details);
	const headers = new Headers(c.res.headers);
	headers.set("Content-Type", "text/html; charset=utf-8");
	c.res = new Response(page.body, { status: c.res.status, headers });
});

async function publicProblemPage(c: Context<NewsroomEnv>, details: ProblemDetails) {
	// Whatever fails, people get a page.
	const site = await withStaticPageLinks(c.env.DB, c.var.site).catch(() => c.var.site);
	const rows = isLost(details.problem.status) ? await listNewestArticles(c.env.DB) : [];
	const newest = rows.map((row) => toArticleSummary(site, row));
	return c.html(<ProblemPage {...details} {...{ site, newest }} path={c.req.path} />);
}

/** Returns the names of the query parameters that a problem is about. */
function wrongParameters(c: Context, { errors = [] }: Problem): string[] {
	const sent = c.req.query();
	const names = errors.flatMap(({ field }) => field ?? []).filter((name) => name in sent);
	return [...new Set(names)];
}
