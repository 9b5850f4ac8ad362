import type { sharing as german } from "../../de/newsroom/sharing.ts";

export const sharing: typeof german = {
	title: "Approval",
	intro:
		"With a link, somebody outside of the newsroom reads the article before it appears, and approves it or comments on it, without signing in. The link always shows the latest text.",
	toEditor: "To the article",
	toPreview: "Preview",
	days: "Valid for",
	forDays: (days) => (days === 1 ? "1 day" : `${days} days`),
	make: "Make a link",
	made: "The new link",
	copyNow: "It is shown only this once: copy it now, and give it to the person who is to approve.",
	inMail: "Send it in an e-mail",
	mail: (title, url) => ({
		subject: title === "" ? "Please approve" : `Please approve: ${title}`,
		body: `Hello,\n\nplease read the article at this address. At the end of the page you can approve it or comment on it:\n\n${url}\n`,
	}),
	until: (moment) => `Valid until ${moment}.`,
	notYours:
		"Links are made by whoever wrote the draft, or by somebody with the role “editor”. You can read along here.",
	links: "Links",
	noLinks: "There is no link to this article yet.",
	madeBy: (name, moment) => `By ${name}, ${moment}`,
	revokedAt: (moment) => `Revoked on ${moment}.`,
	open: "valid",
	ended: "no longer valid",
	revoke: "Revoke …",
	revokeText: "The link will open nothing any more. What was said already stays.",
	reallyRevoke: "Revoke the link",
	comments: "Responses",
	noComments: "Nobody has said anything yet.",
	aboutPresent: "about the present text",
	aboutFormer: "about an earlier text",
	aboutVersion: (number) => `about version ${number}`,
	older: "Earlier responses",
	done: { revoked: "The link is revoked." },
	faults: {
		days: "Please choose how long the link is to be valid.",
		full: "There are already 50 valid links to this article. Revoke one first.",
	},
};
