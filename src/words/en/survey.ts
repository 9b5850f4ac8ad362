import type { survey as german } from "../de/survey.ts";

export const survey = {
	required: "required",
	other: "Your own answer",
	yes: "Yes",
	no: "No",
	agree: "I agree",
	stars: (count) => (count === 1 ? "1 star" : `${count} stars`),
	place: (place) => `Place ${place}`,
	noPlace: "no place",
	noAnswer: "no answer",
	onScale: (step, min, max) => `${step} (on a scale from ${min} to ${max})`,
	send: "Send answers",
	honeypot: "Please leave this field empty",
	faultTitle: (title) => `Error: ${title}`,
	faults: "Please check these answers:",
	notices: {
		notStored:
			"Your answers could not be stored just now. They are still in the form: please send them again in a moment.",
		sendAgain:
			"The page you came from did not prepare your form completely. Your answers are still in it: please send it again.",
		tooLong:
			"Your answers are too long altogether. They are still in the form: please shorten the longest ones, to at most 40,000 characters in total.",
		withdrawn:
			"You have already sent these answers and then withdrawn them. They are not stored and do not count. They are still in the form: if you want to give them as a new answer, please send it again.",
	},
	tooLarge: {
		title: "That was too much at once",
		text: "Your form was too large to be read. Nothing was stored. A form may have at most 512 KB; all texts together may have at most 40,000 characters, and files cannot be sent.",
		goBack:
			"Go back one step in your browser: what you wrote is usually still there. Please shorten it and send it again.",
	},
	limit: "All texts together may have at most 40,000 characters.",
	kept: (days) =>
		`${days === undefined ? "We keep" : `For ${days} days, we keep`} your answers, the time and the website you answer from – no IP address, no cookie, and your name only if you give it.${days === undefined ? "" : " After that, only the totals remain."}`,
	/** The link to the site's page about privacy. */
	privacy: "Privacy policy",
	thanks: "Thank you!",
	thanksText: "Your answers have arrived.",
	scheduled: "This survey has not begun yet.",
	closed: {
		date: "This survey is over. Thanks to everyone who took part.",
		quota: "This survey has all the answers it needed. Thanks to everyone who took part.",
		hand: "This survey no longer accepts answers. Thanks to everyone who took part.",
	},
	languages: "Language",
	person: "Confirmation that you are human",
	call: "We would like to know what you think.",
	callButton: "Take part now",
} satisfies typeof german;
