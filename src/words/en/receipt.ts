import type { receipt as german } from "../de/receipt.ts";

export const receipt = {
	receipt: "Your receipt",
	keep: "With this receipt you can look at your answers again and withdraw them. Only you know it: please keep it if you want to look again.",
	answers: "Your answers",
	agreed: "You agreed to this",
	version: "Version",
	at: "Sent on",
	until: (day) => `Your answers will be erased on ${day}; after that, only the totals remain.`,
	withdraw: "Withdraw answers",
	withdrawn: (day) => `You withdrew your answers on ${day}. They are erased and no longer counted.`,
	expired: (day) => `Your answers were erased on ${day}, as announced. Only the totals remain.`,
	onTheirWay:
		"Your answers have been accepted and are still being stored. Reload this page in a few minutes to see them.",
	find: "Look at your own answers",
	findIntro:
		"After a survey you get a receipt. With it you can look at your answers and withdraw them.",
	code: "Receipt",
	show: "Show",
	unknown:
		"Nothing is stored under this receipt. Please check the characters; answers that were just sent may take a few minutes.",
} satisfies typeof german;
