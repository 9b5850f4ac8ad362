import type { signIn as german } from "../de/signing-in.ts";

export const signIn: typeof german = {
	title: "Newsroom",
	heading: "Sign in",
	key: "Access key",
	submit: "Sign in",
	wrong: "There is no such access key, or it has expired.",
	often: "Those were too many attempts. Please wait a minute.",
	unavailable: "The database does not answer. Please try again in a moment.",
	carried:
		"Your session has ended. What you typed is still there, and is sent when you have signed in.",
	notCarried:
		"Your session has ended, and nothing was stored. Open a second window and sign in there, then go back one step here and send it again.",
	unknownEmail: (email) =>
		`Cloudflare Access knows you as ${email}. Nobody in the newsroom has this address yet.`,
	help: "The people who run this site give you the key.",
	roles: { operator: "operator", editor: "editor", author: "author", analyst: "analyst" },
	signOut: "Sign out",
	api: "API and guide",
};
