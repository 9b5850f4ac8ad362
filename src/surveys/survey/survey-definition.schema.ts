import * as v from "valibot";
import { described } from "../../platform/schema/described.schema.ts";
import { documentedPattern, rules } from "../../platform/schema/documented-rules.schema.ts";
import { line, prose, WebAddress } from "../../platform/schema/text.schema.ts";
import { translatedText } from "../../platform/schema/translated-text.schema.ts";
import { Questions } from "../questions/question-list.schema.ts";
import { places } from "./placement/places.schema.ts";

const MAX_RETENTION_DAYS = 3650;

export const MAX_QUOTA = 10_000_000;

const ORIGIN = /^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/?#@\\]+\/?$/;

/** A website, by scheme and host. */
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

export const isOrigin = (address: string): boolean => v.is(Origin, address);

const upTo = (max: number) =>
	v.pipe(v.number(), v.integer("must be a whole number"), v.minValue(1), v.maxValue(max));

export const words = {
	title: translatedText(line(300)),
	intro: v.exactOptional(translatedText(prose(5000))),
	call: v.exactOptional(
		v.strictObject({ text: translatedText(prose(1000)), button: translatedText(line(100)) }),
	),
	thanks: v.exactOptional(translatedText(prose(5000))),
	privacy: v.exactOptional(
		described(
			"What happens to the answers, in words of the newsroom: stands above the button that sends them.",
			translatedText(prose(5000)),
		),
	),
	questions: Questions,
	retention_days: v.exactOptional(
		described(
			"Days after which answers are erased; the counts in the results stay.",
			upTo(MAX_RETENTION_DAYS),
		),
	),
	results: v.optional(
		described("Who may see the results.", v.picklist(["newsroom", "public"])),
		"newsroom",
	),
	turnstile: v.optional(
		v.pipe(
			described("Whether Cloudflare Turnstile checks who answers.", v.boolean()),
			rules("It needs the setting TURNSTILE_SITE_KEY and the secret TURNSTILE_SECRET."),
		),
		false,
	),
};

export const settings = {
	...places,
	redirect_origins: v.optional(
		described(
			"The websites that a form may lead to afterwards.",
			v.pipe(v.array(Origin), v.maxLength(50)),
		),
		[],
	),
	quota: v.exactOptional(
		described("The survey closes when it has this many submissions.", upTo(MAX_QUOTA)),
	),
	webhook: v.exactOptional(
		described(
			"The address that gets events: one for each submission, or one a day with their number.",
			v.pipe(
				v.strictObject({
					url: v.pipe(
						WebAddress,
						rules("It begins with https:// and a public host, and holds no name and no password."),
					),
					send: v.optional(v.picklist(["each", "digest"]), "each"),
				}),
				rules("It needs the secret WEBHOOK_SECRET."),
			),
		),
	),
};

/** The words, questions and settings of a survey that have no column of their own: stored as one JSON document. */
export const SurveyDefinition = v.object({ ...words, ...settings });

export type SurveyDefinition = v.InferOutput<typeof SurveyDefinition>;
