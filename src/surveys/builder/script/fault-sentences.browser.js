import { make, withoutMoving } from "../../../newsroom/editing/script/elements.browser.js";
import { listOf } from "../../../newsroom/editing/script/remarks.browser.js";
import { questionOf } from "./questions-in-form.browser.js";

/** @typedef {import("../../../newsroom/editing/script/save-request.browser.js").Remark} Remark */

/** So many faults are seen at once; the others are folded. */
const FEW = 8;

/**
 * Shows what keeps the survey from opening: above the form, and at its fields. A question in which somebody is
 * writing is left alone: what is missing there may just be coming.
 */
export class FaultSentences {
	/** Those of the last save; undefined while the page shows its own. @type {Remark[] | undefined} */
	#faults;

	/** @param {HTMLFormElement} form @param {Record<string, string>} texts */
	constructor(form, texts) {
		this.form = form;
		this.texts = texts;
		form.addEventListener("focusout", () => setTimeout(() => this.#showAtFields()));
	}

	/** @param {Remark[]} faults */
	show(faults) {
		const isSame = JSON.stringify(faults) === JSON.stringify(this.#faults);
		this.#faults = faults;
		if (!isSame) withoutMoving(() => this.#showList(faults));
		this.#showAtFields();
	}

	/** @param {Remark[]} faults */
	#showList(faults) {
		const isChange = this.form.querySelector('button[value="apply"]') !== null;
		const { [isChange ? "changeFaults" : "openFaults"]: many = "" } = this.texts;
		const { [isChange ? "changeFault" : "openFault"]: one = "" } = this.texts;
		const { faultsHelp = "", moreFaults = "" } = this.texts;
		const place = document.getElementById("faults");
		const count = faults.length;
		const named = faults.map(({ field, text, place }) => ({
			field,
			text: place === undefined ? text : `${place}: ${text}`,
		}));
		const [first, rest] = [named.slice(0, FEW), named.slice(FEW)];
		const idOf = (/** @type {string} */ field) =>
			document.getElementById(field) ? field : "builder";
		place?.replaceChildren(
			...(count > 0
				? [
						make("h2", {}, count === 1 ? one : many.replace("{count}", `${count}`)),
						make("p", {}, faultsHelp),
						listOf(first, idOf),
					]
				: []),
			...(rest.length > 0
				? [
						make(
							"details",
							{},
							make("summary", {}, moreFaults.replace("{count}", `${rest.length}`)),
							listOf(rest, idOf),
						),
					]
				: []),
		);
	}

	#showAtFields() {
		if (!this.#faults) return;
		const sentences = Map.groupBy(this.#faults, ({ field }) => field);
		const active = document.activeElement;
		const busy = active === document.body ? null : active && (questionOf(active) ?? active);
		withoutMoving(() => {
			for (const sentence of this.form.querySelectorAll(".fault")) {
				if (!sentences.has(sentence.id.replace(/-fault$/, ""))) unmark(sentence);
			}
			for (const [field, found] of sentences) {
				const place = document.getElementById(field);
				if (!place || !this.form.contains(place)) continue;
				const text = found.map((one) => one.text).join(" ");
				const shown = document.getElementById(`${field}-fault`);
				if (shown) shown.textContent = text;
				else if (!busy?.contains(place)) mark(place, text);
			}
		});
	}
}

/** @param {HTMLElement} place @param {string} text */
function mark(place, text) {
	const sentence = make("p", { className: "fault", id: `${place.id}-fault` }, text);
	if (place.localName === "ol") place.before(sentence);
	else if (place.localName === "fieldset") place.append(sentence);
	else if (place.localName === "div") place.closest("li")?.append(sentence);
	else {
		place.after(sentence);
		place.setAttribute("aria-invalid", "true");
		const described = place.getAttribute("aria-describedby");
		place.setAttribute("aria-describedby", [sentence.id, described].filter(Boolean).join(" "));
	}
}

/** @param {Element} sentence */
function unmark(sentence) {
	const place = document.getElementById(sentence.id.replace(/-fault$/, ""));
	const described = place?.getAttribute("aria-describedby")?.split(" ") ?? [];
	const rest = described.filter((id) => id !== sentence.id).join(" ");
	place?.removeAttribute("aria-invalid");
	if (rest === "") place?.removeAttribute("aria-describedby");
	else place?.setAttribute("aria-describedby", rest);
	sentence.remove();
}
