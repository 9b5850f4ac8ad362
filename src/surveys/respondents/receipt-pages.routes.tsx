import { Hono } from "hono";
import type { AppEnv } from "../../platform/env.ts";
import { readFields } from "../../platform/http/form-fields.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { framable, framableWithScript } from "../../platform/http/security-headers.ts";
import { sizeLimit } from "../../platform/http/size-limit.middleware.ts";
import { checkForm, path, query } from "../../platform/http/validation.ts";
import { oneLine } from "../../platform/schema/plain-text.ts";
import { pageLanguageFor } from "../../platform/ui/page-language.ts";
import { withItsSurvey, withSubmission } from "../answers/receipts/find-submission.middleware.ts";
import { toReceiptStatus } from "../answers/receipts/receipt.json.ts";
import {
	ReceiptForm,
	ReceiptQuery,
	SurveyReceiptPath,
	WithdrawalQuery,
} from "../answers/receipts/receipt.schema.ts";
import { findSubmissionWithSurvey, receiptSlugOf } from "../answers/receipts/receipt.sql.ts";
import { submissionId } from "../answers/receipts/receipt-code.ts";
import { receiptIn, receiptPath } from "../answers/receipts/receipt-paths.ts";
import { withdrawConsent, withdrawSubmission } from "../answers/submission-erasure.sql.ts";
import { toSurvey } from "../survey/survey.json.ts";
import { respondentLanguage } from "../survey/survey-language.ts";
import { ReceiptPage } from "./receipt.page.tsx";
import { ReceiptsPage } from "./receipt-form.page.tsx";
import { findResultsAfterwards } from "./results-afterwards.ts";
import { WithdrawalPage } from "./withdrawal.page.tsx";

const MAX_FORM_BYTES = 1024;

const limitSize = sizeLimit("A receipt", MAX_FORM_BYTES);

/** The pages on which respondents see and withdraw their submissions. */
export const receiptPages = new Hono<AppEnv>()
	.get("/receipts", policy("receipt"), framable, (c) =>
		c.html(<ReceiptsPage site={c.var.site} language={pageLanguageFor(c)} />),
	)
	.post("/receipts", policy("receipt"), framable, limitSize, readFields, async (c) => {
		const { site, fields, primaryDb } = c.var;
		const typed = oneLine(String(fields.get("receipt") ?? ""));
		const page = { site, language: pageLanguageFor(c), typed };
		const form = checkForm(ReceiptForm, new Map([["receipt", receiptIn(typed, site.url)]]));
		if ("errors" in form) return c.html(<ReceiptsPage {...page} />, 422);
		const { receipt } = form.output;
		const found = await findSubmissionWithSurvey(primaryDb, submissionId(receipt));
		if (!found) return c.html(<ReceiptsPage {...page} />, 404);
		return c.redirect(receiptPath(receiptSlugOf(found), receipt), 303);
	})
	.get(
		"/surveys/:slug/receipts/:receipt",
		policy("receipt"),
		framableWithScript,
		path(SurveyReceiptPath),
		query(ReceiptQuery),
		withSubmission,
		withItsSurvey,
		async (c) => {
			const { site, survey, found, db } = c.var;
			const { receipt } = c.req.valid("param");
			const { lang, sent } = c.req.valid("query");
			const accept = c.req.header("Accept-Language");
			const language = respondentLanguage(survey, lang, accept);
			const status = found && toReceiptStatus(found, language);
			const results = sent && (await findResultsAfterwards(db, site, survey));
			const shown = { status, sent, results };
			const page = { site, survey: toSurvey(site, survey), language, receipt, ...shown };
			return c.html(<ReceiptPage {...page} isCaught={found?.submission.caught === true} />);
		},
	)
	.get(
		"/surveys/:slug/receipts/:receipt/withdrawal",
		policy("receipt"),
		framable,
		path(SurveyReceiptPath),
		query(WithdrawalQuery),
		withSubmission,
		withItsSurvey,
		async (c) => {
			const { site, survey, found } = c.var;
			const { slug, receipt } = c.req.valid("param");
			const { lang, consent: question } = c.req.valid("query");
			const consent = found?.submission.consents?.find((one) => one.question === question);
			const isThere = found?.submission.erased === null && (consent || question === undefined);
			if (!isThere) return c.redirect(receiptPath(slug, receipt, { lang }), 303);
			const language = respondentLanguage(survey, lang, c.req.header("Accept-Language"));
			const page = { site, survey: toSurvey(site, survey), language, receipt, consent };
			return c.html(<WithdrawalPage {...page} />);
		},
	)
	.post(
		"/surveys/:slug/receipts/:receipt/withdrawal",
		policy("receipt"),
		framable,
		path(SurveyReceiptPath),
		query(WithdrawalQuery),
		withSubmission,
		async (c) => {
			const { slug, receipt } = c.req.valid("param");
			const { lang, consent } = c.req.valid("query");
			const id = submissionId(receipt);
			if (consent !== undefined) await withdrawConsent(c.var.primaryDb, id, consent);
			else await withdrawSubmission(c.var.primaryDb, id, new Date());
			return c.redirect(receiptPath(slug, receipt, { lang }), 303);
		},
	);
