import type { invalidAnswers as german } from "../de/invalid-answers.ts";

export const invalidAnswers = {
	required: () => "Please answer this question.",
	one_only: () => "Only one answer is possible here.",
	not_an_option: () => "Please choose one of the answers given.",
	repeated: () => "An answer is chosen more than once.",
	too_few: (min) => `Please choose at least ${min}.`,
	too_many: (max) => `Please choose at most ${max}.`,
	out_of_range: (min, max) => `Please choose a whole number from ${min} to ${max}.`,
	one_or_other: () => "Please choose one answer or write your own, not both.",
	too_many_places: (max) => `Please give at most ${max} places.`,
	not_an_order: (max) => `Please give the places from 1 to ${max} in order, each only once.`,
	not_a_number: () => "Please enter a number.",
	not_between: (min, max) => `Please enter a number from ${min} to ${max}.`,
	too_low: (min) => `Please enter at least ${min}.`,
	too_high: (max) => `Please enter at most ${max}.`,
	ambiguous_number: (thousands, decimals) =>
		`This number can be read in two ways. Please write thousands like ${thousands} and decimals like ${decimals}.`,
	not_whole: () => "Please enter a whole number.",
	too_precise: (decimals) =>
		`Please enter at most ${decimals} ${decimals === "1" ? "decimal" : "decimals"}.`,
	not_a_day: () => "Please enter a date such as 2024-07-15.",
	day_out_of_range: (min, max) => `Please choose a day from ${min} to ${max}.`,
	not_an_email: () => "Please enter an e-mail address such as name@example.org.",
	not_checked: () => "Please confirm that you are a person.",
	not_text: () => "Please answer with text.",
	too_long: (max) => `Please write at most ${max} characters.`,
	unreadable: () => "Some characters were lost on the way to us. Please replace each “�”.",
	in_parts: (fields) => `The answers to this question go into fields of their own: ${fields}.`,
	unknown: () => "The survey has no question for this field.",
} satisfies typeof german;
