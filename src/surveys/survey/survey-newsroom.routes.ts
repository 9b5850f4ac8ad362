import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { lostRaceStatus, revisionTag } from "../../platform/http/conditional-requests.ts";
import { changedBy, type EditEnv, replacement } from "../../platform/http/edited-body.ts";
import { preconditionProblem } from "../../platform/http/precondition-problem.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { sizeLimit } from "../../platform/http/size-limit.middleware.ts";
import { noQuery, path } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import type { ChangeEnv } from "../../publication/follow-changes.middleware.ts";
import type { Tally } from "../questions/tally.schema.ts";
import { submissionCount } from "../questions/tally-entries.ts";
import { type SurveyEnv, withSurvey } from "./find-survey.middleware.ts";
import { withPresentPlaces } from "./placement/present-places.middleware.ts";
import { storeSurvey } from "./saving/store-survey.ts";
import { RESERVED_SLUGS } from "./saving/survey-slugs.ts";
import { toNewsroomSurvey } from "./survey.json.ts";
import {
	MAX_SURVEY_BYTES,
	SurveyInput,
	SurveyPatch,
	SurveyRepresentation,
} from "./survey.schema.ts";
import { findSurvey, listSurveys, type SurveyRow } from "./survey.sql.ts";
import { settingErrors } from "./survey-write.ts";
import { countSubmissions, countSubmissionsBySurvey, listTallies } from "./tallies.sql.ts";

interface SurveyEditEnv extends ChangeEnv {
	Variables: ChangeEnv["Variables"] &
		EditEnv["Variables"] & { before: SurveyRow | undefined; tallies: Tally[] };
}
type InputOut = { in: object; out: { param: SlugPath; json: SurveyInput } };

const NO_SURVEY = "There is no such survey.";
const CHANGED_MEANWHILE = "The survey has changed meanwhile. Read it again, then change it.";
const failures = {
	absent: NO_SURVEY,
	changed: CHANGED_MEANWHILE,
	exists: "The survey exists already, and If-None-Match forbids to replace it.",
};
const BREAKING_CHANGE = "Answers were given to what this would change. Ask under a new id instead.";
// Answers that come in raise "responses" without a new revision.
const edited = {
	input: SurveyInput,
	representation: SurveyRepresentation,
	volatile: ["responses"],
	settingErrors,
};

const RESERVED = "The address “new” is that of the page for new surveys.";
const limitSize = sizeLimit("A survey", MAX_SURVEY_BYTES);

/** Responds with 412 unless the survey is the one that If-Match names. */
const checkIfMatch = createMiddleware<SurveyEnv>(async (c, next) => {
	return preconditionProblem(c, revisionTag(c.var.survey.revision), failures) ?? next();
});

/** Sets `before`, the stored survey if there is one, its `tallies`, and `stands`, the same as JSON; 412 if a precondition fails. */
const loadExisting = createMiddleware<SurveyEditEnv>(async (c, next) => {
	const { primaryDb } = c.var;
	const before = await findSurvey(primaryDb, c.req.param("slug") ?? "");
	const failed = preconditionProblem(c, before && revisionTag(before.revision), failures);
	if (failed) return failed;
	const tallies = before ? await listTallies(primaryDb, before.survey_key) : [];
	c.set("before", before);
	c.set("tallies", tallies);
	c.set("stands", before && toNewsroomSurvey(c.env, before, submissionCount(tallies)));
	return next();
});

const requireExisting = createMiddleware<SurveyEditEnv>((c, next) =>
	c.var.before ? next() : Promise.resolve(problem(c, 404, NO_SURVEY)),
);

/** The newsroom's API of surveys: list, read, create and change them. */
export const newsroomSurveys = new Hono<ChangeEnv>()
	.get("/", policy("newsroom", "surveys:read"), noQuery, async (c) => {
		const { primaryDb } = c.var;
		const [rows, counts] = await Promise.all([
			listSurveys(primaryDb),
			countSubmissionsBySurvey(primaryDb),
		]);
		const countOf = ({ survey_key }: SurveyRow) => counts.get(survey_key) ?? 0;
		return c.json({ surveys: rows.map((row) => toNewsroomSurvey(c.env, row, countOf(row))) });
	})
	.get(
		"/:slug",
		policy("newsroom", "surveys:read"),
		path(SlugPath),
		noQuery,
		withSurvey,
		checkIfMatch,
		async (c) => {
			const { survey, primaryDb } = c.var;
			c.header("ETag", revisionTag(survey.revision));
			const count = await countSubmissions(primaryDb, survey.survey_key);
			return c.json(toNewsroomSurvey(c.env, survey, count));
		},
	)
	.put(
		"/:slug",
		policy("newsroom", "surveys:write"),
		path(SlugPath),
		noQuery,
		limitSize,
		loadExisting,
		replacement(edited),
		withPresentPlaces,
		save,
	)
	.patch(
		"/:slug",
		policy("newsroom", "surveys:write"),
		path(SlugPath),
		noQuery,
		limitSize,
		loadExisting,
		requireExisting,
		changedBy(SurveyPatch, edited),
		withPresentPlaces,
		save,
	);

async function save(c: Context<SurveyEditEnv, string, InputOut>) {
	const { before, site, tallies, primaryDb } = c.var;
	const { slug } = c.req.valid("param");
	if (!before && RESERVED_SLUGS.has(slug)) return problem(c, 409, RESERVED);
	const stored = await storeSurvey(primaryDb, site, slug, c.req.valid("json"), { before, tallies });
	if (stored.outcome === "breaking") return problem(c, 409, BREAKING_CHANGE, stored.errors);
	if (stored.outcome === "changed") return problem(c, lostRaceStatus(c.req.raw), CHANGED_MEANWHILE);
	if (stored.outcome === "stored") c.var.followChange(stored.change);
	if (!before) c.header("Location", site.url + c.req.path);
	return respond(c, stored.after, before ? 200 : 201);
}

function respond<Status extends 200 | 201>(
	c: Context<SurveyEditEnv>,
	survey: SurveyRow,
	status: Status,
) {
	c.header("ETag", revisionTag(survey.revision));
	return c.json(toNewsroomSurvey(c.env, survey, submissionCount(c.var.tallies)), status);
}
