import type { Context } from "hono";
import type { ClientErrorStatusCode, ServerErrorStatusCode } from "hono/utils/http-status";
import type { FieldError, LastChange, Problem } from "../schema/problem.schema.ts";

export type ProblemStatus = ClientErrorStatusCode | ServerErrorStatusCode;

const TITLES: Partial<Record<ProblemStatus, string>> = {
	400: "Bad Request",
	401: "Unauthorized",
	403: "Forbidden",
	404: "Not Found",
	405: "Method Not Allowed",
	409: "Conflict",
	410: "Gone",
	412: "Precondition Failed",
	413: "Content Too Large",
	415: "Unsupported Media Type",
	422: "Unprocessable Content",
	429: "Too Many Requests",
	451: "Unavailable For Legal Reasons",
	500: "Internal Server Error",
	503: "Service Unavailable",
};

/** Responds with an expected failure as problem details (RFC 9457), which no cache stores. */
export function problem<Status extends ProblemStatus>(
	c: Context,
	status: Status,
	detail?: string,
	errors?: FieldError[],
	more: LastChange & Pick<Problem, "reason"> = {},
) {
	const body: Problem = {
		status,
		title: TITLES[status] ?? "Error",
		...(detail !== undefined && { detail }),
		...(errors !== undefined && { errors }),
		...more,
	};
	return c.json(body, status, {
		"Content-Type": "application/problem+json",
		"Cache-Control": "no-store",
	});
}
