import { MAX_TOKENS } from "../newsroom/token.schema.ts";
import { listEndingTokens } from "../newsroom/token.sql.ts";
import { type Check, listed, ok, warn } from "./check.ts";

/** Long enough to make a new token, and to give it to whoever needs it. */
const SOON_MS = 14 * 86_400_000;

export const tokens: Check<"tokens"> = async (context, words) => {
	const until = new Date(context.now.getTime() + SOON_MS);
	const ending = await listEndingTokens(context.db, context.now, until, MAX_TOKENS);
	if (ending.length === 0) return ok(words.ok);
	const names = ending.map(({ name }) => name);
	return warn(words.ending(listed(context, names)), words.action);
};
