import type { Context } from "hono";
import type { NewResponse } from "../db/responses.ts";
import { pageOrigin } from "../http/client.ts";
import type { Answers } from "../schemas/response.ts";
import { speaker } from "../schemas/translated.ts";
import { consentsIn } from "../surveys/consents.ts";
import { countsOf } from "../surveys/counts.ts";
import { dayIn } from "../surveys/day.ts";
import { identityOf } from "../surveys/receipt.ts";
import type { IntakeEnv } from "./intake.ts";

/** What is kept of a post: the answers, the time, the page's origin, the language it was read in. */
export function newResponse(c: Context<IntakeEnv>, answers: Answers, now: Date): NewResponse {
	const { site, survey, submission, language, turnstile } = c.var;
	const { questions } = survey.definition;
	return {
		survey_key: survey.survey_key,
		id: identityOf(survey.slug, submission._submission).id,
		submitted_at: now,
		day: dayIn(site.timeZone, now),
		origin: pageOrigin(c.req.raw.headers),
		language,
		turnstile,
		answers,
		counted: countsOf(questions, answers),
		consents: consentsIn(questions, answers, speaker(language, survey.language)),
	};
}
