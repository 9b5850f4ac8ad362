import type { preview as german } from "../de/preview.ts";

export const preview: typeof german = {
	preview: "Preview.",
	notPublic: "This is how the article is to appear; it is not public yet.",
	toReply: "Approve or comment",
	until: "This address works until",
	heading: "Your approval or comment",
	name: "Your name",
	text: "Your comment (not needed to approve)",
	privacy: "Only name, text and time are stored. The newsroom sees them, the public does not.",
	approve: "Approve",
	comment: "Send comment",
	sent: {
		approval: "Thank you. The newsroom sees your approval.",
		comment: "Thank you. The newsroom sees your comment.",
	},
	faults: {
		name: "Please give your name, with at most 100 characters.",
		text: "Please write a comment, with at most 2,000 characters.",
		changed:
			"The article was changed after you opened this page. The newer text now stands above. Please read it, then send again.",
		often: "Those were too many attempts. Please wait a minute.",
		full: "This article has so many comments that no more are stored.",
	},
	ended: "This preview is no longer there",
	expired: "The address has expired. Ask the newsroom for a new one.",
	revoked: "The newsroom has withdrawn the address. Ask for a new one.",
};
