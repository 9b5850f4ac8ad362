import { createMiddleware } from "hono/factory";
import { currentRevision } from "../platform/cache/current-revision.ts";
import type { AppEnv } from "../platform/env.ts";
import { problem } from "../platform/http/problem.ts";

const RETRY_SECONDS = "60";
const CLOSED =
	"A backup is being restored, and not all of it is here yet. If nobody is restoring it any more, run npm run restore again, or remove what is here with npm run restore -- --discard.";
/**
 * The paths that stay open: those of the restore, the status, and the files that the page of the problem
 * needs. /healthz is closed, so that a monitor reports a restore that nobody finishes.
 */
const OPEN =
	/^\/(?:newsroom\/backup\/|newsroom\/api\/(?:search-index|status)$|newsroom\/status$|[^/]+\.(?:css|png|ico|svg)$)/;

/** Responds with 503 to everybody while a backup is being restored: half an archive must not look like a whole one. */
export const closedWhileRestoring = createMiddleware<AppEnv>(async (c, next) => {
	if (OPEN.test(c.req.path)) return next();
	const isRestoring = await currentRevision(c.env.DB).then(
		(current) => current.restoringSince !== undefined,
		// The route itself responds that D1 does not answer, if it needs D1.
		() => false,
	);
	if (!isRestoring) return next();
	c.header("Retry-After", RETRY_SECONDS);
	return problem(c, 503, CLOSED);
});
