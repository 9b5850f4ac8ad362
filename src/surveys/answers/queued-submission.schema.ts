import * as v from "valibot";
import { InstantText } from "../../platform/schema/time.schema.ts";
import { Answers } from "../questions/answers.schema.ts";
import { ConsentGiven, TurnstileResult } from "./submission.schema.ts";

const orNull = <Schema extends v.GenericSchema>(schema: Schema) =>
	v.optional(v.nullable(schema), null);
const counted = [v.string(), v.string()] as const;

/** A response as the Queue brings it back: JSON, read again as it was. */
export const QueuedResponse = v.object({
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
	counted: v.array(v.union([v.tuple(counted), v.tuple([...counted, v.number()])])),
	consents: orNull(v.array(ConsentGiven)),
});
export type QueuedResponse = v.InferOutput<typeof QueuedResponse>;

/** The response that a letter's text holds; undefined if it cannot be read. */
export function responseIn(text: string): QueuedResponse | undefined {
	const letter = v.safeParse(v.pipe(v.string(), v.parseJson(), QueuedResponse), text);
	return letter.success ? letter.output : undefined;
}
