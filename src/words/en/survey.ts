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
		tooMany:
			"A lot of answers came from your connection in a short time. Yours are not stored yet, but they are still in the form: please send it again in a minute.",
		withdrawn:
			"You have already sent these answers and then withdrawn them. They are not stored and do not count. They are still in the form: if you want to give them as a new answer, please send it again.",
	},
	/** A form that was sent, but that no survey takes. */
	gone: {
		title: "This survey no longer exists",
		text: (day) => `The newsroom deleted it on ${day}, with all answers.`,
		receiptTitle: "Your answers have been deleted",
		receipt: (day) =>
			`The newsroom deleted the survey on ${day} with all answers, including yours. There is nothing you need to do.`,
	},
	unsaved: {
		pageTitle: (title) => `Not stored: ${title}`,
		text: "Your answers were not stored and do not count. So that nothing is lost, everything you sent is shown here again: you can copy it.",
		answers: "What you sent",
		gone: {
			title: "This survey no longer exists",
			text: "No survey takes answers at this address.",
		},
		failed:
			"Your answers are probably not stored. Everything you sent is shown here again: you can send it again in a moment, or copy it.",
		again: "Send again",
	},
	tooLarge: {
		title: "That was too much at once",
		text: "Your form was too large to be read. Nothing was stored. A form may have at most 512 KB; all texts together may have at most 40,000 characters, and files cannot be sent.",
		goBack:
			"Go back one step in your browser: what you wrote is usually still there. Please shorten it and send it again.",
	},
	limit: "All texts together may have at most 40,000 characters.",
	draft: {
		kept: "What you enter stays in this browser until you send it, for 30 days at most.",
		restored: "This is what you entered in this browser and have not sent yet.",
		erase: "Delete what I entered",
		erased: "What you entered has been deleted.",
	},
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
