import { make, makeButton } from "../../../newsroom/editing/script/elements.browser.js";

/**
 * A deed that can be undone: its sentence, the place of the sentence, and a function that undoes it and returns the element for the focus.
 * @typedef {{ text: string, place: Element, undo: () => (HTMLElement | undefined) }} Undoable
 */

/** Shows in its place what was done last, with a button that undoes it; then what was done before. */
export class UndoLine {
	/** @type {Undoable[]} */
	#done = [];
	/** @type {HTMLElement | undefined} */
	#line;

	/**
	 * @param {string} name that of the button
	 * @param {() => void} changed runs after something was undone
	 */
	constructor(name, changed) {
		this.name = name;
		this.changed = changed;
	}

	/** @param {Undoable} undoable */
	show(undoable) {
		this.#done.push(undoable);
		this.#draw();
	}

	/** Puts the focus on the button, where the focus was in what is gone. */
	focus() {
		this.#line?.querySelector("button")?.focus();
	}

	/** Forgets everything: the page has other elements now. */
	clear() {
		this.#done = [];
		this.#draw();
	}

	#draw() {
		this.#line?.remove();
		const last = this.#done.at(-1);
		if (!last) return;
		const button = makeButton(this.name, () => this.#undo(), "quiet small");
		const isItem = last.place.parentElement?.localName === "ol";
		this.#line = make(isItem ? "li" : "p", { className: "undo" }, `${last.text} `, button);
		last.place.after(this.#line);
	}

	#undo() {
		const focused = this.#done.pop()?.undo();
		this.#draw();
		this.changed();
		focused?.focus();
	}
}
