/** A button that changes the form, and what it is about. */
export interface DraftAction {
	name: string;
	/** The key of the question, or the language. */
	key: string;
	/** The key of the option, row or condition. */
	part: string;
}

/** Returns a key for something new in a form. */
export const newDraftKey = () => `n${crypto.randomUUID().slice(0, 8)}`;

/** Reads the name of a button, such as “up:KEY” or “remove-option:KEY:OKEY”. */
export function readAction(button: string): DraftAction {
	const [name = "", key = "", part = ""] = button.split(":");
	return { name, key, part };
}
