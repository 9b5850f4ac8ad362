import { env } from "cloudflare:workers";
import { withMethods } from "./with-methods.ts";

/** The service, in which something happens once: after a request has read, and before it writes in a batch. */
export function meanwhile(deed: () => Promise<unknown>): Env {
	let isDone = false;
	const DB = withMethods(env.DB, {
		withSession: (start) => {
			const session = env.DB.withSession(start);
			return withMethods(session, {
				batch: async (statements) => {
					if (!isDone) {
						isDone = true;
						await deed();
					}
					return session.batch(statements);
				},
			});
		},
	});
	return { ...env, DB };
}
