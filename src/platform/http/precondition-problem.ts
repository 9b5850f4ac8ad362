import type { Context } from "hono";
import type { LastChange } from "../schema/problem.schema.ts";
import { type FailedPrecondition, failedPrecondition } from "./conditional-requests.ts";
import { problem } from "./problem.ts";

/** Sentences about the preconditions that can fail with 412. */
type Failures = Record<Exclude<FailedPrecondition, "unquoted">, string>;

const UNQUOTED =
	'If-Match and If-None-Match take entity tags in quotes, as ETag has them, such as "7"; or *.';

/** Responds with 412 if a precondition of the request fails, and with 400 to a tag without quotes; `etag` is that of what stands, `more` who changed it last. */
export function preconditionProblem(
	c: Context,
	etag: string | undefined,
	failures: Failures,
	more?: LastChange,
) {
	const failed = failedPrecondition(c.req.raw, etag);
	if (failed === undefined) return undefined;
	return failed === "unquoted"
		? problem(c, 400, UNQUOTED)
		: problem(c, 412, failures[failed], undefined, more);
}
