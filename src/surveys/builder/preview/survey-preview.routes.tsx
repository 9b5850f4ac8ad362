import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import type { NewsroomEnv } from "../../../newsroom/member.ts";
import { type FormFields, readFields } from "../../../platform/http/form-fields.ts";
import { preferredLanguage } from "../../../platform/http/negotiation.ts";
import { problem } from "../../../platform/http/problem.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { sizeLimit } from "../../../platform/http/size-limit.middleware.ts";
import { path, query } from "../../../platform/http/validation.ts";
import { SlugPath } from "../../../platform/schema/slug-path.schema.ts";
import { pageLanguageFor } from "../../../platform/ui/page-language.ts";
import { conditionsStylesheet } from "../../questions/conditions.css.ts";
import { readAnswers } from "../../questions/read-answers.ts";
import { withoutReservedFields } from "../../survey/reserved-fields.ts";
import { PageLanguageQuery } from "../../survey/survey-query.schema.ts";
import { findStoredDraft, type StoredDraft } from "../saving/stored-draft.ts";
import { previewPath, type ShownSurvey, toShownSurvey } from "./shown-survey.ts";
import { SurveyPreviewPage } from "./survey-preview.page.tsx";
import type { PreviewedState } from "./survey-preview-banner.tsx";

interface PreviewEnv extends NewsroomEnv {
	Variables: NewsroomEnv["Variables"] & {
		stored: StoredDraft;
		shown: ShownSurvey;
		fields: FormFields;
		unreadable: string[];
	};
}

const MAX_PREVIEWED_BYTES = 1_048_576;
const limitSize = sizeLimit("A form", MAX_PREVIEWED_BYTES);

/** Sets the survey as readers would see it; leads from the provisional address to the present one. */
const findShown = createMiddleware<PreviewEnv, string, { out: { param: SlugPath } }>(
	async (c, next) => {
		const { slug } = c.req.valid("param");
		const stored = await findStoredDraft(c.var.primaryDb, slug);
		if (stored.slug !== slug) return c.redirect(previewPath(stored.slug), 303);
		if (!stored.before && !stored.row?.draft) return problem(c, 404, "There is no such survey.");
		c.set("stored", stored);
		c.set("shown", toShownSurvey(c.var.site, stored));
		return next();
	},
);

/** Shows those who make a survey what readers will see, and lets them try it. */
export const newsroomSurveyPreview = new Hono<PreviewEnv>()
	.get(
		"/surveys/:slug/preview",
		policy("newsroom", "surveys:read"),
		path(SlugPath),
		query(PageLanguageQuery),
		findShown,
		(c) => show(c, c.req.valid("query").lang),
	)
	.get(
		"/surveys/:slug/preview/conditions.css",
		policy("newsroom", "surveys:read"),
		path(SlugPath),
		findShown,
		(c) => {
			const style = conditionsStylesheet(c.var.shown.survey.questions);
			return c.body(style, 200, { "Content-Type": "text/css; charset=utf-8" });
		},
	)
	.post(
		"/surveys/:slug/preview",
		policy("newsroom", "surveys:read"),
		path(SlugPath),
		limitSize,
		findShown,
		readFields,
		(c) => {
			const { shown, fields } = c.var;
			const language = languageOf(shown, String(fields.get("_lang")));
			const { questions } = shown.survey;
			const read = readAnswers(questions, withoutReservedFields(fields), language);
			return show(c, language, "errors" in read ? { fields, ...read } : {});
		},
	);

type Sent = Partial<Pick<Parameters<typeof SurveyPreviewPage>[0], "fields" | "errors">>;

function show(c: Context<PreviewEnv>, wanted: string | undefined, sent?: Sent) {
	const { site, permissions, shown, stored } = c.var;
	const page = {
		...{ site, permissions, ...shown, ...sent, state: stateOf(stored) },
		language: languageOf(shown, wanted),
		interfaceLanguage: pageLanguageFor(c),
		sent: sent && (sent.errors ? ("faulty" as const) : ("complete" as const)),
		// https://www.w3.org/TR/fetch-metadata/#sec-fetch-dest-header
		isFramed: c.req.header("Sec-Fetch-Dest") === "iframe",
	};
	return c.html(<SurveyPreviewPage {...page} />, sent?.errors ? 422 : 200);
}

const languageOf = ({ survey }: ShownSurvey, wanted: string | undefined) =>
	preferredLanguage(wanted, survey.languages) ?? survey.language;

function stateOf({ before, row }: StoredDraft): PreviewedState {
	if (!before) return "new";
	return row?.draft ? "change" : before.status;
}
