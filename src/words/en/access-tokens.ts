import type { tokens as german } from "../de/access-tokens.ts";

export const tokens = {
	title: "Access keys",
	intro:
		"Every person and every program gets a key of their own. Revoke a key here if it is lost or no longer needed: that takes effect at once.",
	made: "This is the new key. It is shown only now; copy it.",
	name: "For whom or what",
	role: "Role",
	lasts: "Valid",
	days: (days) => `${days} days`,
	forEver: "until it is revoked",
	make: "Make a key",
	faults: {
		invalid: "Please say for whom or what the key is.",
		full: "There are 200 keys already. Revoke one first.",
	},
	until: (day) => `valid until ${day}`,
	used: (day) => `last used on ${day}`,
	unused: "never used",
	revoke: "Revoke",
} satisfies typeof german;
