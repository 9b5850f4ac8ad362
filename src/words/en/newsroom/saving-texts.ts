import type { savingScript as german } from "../../de/newsroom/saving-texts.ts";

export const savingScript = {
	unsaved: "– about to be saved",
	saving: "– saving …",
	offline: "Not saved: no connection.",
	unavailable: "Not saved: the server is not answering properly.",
	signedOut: "Not saved: you are no longer signed in.",
	signIn: "Sign in in a new tab",
	compare: "Compare both versions",
	invalid: "Not everything is saved:",
	forbidden: "Not saved: your role does not allow it.",
	refused: "Not saved: the server did not accept this.",
	copyHere: "Your text is kept in this browser.",
	stayHere: "Please keep this page open.",
	difference: "Show the difference",
	dropCopy: "Discard",
	no: "Cancel",
} satisfies typeof german;
