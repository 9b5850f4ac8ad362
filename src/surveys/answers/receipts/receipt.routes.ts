import { Hono } from "hono";
import type { AppEnv } from "../../../platform/env.ts";
import { problem } from "../../../platform/http/problem.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { noQuery, path, query } from "../../../platform/http/validation.ts";
import { goneResponse } from "../../survey/erased/gone-response.tsx";
import { respondentLanguage } from "../../survey/survey-language.ts";
import { LanguageQuery } from "../../survey/survey-query.schema.ts";
import { withdrawConsent, withdrawSubmission } from "../submission-erasure.sql.ts";
import { toReceiptStatus } from "./receipt.json.ts";
import { ConsentPath, ReceiptPath } from "./receipt.schema.ts";
import { findSubmissionWithSurvey } from "./receipt.sql.ts";
import { submissionId } from "./receipt-code.ts";

const UNKNOWN =
	"Nothing is stored under this receipt. An answer that was just sent may still be on its way.";

const NO_CONSENT = "No such consent is stored under this receipt.";

/** The API with which respondents see and withdraw their submissions. */
export const receipts = new Hono<AppEnv>()
	.get("/:receipt", policy("receipt"), path(ReceiptPath), query(LanguageQuery), async (c) => {
		const id = submissionId(c.req.valid("param").receipt);
		const found = await findSubmissionWithSurvey(c.var.primaryDb, id);
		if (!found) return problem(c, 404, UNKNOWN);
		if (found.erasedSurvey) return goneResponse(c, found.erasedSurvey, true);
		const accept = c.req.header("Accept-Language");
		const language = respondentLanguage(found.survey, c.req.valid("query").lang, accept);
		return c.json(toReceiptStatus(found, language));
	})
	.delete("/:receipt", policy("receipt"), path(ReceiptPath), noQuery, async (c) => {
		const id = submissionId(c.req.valid("param").receipt);
		const found = await findSubmissionWithSurvey(c.var.primaryDb, id);
		if (!found) return problem(c, 404, UNKNOWN);
		if (found.erasedSurvey) return goneResponse(c, found.erasedSurvey, true);
		await withdrawSubmission(c.var.primaryDb, id, new Date());
		return c.body(null, 204);
	})
	.delete(
		"/:receipt/consents/:consent",
		policy("receipt"),
		path(ConsentPath),
		noQuery,
		async (c) => {
			const { receipt, consent } = c.req.valid("param");
			const isThere = await withdrawConsent(c.var.primaryDb, submissionId(receipt), consent);
			return isThere ? c.body(null, 204) : problem(c, 404, NO_CONSENT);
		},
	);
