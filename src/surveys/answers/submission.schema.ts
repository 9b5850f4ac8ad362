import * as v from "valibot";
import { described } from "../../platform/schema/described.schema.ts";
import { rules } from "../../platform/schema/documented-rules.schema.ts";
import { nextPageEntries, PageQuery } from "../../platform/schema/page-query.schema.ts";
import { LanguageTag } from "../../platform/schema/text.schema.ts";
import { InstantText } from "../../platform/schema/time.schema.ts";
import { Answers } from "../questions/answers.schema.ts";
import { findingEntries } from "./search/submission-finding.schema.ts";
import { isPeriod, submissionFilter, WRONG_PERIOD } from "./submission-filter.schema.ts";

/** The most bytes of a submission as JSON: a message of a queue takes 128 KB. */
export const MAX_STORED_BYTES = 125_000;
/** A form needs up to three times as many bytes when its text is encoded for sending. */
export const MAX_BODY_BYTES = 512 * 1024;
/** A larger form of a browser is read up to here, so that people get back what they typed. */
export const MAX_RETURNED_BYTES = 1024 * 1024;

/** A text that a respondent agreed to, in the words that they read. */
export const ConsentGiven = v.object({
	question: v.string(),
	version: v.string(),
	text: v.string(),
});
export type ConsentGiven = v.InferOutput<typeof ConsentGiven>;

/** The result of Turnstile's check; `unanswered` if Turnstile did not respond. */
export const TurnstileResult = v.picklist(["passed", "unanswered"]);
export type TurnstileResult = v.InferOutput<typeof TurnstileResult>;

/** The time of a submission. */
export const SubmittedAt = described("When the submission came.", InstantText);

export const Receipt = described(
	"What a respondent gets back.",
	v.object({
		id: v.string(),
		receipt: described(
			"Theirs alone, to see or withdraw the answers: only its hash is kept.",
			v.string(),
		),
		receipt_url: v.string(),
		submitted_at: SubmittedAt,
	}),
);
export type Receipt = v.InferOutput<typeof Receipt>;

export const NewsroomSubmission = described(
	"The answers of one respondent.",
	v.object({
		id: v.string(),
		submitted_at: SubmittedAt,
		origin: v.exactOptional(
			described("The website that was answered from, if the browser said it.", v.string()),
		),
		language: v.exactOptional(LanguageTag),
		turnstile: v.exactOptional(described("Absent where nobody asked Turnstile.", TurnstileResult)),
		caught: v.exactOptional(
			described("Present if the honeypot was filled in: it does not count.", v.literal(true)),
		),
		answers: Answers,
		consents: v.exactOptional(v.array(ConsentGiven)),
	}),
);
export type NewsroomSubmission = v.InferOutput<typeof NewsroomSubmission>;

/** A submission with what the newsroom added to it. */
export const AnnotatedSubmission = described(
	"The answers of one respondent, with what the newsroom added.",
	v.object({
		...NewsroomSubmission.entries,
		marked: v.exactOptional(described("Present if the newsroom marked it.", v.literal(true))),
		hidden: v.exactOptional(
			described("Present if no export has it; it counts all the same.", v.literal(true)),
		),
		note: v.exactOptional(described("A remark of the newsroom.", v.string())),
		note_by: v.exactOptional(described("The name of whoever wrote the note.", v.string())),
		note_at: v.exactOptional(described("When the note was written.", InstantText)),
		erased_at: v.exactOptional(
			described("Present if the newsroom erased the answers: then they are empty.", InstantText),
		),
		erased_by: v.exactOptional(described("The name of whoever erased them.", v.string())),
		erasure_reason: v.exactOptional(described("Why they were erased.", v.string())),
	}),
);
export type AnnotatedSubmission = v.InferOutput<typeof AnnotatedSubmission>;

/** The query of the newsroom's list of submissions. */
export const SubmissionListQuery = v.pipe(
	v.strictObject({
		...PageQuery.entries,
		...submissionFilter,
		...findingEntries,
		caught: v.exactOptional(
			v.pipe(
				v.literal("true", "must be “true”"),
				v.transform(() => true),
				rules("It cannot be combined with “answer”."),
				v.description("Lists the submissions that filled in the honeypot, which do not count."),
			),
		),
	}),
	v.forward(
		v.check((filter) => isPeriod(filter), WRONG_PERIOD),
		["to"],
	),
	// What does not count is in no tally entry, by which answers are found.
	v.forward(
		v.check(({ caught, answer }) => !(caught && answer), "cannot be combined with “caught”"),
		["answer"],
	),
);
export type SubmissionListQuery = v.InferOutput<typeof SubmissionListQuery>;

export const NewsroomSubmissionList = v.object({
	responses: v.array(AnnotatedSubmission),
	...nextPageEntries,
});
