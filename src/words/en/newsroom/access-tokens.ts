import type { tokens as german } from "../../de/newsroom/access-tokens.ts";

export const tokens = {
	title: "Access keys",
	intro:
		"All keys of people and programs. Revoke what is lost or no longer needed: that takes effect at once.",
	made: "This is the new key. It is shown only this once: copy it.",
	newTitle: "A key for a program",
	newHelp: "You make keys for people on their own page:",
	name: "For which program",
	role: "Role",
	lasts: "Valid",
	days: (days) => `${days} days`,
	forEver: "until it is revoked",
	make: "Make a key",
	until: (day) => `valid until ${day}`,
	used: (day) => `last used on ${day}`,
	unused: "never used",
	belongsTo: "key of",
	program: "program",
	none: "There is no key yet except NEWSROOM_TOKEN.",
	revoke: "Revoke …",
	revokeText: "Then the key opens nothing any more, and the sessions that began with it end.",
	reallyRevoke: "Revoke now",
} satisfies typeof german;
