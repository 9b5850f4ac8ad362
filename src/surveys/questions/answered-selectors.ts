/** Returns the selectors of a question with a field under its own id: chosen, or with text in it. */
export function defaultAnsweredSelectors({ id }: { id: string }): string[] {
	return [`[name=${quoted(id)}]:checked`, filledIn(id), filledIn(`${id}.other`)];
}

/** Returns a selector for a text field that is not empty. */
export const filledIn = (field: string) => `[name=${quoted(field)}]:not(:placeholder-shown)`;

/** Returns a selector for the fields of a question's parts. */
export const partFields = ({ id }: { id: string }) => `[name^=${quoted(`${id}.`)}]`;

// CSS Syntax 3 §4.3.5: in a string only quotes, backslashes and line ends have a meaning.
export function quoted(value: string | number): string {
	return `"${String(value).replace(/["\\]/g, "\\$&")}"`;
}
