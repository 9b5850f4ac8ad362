import { primary } from "./db/connection.ts";
import { releaseDue } from "./db/releases.ts";

/** One tick of the cron trigger: what is due becomes public, what is over closes. */
export async function tick(env: Env, now: Date): Promise<void> {
	const moved = await releaseDue(primary(env.DB), now);
	if (moved > 0) console.log({ message: "released", moved });
}
