import * as v from "valibot";
import { rules } from "../../platform/schema/documented-rules.schema.ts";
import { line } from "../../platform/schema/text.schema.ts";
import { translatedText } from "../../platform/schema/translated-text.schema.ts";

/** The name of the honeypot: people never see this field, programs fill it in. No password manager knows the name. */
export const HONEYPOT_FIELD = "_leave_empty";
/** The name that it had before: forms on other sites still have it. */
export const OLD_HONEYPOT_FIELD = "website";

/** The name that Turnstile's script gives to its field. */
export const TURNSTILE_FIELD = "cf-turnstile-response";

/** The value of the choice “other”, which respondents answer in their own words. */
export const OTHER_VALUE = "_other";

const RESERVED = [
	OLD_HONEYPOT_FIELD,
	TURNSTILE_FIELD,
	...Object.getOwnPropertyNames(Object.prototype),
];

/** Allows no dots: a dot separates a question's id from the name of a part of it. */
export const QuestionId = v.pipe(
	v.string(),
	v.regex(
		/^[A-Za-z][A-Za-z0-9_-]{0,63}$/,
		"must begin with a letter, then letters, digits, “_” or “-”, at most 64",
	),
	v.notValues(RESERVED, "is a reserved name"),
);

export const isQuestionId = (id: string): boolean => v.is(QuestionId, id);

export const Label = translatedText(line(500));
export const Help = translatedText(line(1000));
export const WholeNumber = v.pipe(v.number(), v.safeInteger("must be a whole number"));
export const NaturalNumber = v.pipe(WholeNumber, v.minValue(0));

const Option = v.pipe(
	v.strictObject({
		value: v.pipe(
			line(100),
			v.notValue(OTHER_VALUE, `“${OTHER_VALUE}” stands for an answer of one's own`),
		),
		label: translatedText(line(300)),
	}),
	rules(`“value” must not be “${OTHER_VALUE}”.`),
);
export type Option = v.InferOutput<typeof Option>;

export const Options = v.pipe(
	v.array(Option),
	v.minLength(1, "needs at least one option"),
	v.maxLength(200, "takes at most 200 options"),
	rules("The values must differ."),
	v.check((options) => isDistinct(options.map(({ value }) => value)), "values must differ"),
);

export function isDistinct(values: string[]): boolean {
	return new Set(values).size === values.length;
}
