import { plainText } from "../../../platform/schema/text.schema.ts";
import { type AnswerError, answerError } from "../answer-errors.ts";
import { justAnswered, type TalliesOf } from "../question-summary.ts";
import { type AskedByType, type Kind, plainColumn } from "../question-type.ts";
import { readOne } from "../read-value.ts";
import type { Counted } from "../tally.schema.ts";

/** RFC 5321 §4.5.3.1.3: a path has 256 octets with its angle brackets. */
const MAX_EMAIL_LENGTH = 254;
// What browsers take for <input type=email>: html.spec.whatwg.org/#valid-e-mail-address.
const EMAIL =
	/^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;

/** Text as it is kept; undefined if it is blank. Length in UTF-16 code units. */
export function readText(value: unknown, maxLength: number): string | AnswerError | undefined {
	if (typeof value !== "string") return answerError("not_text");
	const text = plainText(value);
	if (text.trim() === "") return undefined;
	return text.length > maxLength ? answerError("too_long", maxLength) : text;
}

type Free = AskedByType["text"] | AskedByType["long_text"];

const counting = {
	keys: ({ id }: { id: string }) => [id],
	count: ({ id }: { id: string }): Counted[] => [[id, ""]],
	results: ({ id }: { id: string }, talliesOf: TalliesOf) => justAnswered(talliesOf(id)),
	texts: ({ id }: { id: string }) => [id],
	meaning: () => ({}),
	columns: ({ id }: { id: string }) => [plainColumn(id)],
};

const free: Kind<Free> = {
	...counting,
	read: ({ id, max_length }, given) => readOne(id, given, (value) => readText(value, max_length)),
};

/** One line, or several, in people's own words. */
export const text: Kind<AskedByType["text"]> = free;
export const longText: Kind<AskedByType["long_text"]> = free;

/** An address to write to. */
export const email: Kind<AskedByType["email"]> = {
	...counting,
	read: ({ id }, given) =>
		readOne(id, given, (value) => {
			const address = typeof value === "string" ? value.trim() : "";
			if (address === "" && value !== "") return answerError("not_an_email");
			const isEmail = address.length <= MAX_EMAIL_LENGTH && EMAIL.test(address);
			return isEmail ? address : answerError("not_an_email");
		}),
};
