import type { embed as german } from "../de/embed.ts";

export const embed = {
	waiting:
		"Your answers have not arrived yet: there is no connection, or we cannot be reached just now. They are kept in this browser and will be sent as soon as possible – even if you leave this page and come back later.",
	retry: "Send again now",
	closed:
		"This survey no longer accepts answers, so we could not store yours. Thank you for your interest.",
	withdrawn:
		"You have already sent these answers and then withdrawn them. They are not stored and do not count. If you want to give them as a new answer, please send them again.",
	gone: "This survey no longer exists, so your answers were not stored.",
	failed:
		"Your answers could not be sent. They are still in the form. Please try again later, or answer here:",
	ownPage: "To the survey",
	receipt: "Your receipt",
	keep: "At this address you can look at your answers and withdraw them. Only you know it: please keep it if you want to look again.",
} satisfies typeof german;
