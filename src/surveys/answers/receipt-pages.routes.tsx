import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { AppEnv } from "../../platform/env.ts";
import { readFields } from "../../platform/http/form-fields.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { checkForm, path } from "../../platform/http/validation.ts";
import { pageLanguageFor } from "../../platform/ui/page-language.ts";
import { findSurveyWithFallback } from "../survey/survey.copy.ts";
import { toSurvey } from "../survey/survey.json.ts";
import { respondentLanguage } from "../survey/survey-language.ts";
import { toReceiptStatus } from "./receipt.json.ts";
import { ReceiptPage } from "./receipt.page.tsx";
import { ReceiptForm, SurveyReceiptPath } from "./receipt.schema.ts";
import { findSubmissionWithSurvey } from "./receipt.sql.ts";
import { submissionId } from "./receipt-code.ts";
import { ReceiptsPage } from "./receipt-form.page.tsx";
import { withdrawSubmission } from "./submission.sql.ts";

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
		const received = await findSubmissionWithSurvey(c.var.primaryDb, submissionId(receipt));
		if (!received) return c.html(<ReceiptsPage {...page} typed={typed} />, 404);
		return c.redirect(`/surveys/${received.survey.slug}/receipts/${receipt}`, 303);
	})
	.get(
		"/surveys/:slug/receipts/:receipt",
		policy("receipt"),
		path(SurveyReceiptPath),
		async (c) => {
			const { slug, receipt } = c.req.valid("param");
			const survey = await findSurveyWithFallback(c.env, slug);
			if (!survey) return problem(c, 404);
			const language = respondentLanguage(c, survey);
			const received = await findSubmissionWithSurvey(c.var.primaryDb, submissionId(receipt));
			const status = received && toReceiptStatus(received, language);
			const shown = { site: c.var.site, survey: toSurvey(c.var.site, survey), language };
			return c.html(<ReceiptPage {...shown} receipt={receipt} status={status} />);
		},
	)
	.post(
		"/surveys/:slug/receipts/:receipt/withdrawal",
		policy("receipt"),
		path(SurveyReceiptPath),
		async (c) => {
			const { slug, receipt } = c.req.valid("param");
			await withdrawSubmission(c.var.primaryDb, submissionId(receipt), new Date());
			const lang = c.req.query("lang");
			const query = lang ? `?${new URLSearchParams({ lang })}` : "";
			return c.redirect(`/surveys/${slug}/receipts/${receipt}${query}`, 303);
		},
	);
