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
import { isSameCuration, toCuration, toCurationWrite } from "./curation.json.ts";
import { type CurationInput, editedCuration, MAX_CURATION_BYTES } from "./curation.schema.ts";
import { type CurationRow, findCuration, saveCuration } from "./curation.sql.ts";
import { curationChange } from "./curation-change.ts";
import { curationErrors } from "./curation-errors.ts";

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
	const { before, primaryDb } = c.var;
	const write = toCurationWrite(c.req.valid("json"));
	if (isSameCuration(write, before)) return respond(c, before);
	const errors = await curationErrors(primaryDb, write);
	if (errors.length > 0) return problem(c, 422, "Some fields are not valid.", errors);
	const isSaved = await saveCuration(primaryDb, write, before, new Date());
	if (!isSaved) return problem(c, lostRaceStatus(c.req.raw), CHANGED_MEANWHILE);
	c.var.followChange(curationChange(before, write));
	return respond(c, await findCuration(primaryDb));
}

/** Responds with what is stored. Warnings name what the page leaves out, such as a lead that was withdrawn since. */
async function respond(c: Context<CurationEnv>, row: CurationRow | undefined) {
	c.header("ETag", revisionTag(row?.revision ?? 0));
	return c.json(toCuration(row, row && (await curationErrors(c.var.primaryDb, row))));
}
