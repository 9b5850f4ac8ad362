/** Thrown for what a person can mend. The message says what is wrong and what to do. */
export class Stopped extends Error {
	override name = "Stopped";
}
