import { createMiddleware } from "hono/factory";
import { currentRevision } from "../platform/cache/current-revision.ts";
import type { AppEnv } from "../platform/env.ts";
import { problem } from "../platform/http/problem.ts";

const RETRY_SECONDS = "60";
const CLOSED =
	"A backup is being restored, and not all of it is here yet. If nobody is restoring it any more, run npm run restore again.";
/** What the restore itself needs, what says how the service is, and what the page of the problem is made of. Not /healthz: whoever watches it must hear of a restore that nobody ends. */
const OPEN =
	/^\/(?:newsroom\/backup\/|newsroom\/api\/(?:search-index|status)$|newsroom\/status$|[^/]+\.(?:css|png|ico|svg)$)/;

/** Responds with 503 to everybody while a backup is being restored: half an archive must not look like a whole one. */
export const closedWhileRestoring = createMiddleware<AppEnv>(async (c, next) => {
	if (OPEN.test(c.req.path)) return next();
	const isRestoring = await currentRevision(c.env.DB).then(
		(current) => current.isRestoring,
		// Whoever needs D1 says that it does not answer.
		() => false,
	);
	if (!isRestoring) return next();
	c.header("Retry-After", RETRY_SECONDS);
	return problem(c, 503, CLOSED);
});
