import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { mayChange } from "../../platform/http/conditional-requests.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { jsonBody, path } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { toPublicChange } from "../../publication/change-scope.ts";
import type { ChangeEnv } from "../../publication/follow-changes.middleware.ts";
import type { Tally } from "../questions/tally.schema.ts";
import { submissionCount } from "../questions/tally-entries.ts";
import { type SurveyEnv, withSurvey } from "./find-survey.middleware.ts";
import { toNewsroomSurvey } from "./survey.json.ts";
import { MAX_SURVEY_BYTES, SurveyInput } from "./survey.schema.ts";
import { findSurvey, listSurveys, type SurveyRow, saveSurvey } from "./survey.sql.ts";
import { breakingChangeErrors, toSurveyWrite, webhookErrors } from "./survey-write.ts";
import { countSubmissions, countSubmissionsBySurvey, listTallies } from "./tallies.sql.ts";

interface SurveyEditEnv extends ChangeEnv {
	Variables: ChangeEnv["Variables"] & { before: SurveyRow | undefined; tallies: Tally[] };
}

const CHANGED_MEANWHILE = "The survey has changed meanwhile. Read it again, then change it.";
const BREAKING_CHANGE = "Answers were given to what this would change. Ask under a new id instead.";
const revisionTag = (survey: SurveyRow) => `"${survey.revision}"`;

const limitSize = bodyLimit({
	maxSize: MAX_SURVEY_BYTES,
	onError: (c) => problem(c, 413, `A survey takes at most ${MAX_SURVEY_BYTES} bytes.`),
});

/** Responds with 412 unless the survey is the one that If-Match names. */
const checkIfMatch = createMiddleware<SurveyEnv>(async (c, next) => {
	const isRight = mayChange(c.req.raw.headers, revisionTag(c.var.survey));
	return isRight ? next() : problem(c, 412, CHANGED_MEANWHILE);
});

/** Sets `before`, the stored survey if there is one, and its `tallies`; 412 unless it is the one that If-Match names. */
const withSurveyBefore = createMiddleware<SurveyEditEnv, string, { out: { param: SlugPath } }>(
	async (c, next) => {
		const before = await findSurvey(c.var.primaryDb, c.req.valid("param").slug);
		const tag = before && revisionTag(before);
		if (!mayChange(c.req.raw.headers, tag)) return problem(c, 412, CHANGED_MEANWHILE);
		c.set("before", before);
		c.set("tallies", before ? await listTallies(c.var.primaryDb, before.survey_key) : []);
		return next();
	},
);

/** The newsroom's API of surveys: list, read, create and change them. */
export const newsroomSurveys = new Hono<ChangeEnv>()
	.get("/", policy("newsroom"), async (c) => {
		const { site, primaryDb } = c.var;
		const [rows, counts] = await Promise.all([
			listSurveys(primaryDb),
			countSubmissionsBySurvey(primaryDb),
		]);
		const countOf = ({ survey_key }: SurveyRow) => counts.get(survey_key) ?? 0;
		return c.json({ surveys: rows.map((row) => toNewsroomSurvey(site, row, countOf(row))) });
	})
	.get("/:slug", policy("newsroom"), path(SlugPath), withSurvey, checkIfMatch, async (c) => {
		const { survey, site, primaryDb } = c.var;
		c.header("ETag", revisionTag(survey));
		const count = await countSubmissions(primaryDb, survey.survey_key);
		return c.json(toNewsroomSurvey(site, survey, count));
	})
	.put(
		"/:slug",
		policy("newsroom"),
		path(SlugPath),
		limitSize,
		jsonBody(SurveyInput),
		withSurveyBefore,
		async (c) => {
			const { before, site, tallies, primaryDb } = c.var;
			const input = c.req.valid("json");
			const wrong = webhookErrors(c.env, input);
			if (wrong.length > 0) return problem(c, 422, "Some fields are not valid.", wrong);
			const breaking = breakingChangeErrors(before, input, tallies);
			if (breaking.length > 0) return problem(c, 409, BREAKING_CHANGE, breaking);
			const survey = toSurveyWrite(site, c.req.valid("param").slug, input, { before, tallies });
			const change = { slug: survey.slug, announce: survey.announce || before?.announce === true };
			const after = await saveSurvey(primaryDb, survey, change.announce);
			c.var.followChange(toPublicChange([], [change]));
			c.header("ETag", revisionTag(after));
			return c.json(toNewsroomSurvey(site, after, submissionCount(tallies)), before ? 200 : 201);
		},
	);
