import { findFile } from "../media/files/file-store.ts";
import { bucketOf, imagesOf } from "../media/files/optional-bindings.ts";
import { type Check, ok, warn } from "./check.ts";

/** The name of a file that cannot be there. */
const NO_FILE = "status";

export const pictures: Check<"pictures"> = async ({ env }, words) => {
	const bucket = bucketOf(env);
	if (!bucket) return warn(words.missing, words.missingAction);
	const isThere = await findFile(bucket, NO_FILE).then(
		() => true,
		() => false,
	);
	if (!isThere) return warn(words.down, words.downAction);
	return ok(imagesOf(env) ? words.ok : words.okWithoutWidths);
};
