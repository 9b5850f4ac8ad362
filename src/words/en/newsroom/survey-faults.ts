import type { surveyFaults as german } from "../../de/newsroom/survey-faults.ts";

export const surveyFaults: typeof german = {
	missing: "The text is missing here.",
	missingIn: (language: string) => `The text in ${language} is missing here.`,
	tooLong: (most: string) => `This is too long: at most ${most} characters.`,
	noNumber: "This is not a number.",
	noWhole: "This is not a whole number.",
	between: (least: string, most: string) => `It must be from ${least} to ${most}.`,
	address: {
		form: "The address has lower-case letters, digits and single hyphens, at most 100 characters.",
		taken: (slug: string) =>
			`Another survey already has the address “${slug}”. Please choose another one.`,
		reserved: (slug: string) =>
			`The newsroom itself needs the address “${slug}”. Please choose another one.`,
	},
	callPair: "A call needs both: its text and the words on its button.",
	languages: (most: string) => `A survey has at most ${most} languages.`,
	time: {
		none: "This is not a date with a time.",
		skipped: "This time does not exist: the clocks go forward in that night.",
		doubled: "This time comes twice in that night. Please choose which one is meant.",
		order: "The end is before the beginning.",
		past: "The end is in the past: the survey would close again at once.",
	},
	quotaReached: (count: string) =>
		`That many have answered already (${count}): the survey would close again at once.`,
	origin: (line: string) =>
		`“${line}” is not a website. Only the beginning of its address is meant, such as https://www.example.com`,
	origins: (most: string) => `These are too many: at most ${most} websites.`,
	places: {
		announce_topics: (name: string) => `No article has the topic “${name}”.`,
		announce_articles: (name: string) => `There is no article “${name}”.`,
		noArticle: (name: string) => `“${name}” is not the address of an article.`,
		noTopic: (name: string) => `No article has the topic “${name}”.`,
		manyTopics: (most: string) => `These are too many: at most ${most} topics.`,
		manyArticles: (most: string) => `These are too many: at most ${most} articles.`,
	},
	webhook: "We may not notify this address. It must begin with https://.",
	noWebhook: "Notifications are not set up here. Whoever runs the website can do that.",
	noTurnstile:
		"The protection against programs is not set up here. Whoever runs the website can do that.",
	questions: {
		none: "There is no question yet: add at least one.",
		many: (count: string, most: string) =>
			`These are ${count} questions and sections; at most ${most} are possible.`,
		tooMuch: "The survey is too long. Shorten its texts, or make two surveys of it.",
		conditions:
			"Too many conditions depend on one another. Make some questions depend on fewer answers.",
	},
	type: "There is no such type of question.",
	id: {
		form: "The code begins with a letter. It may have letters from A to Z, digits, “_” and “-”, at most 64 characters.",
		twice: (id: string) => `Another question already has the code “${id}”.`,
		twiceInRows: (id: string) => `Another row already has the code “${id}”.`,
	},
	options: {
		none: "Nobody can answer this: it has no choices.",
		few: "Ranking needs at least two choices.",
		many: (count: string, most: string) =>
			`These are ${count} choices; at most ${most} are possible. Shorten the list, or ask for a text instead.`,
		pasted: (line: string) => `Not every line has all languages, for example “${line}”.`,
		pastedLong: (line: string, most: string) =>
			`A line is too long: “${line}”. At most ${most} characters are possible.`,
		twice: "This choice is already there, further up.",
		valueTwice: (value: string) => `Another choice already has the code “${value}”.`,
		reserved: (value: string) => `The code “${value}” belongs to answers in one’s own words.`,
	},
	rows: {
		none: "Nobody can answer this: it has no rows.",
		many: (count: string, most: string) => `These are ${count} rows; at most ${most} are possible.`,
	},
	limits: {
		order: "This is less than the lowest value: nobody could answer.",
		steps: (most: string) => `The end must be above the beginning, with at most ${most} steps.`,
		noRoom: "No number with so many decimals lies in between: nobody could answer.",
		fewOptions: (count: string) => `There are only ${count} choices: nobody could answer.`,
		noDay: "This is not a day.",
		dayBetween: "The day must be from 1800 to 2199.",
		dayOrder: "The last day is before the first: nobody could answer.",
	},
	conditions: {
		many: (most: string) => `A question has at most ${most} conditions.`,
		choose: "Please choose the question that this is about.",
		gone: "The question that this was about is gone. Please choose another one.",
		section: "A section has no answer. Please choose a question.",
		itself: "A question cannot depend on itself.",
		circle: (question: string) =>
			`“${question}” itself depends on this question: neither of them would be shown.`,
		later: (question: string) =>
			`“${question}” comes later. A condition can only be about earlier questions.`,
		date: "The form cannot see whether a date is filled in. Please choose another question.",
		test: "This cannot be asked about that question. Please choose something else.",
		noAnswer: "Please choose at least one answer.",
		unknownAnswer: "One of the chosen answers is gone. Please choose again.",
		noStep: "The scale does not go that far: this question would never be shown.",
		retired: (question: string) =>
			`“${question}” is no longer asked: this question would never be shown.`,
		required: (question: string) =>
			`Everybody must answer “${question}”: this question would never be shown.`,
		contradiction: (question: string) =>
			`This contradicts another condition about “${question}”: this question would never be shown.`,
	},
	locked: {
		gone: (question: string, answers: string) =>
			`“${question}” is missing, but ${answers} already answered it. Discard the changes, or stop asking the question instead of removing it.`,
		type: (answers: string) =>
			`${answers} already answered: the type of the question stays. Better ask a new question.`,
		limits: (answers: string) =>
			`${answers} already answered: the limits stay. Better ask a new question.`,
		choice: (answers: string) =>
			`${answers} already answered: none of the present choices may be missing.`,
		people: (count: string) => (count === "1" ? "One person" : `${count} people`),
	},
	other: "This is not possible.",
	untitledQuestion: "without a text",

	notOpened: "Not open yet: see below what is missing. Everything is saved.",
	notApplied: "Not applied yet: see below what is missing. Everything is saved.",
	tooLarge: "Not saved: the survey is too large. Please shorten it; nothing is lost.",
	meanwhile: {
		open: (name: string) => `${name} has opened the survey meanwhile.`,
		closed: (name: string) => `${name} has closed the survey meanwhile.`,
		draft: (name: string) => `${name} has made the survey a draft again meanwhile.`,
		scheduled: (name: string) => `${name} has scheduled the survey meanwhile.`,
	},
	meanwhileAlone: {
		open: "The survey has opened meanwhile.",
		closed: "The survey has closed meanwhile.",
		draft: "The survey is a draft again meanwhile.",
		scheduled: "The survey was scheduled meanwhile.",
	},
};
