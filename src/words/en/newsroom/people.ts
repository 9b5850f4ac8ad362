import type { people as german } from "../../de/newsroom/people.ts";

export const people: typeof german = {
	title: "People",
	intro:
		"Who works in the newsroom. Every person signs in with access keys of their own; what they change stands under their name in the audit list.",
	none: "Nobody is entered yet. Enter yourself first, and make yourself a key: then the audit list says who did what.",
	add: "Add a person",
	addButton: "Add",
	name: "Name",
	email: "E-mail address (optional)",
	emailHelp: "By this Cloudflare Access knows the person. The newsroom sends no mail.",
	role: "Role",
	whatRolesMay: "What each role may do",
	rolesMay: {
		operator: "Everything, also people, keys and backups.",
		editor: "Write and publish articles, pages and surveys, read results.",
		author: "Read articles and write drafts of their own, but publish nothing.",
		analyst: "Read results and answers of surveys, and download them.",
	},
	you: "you",
	since: (day) => `since ${day}`,
	keys: (count) => (count === 0 ? "no key" : count === 1 ? "1 key" : `${count} keys`),
	edit: "Edit",
	all: "All people",
	about: "About the person",
	save: "Save",
	keysTitle: "Access keys",
	noKeys: "There is none yet. Make one, so that the person can sign in.",
	newKey: "New key",
	keyFor: "What for",
	keyForHelp: "For example “Notebook” or “Phone”.",
	made: (name) =>
		`The new key for ${name}. It is shown only this once: copy it, and hand it over in person.`,
	signInAt: "Sign in at",
	remove: "Remove the person …",
	removal: {
		title: (name) => `Remove ${name}?`,
		self: "This is you: you will be signed out.",
		keys: (count) =>
			count === 0
				? "There is no access key to revoke."
				: count === 1
					? "1 access key is revoked at once."
					: `${count} access keys are revoked at once.`,
		sessions: (count) =>
			count === 0
				? "The person is signed in nowhere at the moment."
				: count === 1
					? "1 session ends at once."
					: `${count} sessions end at once.`,
		stays: "What the person wrote stays. The audit list keeps their name.",
		final: "This cannot be undone. But you can enter the person again, and give them new keys.",
		yes: "Remove for good",
		no: "Do not remove",
	},
	done: {
		added: "The person is entered. Now they need an access key.",
		changed: "The changes are saved. A new role counts at once.",
		removed: "The person is removed, and their keys are revoked.",
		revoked: "The key is revoked.",
	},
	refused: "Nothing was saved. Please look at what is marked below.",
	faults: {
		name: "Please give a name of at most 100 characters.",
		email: "This is not an e-mail address.",
		role: "Please choose one of the roles.",
		days: "Please choose how long it lasts.",
		taken: "This address belongs to somebody else in the newsroom.",
		full: "There are 200 people already. Remove one first.",
		manyKeys: "There are 200 keys already. Revoke one first.",
		form: "Nothing was saved, because something is missing in the form.",
	},
};
