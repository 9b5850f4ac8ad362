import { type Context, Hono } from "hono";
import { frameOf } from "../../../newsroom/layout/newsroom-layout.tsx";
import type { NewsroomEnv } from "../../../newsroom/member.ts";
import { type FormFields, readFields } from "../../../platform/http/form-fields.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { sizeLimit } from "../../../platform/http/size-limit.middleware.ts";
import { path } from "../../../platform/http/validation.ts";
import { SlugPath } from "../../../platform/schema/slug-path.schema.ts";
import type { ChangeEnv } from "../../../publication/follow-changes.middleware.ts";
import { listSurveyDrafts } from "../../survey/drafts/survey-draft.sql.ts";
import { type SurveyEnv, withSurvey } from "../../survey/find-survey.middleware.ts";
import { findStandings } from "../../survey/placement/find-standings.ts";
import { countSubmissions } from "../../survey/tallies.sql.ts";
import { SURVEYS_PATH } from "../list/survey-list-path.ts";
import { makeTurn } from "./make-turn.ts";
import type { Turn } from "./turn.ts";
import { TurnSurveyPage } from "./turn-survey.page.tsx";
import type { RefusedTurn } from "./turn-view.ts";

interface TurnEnv extends NewsroomEnv {
	Variables: NewsroomEnv["Variables"] &
		SurveyEnv["Variables"] &
		ChangeEnv["Variables"] & { fields: FormFields; unreadable: string[] };
}

const MAX_TURN_BYTES = 8192;
const limitSize = sizeLimit("The form that opens or closes a survey", MAX_TURN_BYTES);
const mayWrite = policy("newsroom", "surveys:write");

/** The pages that ask before a survey is opened, closed or opened again, and do it. */
export const newsroomTurnPages = new Hono<TurnEnv>()
	.get("/surveys/:slug/open", mayWrite, path(SlugPath), withSurvey, (c) => ask(c, "open"))
	.get("/surveys/:slug/close", mayWrite, path(SlugPath), withSurvey, (c) => ask(c, "close"))
	.get("/surveys/:slug/reopen", mayWrite, path(SlugPath), withSurvey, (c) => ask(c, "reopen"))
	.post("/surveys/:slug/open", mayWrite, path(SlugPath), limitSize, withSurvey, readFields, (c) =>
		make(c, "open"),
	)
	.post("/surveys/:slug/close", mayWrite, path(SlugPath), limitSize, withSurvey, readFields, (c) =>
		make(c, "close"),
	)
	.post("/surveys/:slug/reopen", mayWrite, path(SlugPath), limitSize, withSurvey, readFields, (c) =>
		make(c, "reopen"),
	);

async function make(c: Context<TurnEnv>, turn: Turn) {
	const { survey, fields, primaryDb, followChange } = c.var;
	const made = await makeTurn(c.env, primaryDb, turn, survey, fields);
	if ("status" in made) {
		if (made.change) followChange(made.change);
		return c.redirect(`${SURVEYS_PATH}?done=${made.status}`, 303);
	}
	const textOf = (name: string) => String(fields.get(name) ?? "");
	const typed = { closes_at: textOf("closes_at"), quota: textOf("quota") };
	return ask(c, turn, { ...made, typed });
}

async function ask(c: Context<TurnEnv>, turn: Turn, refused?: RefusedTurn) {
	const { survey, primaryDb } = c.var;
	const submissions = await countSubmissions(primaryDb, survey.survey_key);
	const hasChanges = (await listSurveyDrafts(primaryDb, [survey.slug])).size > 0;
	const frame = frameOf(c);
	const standings = await findStandings(primaryDb, survey, frame.language);
	const page = { ...frame, turn, survey, submissions, hasChanges, standings, now: new Date() };
	const status = !refused ? 200 : refused.why === "changed" ? 409 : 422;
	return c.html(<TurnSurveyPage {...page} {...(refused && { refused })} />, status);
}
