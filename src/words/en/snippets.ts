import type { snippets as german } from "../de/snippets.ts";

export const snippets = {
	embed: "As an element",
	embedHelp: (origin) =>
		`Shows the survey in the page's font and colours, keeps unfinished answers, and sends exactly once even after a lost connection. If the page has a Content-Security-Policy, it needs ${origin} in script-src and connect-src.`,
	form: "As a form",
	formHelp:
		"Works without JavaScript. Change how it looks and what it says as you like, but not the fields' names and values.",
	fetch: "With JavaScript of your own",
	fetchHelp: "A function that sends answers and gets a receipt.",
	submission:
		"Answers that arrive twice under the same number count once. If your server makes this page, insert a new UUID here for each visit (otherwise leave this out):",
	next: "The page to show afterwards instead of our thank-you page:",
	nextUnlisted:
		"The page to show afterwards instead of our thank-you page; the survey's “redirect_origins” must list the website:",
	once: "Sends one person's answers. Answers that arrive twice under the same number count once.",
	number: "A random UUID. crypto.randomUUID() exists only on pages with https.",
	errors: "error.errors names fields and errors: [{ field, detail }]",
	example: "For example, when your form is submitted:",
} satisfies typeof german;
