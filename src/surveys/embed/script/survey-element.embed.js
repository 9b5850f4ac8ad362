import { eraseOldDraft } from "../../survey/script/draft.embed.js";
import { dispatch } from "./messages.embed.js";
import { isTemporary, load, retryUntilDone } from "./network.embed.js";
import { SurveySession } from "./survey-session.embed.js";

/** @typedef {import("./survey-session.embed.js").Visit} Visit */

/** The origin of the site that this script comes from. The service fills it in, because a module cannot see its own tag. */
const HOME = "{origin}";

/** <randnotiz-survey src="https://news.example/surveys/…" lang="de">; its children are shown until the survey is loaded. */
class SurveyElement extends HTMLElement {
	static observedAttributes = ["src", "lang"];

	#root = this.attachShadow({ mode: "open" });
	#connection = new AbortController();

	connectedCallback() {
		this.#start();
	}

	disconnectedCallback() {
		this.#connection.abort();
	}

	attributeChangedCallback() {
		if (this.isConnected) this.#start();
	}

	// In a microtask, so that it runs once for all attributes that change together.
	#start() {
		this.#connection.abort();
		this.#connection = new AbortController();
		const { signal } = this.#connection;
		queueMicrotask(() => signal.aborted || this.#open(signal));
	}

	/** @param {AbortSignal} signal */
	#open(signal) {
		this.#root.replaceChildren(document.createElement("slot"));
		const survey = addressOf(this.getAttribute("src") ?? "");
		if (survey === undefined) {
			console.error(`<randnotiz-survey> shows only surveys of ${HOME}`);
			return;
		}
		const visit = { element: this, root: this.#root, survey, signal };
		retryUntilDone(() => show(visit, this.closest("[lang]")?.getAttribute("lang") ?? ""), signal);
	}
}

/**
 * Returns the address of a survey on the site that this script comes from. The markup of any other site
 * would run in the page as its own.
 * @param {string} src
 */
function addressOf(src) {
	try {
		const { origin, pathname } = new URL(src, document.baseURI);
		return origin === HOME ? origin + pathname.replace(/\/$/, "") : undefined;
	} catch {
		return undefined;
	}
}

/**
 * Loads and shows a survey; returns 0 if it should try again.
 * @param {Visit} visit
 * @param {string} language
 * @returns {Promise<number | undefined>}
 */
async function show(visit, language) {
	const { status, page } = await load(`${visit.survey}/form?lang=${encodeURIComponent(language)}`);
	if (visit.signal.aborted) return undefined;
	const isThere = status === 200 && page !== null;
	if (isThere) present(visit, page);
	else dispatch(visit.element, "error", status);
	if (isTemporary(status)) return 0;
	if (!isThere) eraseOldDraft(visit.survey);
	return undefined;
}

/**
 * @param {Visit} visit
 * @param {Document} page
 */
function present(visit, page) {
	// The page's Content-Security-Policy does not apply to constructed style sheets.
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(page.querySelector("template")?.content.textContent ?? "");
	visit.root.adoptedStyleSheets = [sheet];
	visit.root.replaceChildren(...page.body.children);
	const container = visit.root.querySelector("[data-responses]");
	if (container instanceof HTMLElement) new SurveySession(visit, container);
	else eraseOldDraft(visit.survey);
}

if (!customElements.get("randnotiz-survey")) {
	customElements.define("randnotiz-survey", SurveyElement);
}
