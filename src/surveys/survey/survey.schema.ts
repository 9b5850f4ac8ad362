import * as v from "valibot";
import { Count, Revision } from "../../platform/schema/count.schema.ts";
import { described } from "../../platform/schema/described.schema.ts";
import { documentedPattern, rules } from "../../platform/schema/documented-rules.schema.ts";
import {
	Language,
	LanguageTag,
	line,
	PageAddress,
	prose,
	Slug,
	WebAddress,
} from "../../platform/schema/text.schema.ts";
import { Instant, InstantText } from "../../platform/schema/time.schema.ts";
import { translatedText } from "../../platform/schema/translated-text.schema.ts";
import { Questions } from "../questions/question-list.schema.ts";
import { languageError } from "./survey-languages.schema.ts";

export const MAX_SURVEY_BYTES = 256 * 1024;
const MAX_RETENTION_DAYS = 3650;
const MAX_QUOTA = 10_000_000;

export type SurveyStatus = "draft" | "scheduled" | "open" | "closed";
/** Why a survey is closed: its time was over, it had all answers it wanted, or somebody closed it. */
export const ClosedBy = v.picklist(["date", "quota", "hand"]);
export type ClosedBy = v.InferOutput<typeof ClosedBy>;

const ORIGIN = /^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/?#@\\]+\/?$/;

/** A website: scheme and host alone. */
export const Origin = v.pipe(
	v.string(),
	v.maxLength(2048, "must be at most 2048 characters"),
	documentedPattern(
		ORIGIN,
		"Browsers must be able to read it as an address (url.spec.whatwg.org).",
	),
	v.check(
		(address) => ORIGIN.test(address) && URL.canParse(address),
		"must be scheme and host alone",
	),
	v.transform((address) => new URL(address).origin),
);
const upTo = (max: number) =>
	v.pipe(v.number(), v.integer("must be a whole number"), v.minValue(1), v.maxValue(max));

const words = {
	title: translatedText(line(300)),
	intro: v.exactOptional(translatedText(prose(5000))),
	call: v.exactOptional(
		v.strictObject({ text: translatedText(prose(1000)), button: translatedText(line(100)) }),
	),
	thanks: v.exactOptional(translatedText(prose(5000))),
	questions: Questions,
	retention_days: v.exactOptional(
		described(
			"Days after which answers are erased; what they count for stays.",
			upTo(MAX_RETENTION_DAYS),
		),
	),
	results: v.optional(
		described("Who may see the results.", v.picklist(["newsroom", "public"])),
		"newsroom",
	),
	turnstile: v.optional(
		described("Whether Cloudflare Turnstile checks who answers.", v.boolean()),
		false,
	),
};

const settings = {
	redirect_origins: v.optional(
		described(
			"The websites that a form may lead to afterwards.",
			v.pipe(v.array(Origin), v.maxLength(50)),
		),
		[],
	),
	quota: v.exactOptional(described("It closes with so many answers.", upTo(MAX_QUOTA))),
	webhook: v.exactOptional(
		described(
			"Who is told of answers: of each, or once a day how many.",
			v.strictObject({
				url: WebAddress,
				send: v.optional(v.picklist(["each", "digest"]), "each"),
			}),
		),
	),
};

/** What of a survey is words, questions and settings: kept as one JSON document. */
export const SurveyDefinition = v.object({ ...words, ...settings });
export type SurveyDefinition = v.InferOutput<typeof SurveyDefinition>;

/** What the newsroom sends to ask or change a survey. */
export const SurveyInput = v.pipe(
	v.strictObject({
		...words,
		...settings,
		language: v.exactOptional(described("Else the site's.", Language)),
		opens_at: v.exactOptional(Instant),
		closes_at: v.exactOptional(Instant),
		announce: v.optional(described("Whether articles and feeds call to it.", v.boolean()), false),
		status: v.picklist(["draft", "open", "closed"], "must be “draft”, “open” or “closed”"),
	}),
	rules(
		"“closes_at” must be later than “opens_at”.",
		"All texts in several languages must be in the same languages, and the survey's own among them.",
	),
	v.description("A survey to ask, change, open or close."),
	v.forward(
		v.check(
			({ opens_at, closes_at }) => !opens_at || !closes_at || opens_at < closes_at,
			"must be later than “opens_at”",
		),
		["closes_at"],
	),
	v.check(
		(survey) => languageError(survey) === undefined,
		({ input }) => languageError(input) ?? "",
	),
);
export type SurveyInput = v.InferOutput<typeof SurveyInput>;

export const Survey = described(
	"A survey as anybody may read it.",
	v.object({
		...words,
		slug: Slug,
		url: PageAddress,
		responses_url: described("Where to send answers.", v.string()),
		results_url: v.exactOptional(
			described("Where everybody sees the results, if they may.", v.string()),
		),
		language: LanguageTag,
		languages: described("The languages of its texts.", v.array(v.string())),
		status: v.picklist(["draft", "scheduled", "open", "closed"]),
		closed_by: v.exactOptional(described("Why it is closed.", ClosedBy)),
		opens_at: v.exactOptional(InstantText),
		closes_at: v.exactOptional(InstantText),
	}),
);
export type Survey = v.InferOutput<typeof Survey>;

export const NewsroomSurvey = described(
	"A survey with its settings.",
	v.object({
		...Survey.entries,
		...settings,
		announce: v.boolean(),
		responses: described("How many answered.", Count),
		created_at: InstantText,
		updated_at: described("When it last changed.", InstantText),
		revision: Revision,
	}),
);
export type NewsroomSurvey = v.InferOutput<typeof NewsroomSurvey>;

export const NewsroomSurveyList = v.object({ surveys: v.array(NewsroomSurvey) });
