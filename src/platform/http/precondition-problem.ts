import type { Context } from "hono";
import { type FailedPrecondition, failedPrecondition } from "./conditional-requests.ts";
import { problem } from "./problem.ts";

/** Sentences about the preconditions that can fail with 412. */
type Failures = Record<Exclude<FailedPrecondition, "unquoted">, string>;

const UNQUOTED =
	'If-Match and If-None-Match take entity tags in quotes, as ETag has them, such as "7"; or *.';

/** Responds with 412 if a precondition of the request fails, and with 400 to a tag without quotes; `etag` is that of what stands. */
export function preconditionProblem(c: Context, etag: string | undefined, failures: Failures) {
	const failed = failedPrecondition(c.req.raw, etag);
	if (failed === undefined) return undefined;
	return failed === "unquoted" ? problem(c, 400, UNQUOTED) : problem(c, 412, failures[failed]);
}
