import * as v from "valibot";
import { InstantText } from "../../platform/schema/time.schema.ts";
import { Answers } from "../questions/answers.schema.ts";
import { ConsentGiven, TurnstileResult } from "./submission.schema.ts";

const orNull = <Schema extends v.GenericSchema>(schema: Schema) =>
	v.optional(v.nullable(schema), null);
const entry = [v.string(), v.string()] as const;

/** A submission as JSON in a message of the Queue. */
export const QueuedSubmission = v.object({
	survey_key: v.number(),
	id: v.string(),
	submitted_at: v.pipe(
		InstantText,
		v.transform((text) => new Date(text)),
	),
	day: v.string(),
	origin: orNull(v.string()),
	language: orNull(v.string()),
	turnstile: orNull(TurnstileResult),
	answers: Answers,
	tally_entries: v.array(v.union([v.tuple(entry), v.tuple([...entry, v.number()])])),
	consents: orNull(v.array(ConsentGiven)),
	number: orNull(v.string()),
	caught: v.optional(v.boolean(), false),
});
export type QueuedSubmission = v.InferOutput<typeof QueuedSubmission>;

/** Reads a submission from the JSON of a message; undefined if it is none. */
export function toQueuedSubmission(text: string): QueuedSubmission | undefined {
	const result = v.safeParse(v.pipe(v.string(), v.parseJson(), QueuedSubmission), text);
	return result.success ? result.output : undefined;
}
