import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { mayChange } from "../../platform/http/conditional-requests.ts";
import { nextPageLink } from "../../platform/http/next-page.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { jsonBody, path, query } from "../../platform/http/validation.ts";
import { PageQuery } from "../../platform/schema/page-query.schema.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { toPublicChange } from "../../publication/change-scope.ts";
import type { ChangeEnv } from "../../publication/follow-changes.middleware.ts";
import { toNewsroomSubmission } from "../answers/submission.json.ts";
import { listSubmissions } from "../answers/submission.sql.ts";
import type { Tally } from "../questions/tally.schema.ts";
import { submissionCount } from "../questions/tally-entries.ts";
import { toNewsroomSurvey } from "./survey.json.ts";
import { MAX_SURVEY_BYTES, SurveyInput } from "./survey.schema.ts";
import { findSurvey, listSurveys, type SurveyRow, saveSurvey } from "./survey.sql.ts";
import { breakingChangeErrors, toSurveyWrite, webhookErrors } from "./survey-write.ts";
import { countSubmissionsBySurvey, listTallies } from "./tallies.sql.ts";

interface SurveyEditEnv extends ChangeEnv {
	Variables: ChangeEnv["Variables"] & { before: SurveyRow | undefined; tallies: Tally[] };
}

const NO_SURVEY = "There is no such survey.";
const CHANGED_MEANWHILE = "The survey has changed meanwhile. Read it again, then change it.";
const BREAKING_CHANGE = "Answers were given to what this would change. Ask under a new id instead.";
const revisionTag = (revision: number) => `"${revision}"`;

const limitSize = bodyLimit({
	maxSize: MAX_SURVEY_BYTES,
	onError: (c) => problem(c, 413, `A survey takes at most ${MAX_SURVEY_BYTES} bytes.`),
});

/** Sets `before`, the survey that stands there, and its `tallies`; 412 if it is not the one that If-Match names. */
const loadExisting = createMiddleware<SurveyEditEnv>(async (c, next) => {
	const db = c.var.primaryDb;
	const before = await findSurvey(db, c.req.param("slug") ?? "");
	const tag = before && revisionTag(before.revision);
	if (!mayChange(c.req.raw.headers, tag)) return problem(c, 412, CHANGED_MEANWHILE);
	c.set("before", before);
	c.set("tallies", before ? await listTallies(db, before.survey_key) : []);
	return next();
});

/** Stores a survey, and tells whoever shows it. */
async function save(c: Context<SurveyEditEnv>, slug: string, input: SurveyInput) {
	const { before, tallies, site } = c.var;
	const db = c.var.primaryDb;
	const now = new Date();
	const survey = toSurveyWrite(site, slug, input, { before, tallies, now });
	const isCall = survey.announce || before?.announce === true;
	await saveSurvey(db, survey, isCall, now);
	c.var.followChange(toPublicChange([], [{ slug, announce: isCall }]));
	return findSurvey(db, slug);
}

/** The newsroom's side of surveys: ask, change, open, close, read what was answered. */
export const newsroomSurveys = new Hono<SurveyEditEnv>()
	.get("/", policy("newsroom"), async (c) => {
		const db = c.var.primaryDb;
		const [rows, counts] = await Promise.all([listSurveys(db), countSubmissionsBySurvey(db)]);
		const surveys = rows.map((row) =>
			toNewsroomSurvey(c.var.site, row, counts.get(row.survey_key) ?? 0),
		);
		return c.json({ surveys });
	})
	.get("/:slug", policy("newsroom"), path(SlugPath), loadExisting, (c) => {
		const { before, site, tallies } = c.var;
		if (!before) return problem(c, 404, NO_SURVEY);
		c.header("ETag", revisionTag(before.revision));
		return c.json(toNewsroomSurvey(site, before, submissionCount(tallies)));
	})
	.put(
		"/:slug",
		policy("newsroom"),
		path(SlugPath),
		limitSize,
		jsonBody(SurveyInput),
		loadExisting,
		async (c) => {
			const { before, site, tallies } = c.var;
			const wrong = webhookErrors(c.env, c.req.valid("json"));
			if (wrong.length > 0) return problem(c, 422, "Some fields are not valid.", wrong);
			const faults = breakingChangeErrors(before, c.req.valid("json"), tallies);
			if (faults.length > 0) return problem(c, 409, BREAKING_CHANGE, faults);
			const after = await save(c, c.req.valid("param").slug, c.req.valid("json"));
			if (!after) return problem(c, 404, NO_SURVEY);
			c.header("ETag", revisionTag(after.revision));
			return c.json(toNewsroomSurvey(site, after, submissionCount(tallies)), before ? 200 : 201);
		},
	)
	.get("/:slug/responses", policy("newsroom"), path(SlugPath), query(PageQuery), async (c) => {
		const db = c.var.primaryDb;
		const survey = await findSurvey(db, c.req.valid("param").slug);
		if (!survey) return problem(c, 404, NO_SURVEY);
		const { rows, next } = await listSubmissions(db, survey.survey_key, c.req.valid("query"));
		return c.json({
			responses: rows.map(toNewsroomSubmission),
			...nextPageLink(c, c.var.site.url, next),
		});
	});
