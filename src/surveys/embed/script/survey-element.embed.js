import { Answering } from "./answering.embed.js";
import { forgetDraft } from "./draft.embed.js";
import { tell } from "./messages.embed.js";
import { isPassing, load, persist } from "./network.embed.js";

/** @typedef {import("./answering.embed.js").Visit} Visit */

/** <randnotiz-survey src="https://news.example/surveys/…" lang="de">: what stands in it shows until the survey does. */
class SurveyElement extends HTMLElement {
	static observedAttributes = ["src", "lang"];

	#root = this.attachShadow({ mode: "open" });
	#stay = new AbortController();

	connectedCallback() {
		this.#start();
	}

	disconnectedCallback() {
		this.#stay.abort();
	}

	attributeChangedCallback() {
		if (this.isConnected) this.#start();
	}

	// Once for all attributes that change together.
	#start() {
		this.#stay.abort();
		this.#stay = new AbortController();
		const { signal } = this.#stay;
		queueMicrotask(() => signal.aborted || this.#open(signal));
	}

	/** @param {AbortSignal} signal */
	#open(signal) {
		this.#root.replaceChildren(document.createElement("slot"));
		const survey = addressOf(this.getAttribute("src") ?? "");
		if (survey === undefined) return;
		const visit = { element: this, root: this.#root, survey, signal };
		persist(() => show(visit, this.closest("[lang]")?.getAttribute("lang") ?? ""), signal);
	}
}

/** @param {string} src */
function addressOf(src) {
	try {
		const { protocol, origin, pathname } = new URL(src, document.baseURI);
		return /^https?:$/.test(protocol) ? origin + pathname.replace(/\/$/, "") : undefined;
	} catch {
		return undefined;
	}
}

/**
 * Shows a survey; a number if that should be tried again.
 * @param {Visit} visit
 * @param {string} language
 * @returns {Promise<number | undefined>}
 */
async function show(visit, language) {
	const { status, page } = await load(`${visit.survey}/form?lang=${encodeURIComponent(language)}`);
	if (visit.signal.aborted) return undefined;
	const isThere = status === 200 && page !== null;
	if (isThere) present(visit, page);
	else tell(visit.element, "error", status);
	if (isPassing(status)) return 0;
	if (!isThere) forgetDraft(visit.survey);
	return undefined;
}

/**
 * @param {Visit} visit
 * @param {Document} page
 */
function present(visit, page) {
	// Styles of this kind need no leave of the page's Content-Security-Policy.
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(page.querySelector("template")?.content.textContent ?? "");
	visit.root.adoptedStyleSheets = [sheet];
	visit.root.replaceChildren(...page.body.children);
	const place = visit.root.querySelector("[data-responses]");
	if (place instanceof HTMLElement) new Answering(visit, place);
	else forgetDraft(visit.survey);
}

if (!customElements.get("randnotiz-survey")) {
	customElements.define("randnotiz-survey", SurveyElement);
}
