import type { snippets as german } from "../de/snippets.ts";

export const snippets = {
	title: "Put the survey on a page",
	intro:
		"Three ways to put this survey on a page, on those of other websites too. All three can be copied as they are.",
	embed: "As an element",
	embedHelp: (origin) =>
		`Shows the survey in the page's font and colours, keeps what is half filled in, and sends exactly once even after a lost connection. If the page has a Content-Security-Policy, it needs ${origin} in script-src and connect-src.`,
	form: "As a form",
	formHelp:
		"Works without JavaScript. Change how it looks and what it says as you like, but not the fields' names and values.",
	fetch: "With JavaScript of your own",
	fetchHelp: "A function that sends answers and gets a receipt.",
	submission:
		"What comes twice under one number counts once. If your server makes this page, let it put a new UUID for each visit (else leave it out):",
	next: "Where to go afterwards, if not to our thank-you:",
	nextUnlisted:
		"Where to go afterwards, if not to our thank-you; the survey's “redirect_origins” must list the website:",
	once: "Sends one person's answers. What comes twice under one number counts once.",
	errors: "error.errors names fields and faults: [{ field, detail }]",
	example: "For example, when your form is submitted:",
} satisfies typeof german;
