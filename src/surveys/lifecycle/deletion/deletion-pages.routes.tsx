import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { frameOf } from "../../../newsroom/layout/newsroom-layout.tsx";
import type { NewsroomEnv } from "../../../newsroom/member.ts";
import { type FormFields, readFields } from "../../../platform/http/form-fields.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { sizeLimit } from "../../../platform/http/size-limit.middleware.ts";
import { path } from "../../../platform/http/validation.ts";
import { SlugPath } from "../../../platform/schema/slug-path.schema.ts";
import type { ChangeEnv } from "../../../publication/follow-changes.middleware.ts";
import { type SurveyEnv, withSurvey } from "../../survey/find-survey.middleware.ts";
import { findStandings } from "../../survey/placement/find-standings.ts";
import { SURVEYS_PATH } from "../list/survey-list-path.ts";
import { DeleteSurveyPage } from "./delete-survey.page.tsx";
import { type DeletionFault, deletionFault } from "./deletion-fault.ts";
import { MAX_DELETION_BYTES } from "./deletion-form.schema.ts";
import { eraseWithAnswers } from "./survey-erasure.ts";
import { findSurveyLosses, type SurveyLosses } from "./survey-losses.ts";

interface DeletionEnv extends NewsroomEnv {
	Variables: NewsroomEnv["Variables"] &
		SurveyEnv["Variables"] &
		ChangeEnv["Variables"] & { losses: SurveyLosses; fields: FormFields; unreadable: string[] };
}

const limitSize = sizeLimit("The form that deletes a survey", MAX_DELETION_BYTES);

const findLosses = createMiddleware<DeletionEnv>(async (c, next) => {
	c.set("losses", await findSurveyLosses(c.var.primaryDb, c.var.survey));
	return next();
});

/** The page that asks before a survey is deleted, and deletes it. */
export const newsroomDeletionPages = new Hono<DeletionEnv>()
	.get(
		"/surveys/:slug/delete",
		policy("newsroom", "surveys:write"),
		path(SlugPath),
		withSurvey,
		findLosses,
		(c) => ask(c),
	)
	.post(
		"/surveys/:slug/delete",
		policy("newsroom", "surveys:write"),
		path(SlugPath),
		limitSize,
		withSurvey,
		findLosses,
		readFields,
		async (c) => {
			const { survey, losses, fields, primaryDb, followChange } = c.var;
			const fault = deletionFault(survey, losses, fields);
			if (fault) return askAgain(c, fault);
			const erased = await eraseWithAnswers(primaryDb, survey, new Date(), followChange);
			return erased ? c.redirect(`${SURVEYS_PATH}?done=erased`, 303) : askAgain(c, "changed");
		},
	);

function askAgain(c: Context<DeletionEnv>, fault: DeletionFault) {
	const title = String(c.var.fields.get("title") ?? "");
	return ask(c, { fault, title });
}

async function ask(c: Context<DeletionEnv>, refused?: { fault: DeletionFault; title: string }) {
	const { survey, losses, primaryDb } = c.var;
	const frame = frameOf(c);
	const standings = await findStandings(primaryDb, survey, frame.language);
	const page = { ...frame, survey, losses, standings, ...(refused && { refused }) };
	const status = !refused ? 200 : refused.fault === "title" ? 422 : 409;
	return c.html(<DeleteSurveyPage {...page} />, status);
}
