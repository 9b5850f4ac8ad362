import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { knownSurvey } from "../cache/survey-copies.ts";
import { primary } from "../db/connection.ts";
import { responseWithSurvey } from "../db/receipts.ts";
import { withdrawResponse } from "../db/responses.ts";
import type { AppEnv } from "../env.ts";
import { readFields } from "../http/form-fields.ts";
import { policy } from "../http/policy.ts";
import { problem } from "../http/problem.ts";
import { checkForm, path } from "../http/validation.ts";
import { ReceiptPage } from "../pages/receipt-page.tsx";
import { ReceiptsPage } from "../pages/receipts-page.tsx";
import { ReceiptForm, SurveyReceiptPath } from "../schemas/receipt.ts";
import { responseId } from "../surveys/receipt.ts";
import { pageLanguageFor } from "./page-language.ts";
import { receiptStatus } from "./receipt-json.ts";
import { publicSurvey } from "./survey-json.ts";
import { surveyLanguage } from "./survey-language.ts";

/** A receipt typed in by hand. */
const MAX_FORM_BYTES = 1024;

const limitSize = bodyLimit({
	maxSize: MAX_FORM_BYTES,
	onError: (c) => problem(c, 413, `A receipt takes at most ${MAX_FORM_BYTES} bytes.`),
});

/** Where respondents see and withdraw their own answers. */
export const receiptPages = new Hono<AppEnv>()
	.get("/receipts", policy("receipt"), (c) =>
		c.html(<ReceiptsPage site={c.var.site} language={pageLanguageFor(c)} />),
	)
	.post("/receipts", policy("receipt"), limitSize, readFields, async (c) => {
		const page = { site: c.var.site, language: pageLanguageFor(c) };
		const typed = String(c.var.fields.get("receipt") ?? "");
		const form = checkForm(ReceiptForm, c.var.fields);
		if ("errors" in form) return c.html(<ReceiptsPage {...page} typed={typed} />, 422);
		const { receipt } = form.output;
		const received = await responseWithSurvey(primary(c.env.DB), responseId(receipt));
		if (!received) return c.html(<ReceiptsPage {...page} typed={typed} />, 404);
		return c.redirect(`/surveys/${received.survey.slug}/receipts/${receipt}`, 303);
	})
	.get(
		"/surveys/:slug/receipts/:receipt",
		policy("receipt"),
		path(SurveyReceiptPath),
		async (c) => {
			const { slug, receipt } = c.req.valid("param");
			const survey = await knownSurvey(c.env, slug);
			if (!survey) return problem(c, 404);
			const language = surveyLanguage(c, survey);
			const received = await responseWithSurvey(primary(c.env.DB), responseId(receipt));
			const status = received && receiptStatus(received, language);
			const shown = { site: c.var.site, survey: publicSurvey(c.var.site, survey), language };
			return c.html(<ReceiptPage {...shown} receipt={receipt} status={status} />);
		},
	)
	.post(
		"/surveys/:slug/receipts/:receipt/withdrawal",
		policy("receipt"),
		path(SurveyReceiptPath),
		async (c) => {
			const { slug, receipt } = c.req.valid("param");
			await withdrawResponse(primary(c.env.DB), responseId(receipt), new Date());
			const lang = c.req.query("lang");
			const query = lang ? `?${new URLSearchParams({ lang })}` : "";
			return c.redirect(`/surveys/${slug}/receipts/${receipt}${query}`, 303);
		},
	);
