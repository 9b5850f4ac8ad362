import type { Context } from "hono";
import { frameOf } from "../../../newsroom/layout/newsroom-layout.tsx";
import { ownPath } from "../../../newsroom/own-path.ts";
import { problem } from "../../../platform/http/problem.ts";
import { checkForm } from "../../../platform/http/validation.ts";
import { toAnnotatedSubmission } from "../../answers/annotations/annotation.json.ts";
import { findSubmissionToRead, saveAnnotations } from "../../answers/annotations/annotation.sql.ts";
import { findNeighbours } from "../../answers/search/found-submissions.sql.ts";
import { type SubmissionRow, submissionPosition } from "../../answers/submission.sql.ts";
import { eraseSubmission } from "../../answers/submission-erasure.sql.ts";
import { toSurvey } from "../../survey/survey.json.ts";
import { respondentLanguage } from "../../survey/survey-language.ts";
import { doneBy, toChange, withDone } from "./annotation-form.ts";
import { EraseSubmissionPage } from "./erase-submission.page.tsx";
import { SubmissionPage } from "./submission.page.tsx";
import type { SubmissionEnv } from "./submission-env.ts";
import type { RefusedNote } from "./submission-forms.tsx";
import { responsePath } from "./submissions-paths.ts";
import {
	AnnotationForm,
	ErasureForm,
	type SubmissionPageQuery,
} from "./submissions-query.schema.ts";

type Validated = { out: { query: SubmissionPageQuery } };
type SubmissionContext = Context<SubmissionEnv, string, Validated>;

/** Returns what all pages about one submission show. */
function pageOf(c: SubmissionContext, row: SubmissionRow) {
	const { site, survey } = c.var;
	const { cursor: _, wrong: __, done: ___, ...selection } = c.req.valid("query");
	const frame = frameOf(c);
	const lang = respondentLanguage(survey, frame.language, c.req.header("Accept-Language"));
	const submission = toAnnotatedSubmission(row);
	return { ...frame, survey: toSurvey(site, survey), submission, selection, lang };
}

/** Shows one submission, with a note that was refused if there is one. */
export async function showSubmission(c: SubmissionContext, refused?: RefusedNote) {
	const { primaryDb: db, survey, submission } = c.var;
	const { survey_key: surveyKey } = survey;
	const isChanged = refused?.fault === "changed";
	const row = isChanged ? await findSubmissionToRead(db, surveyKey, submission.id) : submission;
	if (!row) return problem(c, 404, GONE);
	const page = pageOf(c, row);
	const list = { surveyKey, ...page.selection };
	const neighbours = await findNeighbours(db, list, submissionPosition(row));
	const status = refused ? (isChanged ? 409 : 422) : 200;
	const { done } = c.req.valid("query");
	return c.html(<SubmissionPage {...{ ...page, neighbours, refused, done }} />, status);
}

/** Stores what a button on the page of a submission says, and leads back. */
export async function annotateSubmission(c: SubmissionContext) {
	const { fields, primaryDb: db, submission, survey, member, site } = c.var;
	const typed = String(fields.get("note") ?? "");
	const form = checkForm(AnnotationForm, fields);
	if ("errors" in form) return showSubmission(c, { typed, fault: "tooLong" });
	const change = toChange(form.output, member.name);
	if (!(await saveAnnotations(db, submission, change, new Date())))
		return showSubmission(c, { typed, fault: "changed" });
	const own = responsePath(survey.slug, submission.id, pageOf(c, submission).selection);
	const { back } = form.output;
	return c.redirect(back ? ownPath(back, site.url) : doneBy(own, form.output), 303);
}

/** Shows the page that asks before a submission is erased, with a reason that was refused if there is one. */
export function askToErase(c: SubmissionContext, typed?: string) {
	const { submission } = c.var;
	const page = pageOf(c, submission);
	if (submission.erased !== null)
		return c.redirect(responsePath(page.survey.slug, submission.id, page.selection), 303);
	return c.html(<EraseSubmissionPage {...{ ...page, typed }} />, typed === undefined ? 200 : 422);
}

/** Erases a submission, and leads to what is left of it. */
export async function eraseByForm(c: SubmissionContext) {
	const { fields, primaryDb: db, submission, survey, member } = c.var;
	const form = checkForm(ErasureForm, fields);
	if ("errors" in form) return askToErase(c, String(fields.get("reason") ?? ""));
	const erased = { surveyKey: survey.survey_key, id: submission.id };
	const erasure = { reason: form.output.reason, by: member.name, now: new Date() };
	if (!(await eraseSubmission(db, erased, erasure))) return problem(c, 404, GONE);
	const { selection } = pageOf(c, submission);
	const own = responsePath(survey.slug, submission.id, selection);
	return c.redirect(withDone(own, "erased"), 303);
}

const GONE = "There is no such response, or it is erased.";
