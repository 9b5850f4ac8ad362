import { make, makeButton } from "./elements.browser.js";
import { lineOf } from "./state-text.browser.js";

/** Shows the state of saving in the line that the page has for it. */
export class StateLine {
	#before;
	#text = make("span");
	#aside = make("span");

	/**
	 * @param {HTMLElement} place
	 * @param {{ texts: Record<string, string>, zone: string, language: string, compare: () => void }} shown
	 */
	constructor(place, shown) {
		this.place = place;
		this.shown = shown;
		this.#before = place.textContent?.trim() ?? "";
		this.#text.textContent = this.#before;
		this.#aside.ariaHidden = "true";
		place.replaceChildren(this.#text, " ", this.#aside);
	}

	/**
	 * @param {import("./save-queue.browser.js").SaveState} state
	 * @param {boolean} hasCopy
	 */
	show(state, hasCopy) {
		const line = lineOf(state, { ...this.shown, before: this.#before, hasCopy });
		this.#aside.textContent = line.aside;
		// The same sentence once more would be read out once more.
		if (this.place.dataset.said === line.text + line.way) return;
		this.place.dataset.said = line.text + line.way;
		this.place.classList.toggle("failed", line.tone === "failed");
		this.#text.replaceChildren(line.text, ...this.#way(line.way));
	}

	/** @param {import("./state-text.browser.js").Line["way"]} way */
	#way(way) {
		const { texts, compare } = this.shown;
		if (way === "signIn")
			return [" ", make("a", { href: "/newsroom", target: "_blank" }, texts.signIn ?? "")];
		return way === "compare" ? [" ", makeButton(texts.compare ?? "", compare)] : [];
	}
}
