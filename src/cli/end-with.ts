/** Ends the program with 1 and a text that says what is wrong and what to do. Use it for what a person can mend; a bug is a throw. */
export function endWith(text: string): never {
	console.error(text);
	process.exit(1);
}
