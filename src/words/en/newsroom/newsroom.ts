import type { newsroom as german } from "../../de/newsroom/newsroom.ts";

export const newsroom = {
	surveys: "Surveys",
	allSurveys: "All surveys",
	surveyPages: "Pages of this survey",
	tabs: {
		edit: "Edit",
		preview: "Preview",
		results: "Results",
		responses: "Answers",
		snippets: "Share",
	},
	noSurveys: "There is no survey yet.",
	olderSurveys: "Older surveys",
	statuses: { draft: "draft", scheduled: "scheduled", open: "open", closed: "closed" },
	form: "Form",
	snippets: "Add to a page",
	publicResults: "Public results",
	workbook: "Excel file with codebook",
	excel: "CSV for Excel",
	csv: "CSV",
	ndjson: "NDJSON",
	responses: "Single answers",
	olderResponses: "Older answers",
	noneSelected: "There are no answers in this selection.",
	wrongPeriod: "“To” is before “From”. Please swap the two days.",
	wrongDay: (typed) => `“${typed}” is not a day. Please choose one, or leave the field empty.`,
	wrongOrigin: (typed) =>
		`“${typed}” is not a page that answers can come from. Please choose one from the list.`,
	wrongLanguage: (typed: string) =>
		`“${typed}” is not a language. Please choose one from the list.`,
	wrongAnswer: (typed: string) =>
		`This survey does not have “${typed}”. Please choose the answers again.`,
	tooWide: (most: string) =>
		`At most ${most} submissions can be searched by answer or language at once. Please choose a shorter period with “From” and “To”.`,
	exports: "Download",
	from: "From",
	to: "To",
	origin: "Page",
	allOrigins: "all pages",
	noOrigin: "not known",
	otherOrigins: (count) => `${count} answers from other pages`,
	filter: "Select",
	reset: "All answers",
	filtered: "This is a selection of the answers.",
	filterWords: {
		from: (day: string) => `from ${day}`,
		to: (day: string) => `until ${day}`,
		origin: (origin: string) => `Page: ${origin}`,
		language: (language: string) => `Language: ${language}`,
		languageField: "Language",
		allLanguages: "all languages",
		unknown: "not known",
		or: "or",
		answered: "has answered",
		unanswered: "has not answered",
		onlyAnswers: "Only submissions in which …",
		howCombined:
			"Open a question and tick answers. Of several answers to one question one is enough; what you tick at different questions must all hold. The numbers are those of all submissions.",
		remove: "remove from the selection",
		erased: (count: string) =>
			count === "1"
				? "1 submission is erased already because its retention period is over: it cannot count in this selection."
				: `${count} submissions are erased already because their retention period is over: they cannot count in this selection.`,
	},
	partial:
		"There are more days and pages than can be counted at once: only the newest 2,000 count here. Choose a shorter period to see the others.",
	webhookSecret: "The webhook of this survey is signed with this secret:",
	noTexts: "There is no text among these answers.",
	newest: "Newest first; each page looks through 200 answers.",
	olderTexts: "Older texts",
	back: "To the results",
} satisfies typeof german;
