import * as v from "valibot";
import { documentedPattern } from "../../../platform/schema/documented-rules.schema.ts";
import { SlugPath } from "../../../platform/schema/slug-path.schema.ts";
import { Language } from "../../../platform/schema/text.schema.ts";
import {
	isPeriod,
	submissionFilter,
	WRONG_PERIOD,
} from "../../answers/submission-filter.schema.ts";

const FILE = /^(?:_days|[A-Za-z][A-Za-z0-9_-]{0,63})\.svg$/;

/** The path of a picture: the id of a question and “.svg”. */
export const ChartPath = v.object({
	slug: SlugPath.entries.slug,
	drawing: v.pipe(
		v.string(),
		documentedPattern(FILE, "Some ids are reserved."),
		v.check((name) => FILE.test(name), "must be the id of a question and “.svg”"),
		v.description("The id of the question and `.svg`; `_days.svg` shows submissions by day."),
	),
});

export const ChartQuery = v.pipe(
	v.strictObject({
		...submissionFilter,
		lang: v.exactOptional(v.pipe(Language, v.description("In which language the texts are."))),
	}),
	v.forward(
		v.check((filter) => isPeriod(filter), WRONG_PERIOD),
		["to"],
	),
);
