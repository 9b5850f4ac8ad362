import * as v from "valibot";
import { described } from "../../platform/schema/described.schema.ts";

export const Answer = v.union([v.string(), v.number(), v.boolean(), v.array(v.string())]);

export type Answer = v.InferOutput<typeof Answer>;

/** Questions without an answer are left out. */
export const Answers = described(
	"Answers by the questions' ids, and by `id.part`: a row of a matrix, one's own words.",
	v.record(v.string(), Answer),
);

export type Answers = v.InferOutput<typeof Answers>;

/** Returns the name of a part of a question, as field, answer and column. */
export const partName = (id: string, part: string) => `${id}.${part}`;
