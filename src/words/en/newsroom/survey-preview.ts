import type { surveyPreview as german } from "../../de/newsroom/survey-preview.ts";

export const surveyPreview: typeof german = {
	title: "Preview",
	untitled: "Untitled",
	states: {
		new: "This is what the survey will look like. Only the newsroom sees it yet.",
		change: "This is the survey with the changes that have not been applied yet.",
		draft: "This is what the survey will look like. Only the newsroom sees it yet.",
		scheduled:
			"This is what the survey will look like. Until it begins, its page only says that it has not begun.",
		open: "This is how readers see the survey.",
		closed: "This is what the survey looked like. It is closed: its page shows no form any more.",
	},
	sent: {
		complete: "Nothing was stored. After sending, people read this:",
		faulty: "Nothing was stored. This is how the form comes back if something is wrong:",
	},
	noQuestion: "There is no question yet that could be shown.",
	omitted: "Not finished, and therefore left out:",
	kinds: {
		question: (question) => `question ${question}`,
		option: (question) => `answers without a text in question ${question}`,
		row: (question) => `rows without a text in question ${question}`,
		condition: (question) => `the condition of question ${question}`,
		detail: (question) => `limits or hints of question ${question}`,
	},
	turnstile: "Above the button to send there is also the check for humans.",
	back: "Edit",
	again: "Back to the form",
};
