import { forgetPublication } from "./publication.ts";
import { purgeTwice } from "./purge.ts";

interface Context {
	waitUntil: (task: Promise<unknown>) => void;
}

/** What follows every public change: this isolate knows it at once, Workers Cache soon. */
export function afterChange(env: Env, context: Context, tags: string[]): void {
	forgetPublication(env.DB);
	context.waitUntil(purgeTwice(context, tags));
}
