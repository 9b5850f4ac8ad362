import { make } from "../../../newsroom/editing/script/elements.browser.js";
import { sourceName } from "./condition-rules.browser.js";
import {
	allQuestions,
	keyOf,
	sourceOf,
	surveyLanguages,
	valueIn,
} from "./questions-in-form.browser.js";

/** Says which keys help, where there is a keyboard. @param {Record<string, string>} texts */
export function showKeys({ keysHelp = "" }) {
	const place = document.getElementById("add");
	if (!place || place.querySelector(".keys") || !matchMedia("(any-hover: hover)").matches) return;
	place.append(make("p", { className: "help keys" }, keysHelp));
}

/** Has the heading of the page say the title that is typed, once there is one. */
export function refreshHeading() {
	const heading = document.querySelector("h1.working-title");
	const [language = ""] = surveyLanguages();
	const title = valueIn(document.body, `title.${language}`).trim();
	if (!(heading instanceof HTMLElement) || title === "" || heading.textContent === title) return;
	heading.textContent = title;
	heading.lang = language;
}

/**
 * Brings the list of all questions up to date, if the page has one, and takes away the sentence that there is none.
 * @param {Record<string, string>} texts
 */
export function refreshOverview(texts) {
	const questions = allQuestions();
	const none = document.getElementById("questions")?.previousElementSibling;
	if (none instanceof HTMLElement && none.matches("p.help")) none.hidden = questions.length > 0;
	const overview = document.getElementById("overview");
	const list = overview?.querySelector("ol");
	const summary = overview?.querySelector("summary");
	if (!list || !summary) return;
	summary.textContent = (texts.overview ?? "").replace("{count}", `${questions.length}`);
	const [language = ""] = surveyLanguages();
	for (const [index, question] of questions.entries()) {
		const item = list.children[index] ?? list.appendChild(make("li", {}, make("a")));
		const link = item.querySelector("a");
		const text = sourceName(sourceOf(question, language), texts);
		if (link?.textContent !== text) link?.replaceChildren(text);
		link?.setAttribute("href", `#q-${keyOf(question)}`);
	}
	while (list.children.length > questions.length) list.lastElementChild?.remove();
}
