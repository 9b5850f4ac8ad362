import { Hono } from "hono";
import { primary } from "../db/connection.ts";
import { responseWithSurvey } from "../db/receipts.ts";
import { withdrawResponse } from "../db/responses.ts";
import type { AppEnv } from "../env.ts";
import { policy } from "../http/policy.ts";
import { problem } from "../http/problem.ts";
import { path } from "../http/validation.ts";
import { ReceiptPath } from "../schemas/receipt.ts";
import { responseId } from "../surveys/receipt.ts";
import { receiptStatus } from "./receipt-json.ts";
import { surveyLanguage } from "./survey-language.ts";

const UNKNOWN =
	"Nothing is stored under this receipt. An answer that was just sent may still be on its way.";

/** What a respondent may do with their own answer: see it, and withdraw it. */
export const receipts = new Hono<AppEnv>()
	.get("/:receipt", policy("receipt"), path(ReceiptPath), async (c) => {
		const id = responseId(c.req.valid("param").receipt);
		const received = await responseWithSurvey(primary(c.env.DB), id);
		if (!received) return problem(c, 404, UNKNOWN);
		return c.json(receiptStatus(received, surveyLanguage(c, received.survey)));
	})
	.delete("/:receipt", policy("receipt"), path(ReceiptPath), async (c) => {
		const id = responseId(c.req.valid("param").receipt);
		const db = primary(c.env.DB);
		const received = await responseWithSurvey(db, id);
		if (!received) return problem(c, 404, UNKNOWN);
		await withdrawResponse(db, id, new Date());
		return c.body(null, 204);
	});
