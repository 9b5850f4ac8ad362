import * as v from "valibot";
import { Slug } from "./text.ts";

/** The path of one article or survey. */
export const SlugPath = v.object({ slug: Slug });

/** The path of a topic, as `slugOf` makes it. */
export const TopicPath = v.object({
	topic: v.pipe(v.string(), v.maxLength(100), v.regex(/^[\p{Ll}\p{Lo}\p{N}-]+$/u)),
});
