import { createMiddleware } from "hono/factory";
import type { AppEnv } from "../../platform/env.ts";
import { problem } from "../../platform/http/problem.ts";
import { MAX_UPLOAD_BYTES } from "../media.schema.ts";
import { UploadSlots } from "./upload-slots.ts";

/** An isolate has 128 MB for everything, and an upload takes two to three times its size. */
const slots = new UploadSlots(MAX_UPLOAD_BYTES);
/** Two hundred uploads of 5 MB at once take less. */
const LONGEST_WAIT_MS = 60_000;
const PAUSE_MS = 25;
const RETRY_SECONDS = "30";
const BUSY = "Too many pictures are being sent at once. Nothing was stored: send it again.";

/** Lets an upload wait, with its body unread, until those before it have left enough memory. */
export const waitForSlot = createMiddleware<AppEnv>(async (c, next) => {
	const bytes = Number(c.req.header("Content-Length") ?? MAX_UPLOAD_BYTES);
	const end = Date.now() + LONGEST_WAIT_MS;
	let slot = slots.take(bytes, Date.now());
	while (!slot && Date.now() < end) {
		await scheduler.wait(PAUSE_MS);
		slot = slots.take(bytes, Date.now());
	}
	if (!slot) {
		c.header("Retry-After", RETRY_SECONDS);
		return problem(c, 503, BUSY);
	}
	try {
		return await next();
	} finally {
		slots.give(slot);
	}
});
