import type { Context } from "hono";
import { prefersHtml } from "../http/negotiation.ts";
import { problem } from "../http/problem.ts";
import { SurveyPage } from "../pages/survey-page.tsx";
import type { Receipt } from "../schemas/response.ts";
import type { Fault } from "../surveys/answers.ts";
import { complaintText } from "../surveys/complaint.ts";
import { redirectTarget } from "../surveys/redirect.ts";
import type { IntakeEnv } from "./intake.ts";
import { publicSurvey } from "./survey-json.ts";

const RETRY_SECONDS = "5";

type Intake = Context<IntakeEnv>;

/** The answers are in: a receipt for programs, the next page for people. */
export function accepted(c: Intake, receipt: Receipt, status: 200 | 201 | 202) {
	const { site, survey, submission } = c.var;
	if (!prefersHtml(c.req.header("Accept"))) return c.json(receipt, status);
	const origins = [...survey.definition.redirect_origins, site.url];
	const target = redirectTarget(submission._next, origins, `/surveys/${survey.slug}/thanks`);
	return c.redirect(target, 303);
}

/** The answers have faults: the list of them for programs, the form as it was typed for people. */
export function refused(c: Intake, faults: Fault[]) {
	if (prefersHtml(c.req.header("Accept"))) return c.html(formAgain(c, { faults }), 422);
	const errors = faults.map(({ field, complaint }) => ({
		field,
		detail: complaintText(complaint, c.var.survey.language),
	}));
	return problem(c, 422, "Some answers are not valid.", errors);
}

/** Nothing took the answers: people get the form back as it was typed, to send it once more. */
export function notTaken(c: Intake) {
	c.header("Retry-After", RETRY_SECONDS);
	if (prefersHtml(c.req.header("Accept"))) return c.html(formAgain(c, { isNotTaken: true }), 503);
	return problem(c, 503, "The answers were not stored. Send them again in a moment.");
}

function formAgain(c: Intake, state: { faults?: Fault[]; isNotTaken?: boolean }) {
	const { site, survey, submission, fields } = c.var;
	const form = { site, survey: publicSurvey(site, survey), fields, ...state };
	return <SurveyPage {...form} submission={submission._submission} next={submission._next} />;
}
