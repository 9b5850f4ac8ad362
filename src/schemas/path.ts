import * as v from "valibot";
import { Slug } from "./text.ts";

/** The path of one article or survey. */
export const SlugPath = v.object({ slug: Slug });
export type SlugPath = v.InferOutput<typeof SlugPath>;
