import { bodyLimit } from "hono/body-limit";
import { problem } from "./problem.ts";

/** Responds with 413 to a body of more than `maxBytes`. `what` begins the sentence, such as “An article”. */
export const sizeLimit = (what: string, maxBytes: number) =>
	bodyLimit({
		maxSize: maxBytes,
		onError: (c) => problem(c, 413, `${what} takes at most ${maxBytes} bytes.`),
	});
