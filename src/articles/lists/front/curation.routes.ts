import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { lostRaceStatus, revisionTag } from "../../../platform/http/conditional-requests.ts";
import { type EditEnv, replacement } from "../../../platform/http/edited-body.ts";
import { preconditionProblem } from "../../../platform/http/precondition-problem.ts";
import { problem } from "../../../platform/http/problem.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { sizeLimit } from "../../../platform/http/size-limit.middleware.ts";
import { noQuery } from "../../../platform/http/validation.ts";
import type { ChangeEnv } from "../../../publication/follow-changes.middleware.ts";
import { toCuration } from "./curation.json.ts";
import { type CurationInput, editedCuration, MAX_CURATION_BYTES } from "./curation.schema.ts";
import { type CurationRow, findCuration } from "./curation.sql.ts";
import { curationErrors } from "./curation-errors.ts";
import { storeCuration } from "./store-curation.ts";

interface CurationEnv extends ChangeEnv {
	Variables: ChangeEnv["Variables"] & EditEnv["Variables"] & { before: CurationRow | undefined };
}
type InputOut = { in: object; out: { json: CurationInput } };

const CHANGED_MEANWHILE = "The choice has changed meanwhile. Read it again, then change it.";
const failures = {
	absent: CHANGED_MEANWHILE,
	changed: CHANGED_MEANWHILE,
	exists: "There is a choice already, and If-None-Match forbids to replace it.",
};

const limitSize = sizeLimit("A choice", MAX_CURATION_BYTES);

/** Sets `before`, what is stored, and `stands`, the same as JSON; responds with 412 if a precondition fails. */
const loadExisting = createMiddleware<CurationEnv>(async (c, next) => {
	const before = await findCuration(c.var.primaryDb);
	const failed = preconditionProblem(c, revisionTag(before?.revision ?? 0), failures);
	if (failed) return failed;
	c.set("before", before);
	c.set("stands", toCuration(before));
	return next();
});

/** The newsroom's API for what the front page shows beside the newest articles. */
export const newsroomFront = new Hono<CurationEnv>()
	.get("/", policy("newsroom", "articles:read"), noQuery, loadExisting, (c) =>
		respond(c, c.var.before),
	)
	.put(
		"/",
		policy("newsroom", "articles:publish"),
		noQuery,
		limitSize,
		loadExisting,
		replacement(editedCuration),
		save,
	);

async function save(c: Context<CurationEnv, string, InputOut>) {
	const { before, primaryDb, followChange } = c.var;
	const change = { input: c.req.valid("json"), before };
	const stored = await storeCuration(primaryDb, change, new Date(), followChange);
	if ("errors" in stored) return problem(c, 422, "Some fields are not valid.", stored.errors);
	if ("isChanged" in stored) return problem(c, lostRaceStatus(c.req.raw), CHANGED_MEANWHILE);
	return respond(c, stored.row);
}

/** Responds with what is stored. Warnings name what the page leaves out, such as a lead that was withdrawn since. */
async function respond(c: Context<CurationEnv>, row: CurationRow | undefined) {
	c.header("ETag", revisionTag(row?.revision ?? 0));
	return c.json(toCuration(row, row && (await curationErrors(c.var.primaryDb, row))));
}
