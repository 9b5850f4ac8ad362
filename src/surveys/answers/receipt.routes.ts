import { Hono } from "hono";
import type { AppEnv } from "../../platform/env.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { path } from "../../platform/http/validation.ts";
import { respondentLanguage } from "../survey/survey-language.ts";
import { toReceiptStatus } from "./receipt.json.ts";
import { ReceiptPath } from "./receipt.schema.ts";
import { findSubmissionWithSurvey } from "./receipt.sql.ts";
import { submissionId } from "./receipt-code.ts";
import { withdrawSubmission } from "./submission.sql.ts";

const UNKNOWN =
	"Nothing is stored under this receipt. An answer that was just sent may still be on its way.";

/** What a respondent may do with their own answer: see it, and withdraw it. */
export const receipts = new Hono<AppEnv>()
	.get("/:receipt", policy("receipt"), path(ReceiptPath), async (c) => {
		const id = submissionId(c.req.valid("param").receipt);
		const received = await findSubmissionWithSurvey(c.var.primaryDb, id);
		if (!received) return problem(c, 404, UNKNOWN);
		return c.json(toReceiptStatus(received, respondentLanguage(c, received.survey)));
	})
	.delete("/:receipt", policy("receipt"), path(ReceiptPath), async (c) => {
		const id = submissionId(c.req.valid("param").receipt);
		const db = c.var.primaryDb;
		const received = await findSubmissionWithSurvey(db, id);
		if (!received) return problem(c, 404, UNKNOWN);
		await withdrawSubmission(db, id, new Date());
		return c.body(null, 204);
	});
