import type { Context } from "hono";
import type { AppEnv } from "../../../platform/env.ts";
import { prefersHtml } from "../../../platform/http/negotiation.ts";
import { problem } from "../../../platform/http/problem.ts";
import { pageLanguageFor } from "../../../platform/ui/page-language.ts";
import type { ErasedSurveyRow } from "./erased-surveys.sql.ts";
import { GoneSurveyPage } from "./gone-survey.page.tsx";
import { SURVEY_GONE } from "./gone-text.ts";

/** Responds with 410: the survey was erased, with all answers. `isReceipt`: somebody asks for their own answers. */
export function goneResponse<Kind extends AppEnv>(
	c: Context<Kind>,
	{ erased_at }: ErasedSurveyRow,
	isReceipt = false,
) {
	const isPage = prefersHtml(c.req.header("Accept")) && !c.req.path.startsWith("/newsroom/");
	if (!isPage) return problem(c, 410, `${SURVEY_GONE} That was at ${erased_at.toISOString()}.`);
	const page = { site: c.var.site, language: pageLanguageFor(c), erasedAt: erased_at, isReceipt };
	return c.html(<GoneSurveyPage {...page} />, 410);
}
