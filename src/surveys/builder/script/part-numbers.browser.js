import { allQuestions, entriesOf, questionOf } from "./questions-in-form.browser.js";

/** Numbers questions and sections from 1, also in the names of their buttons. */
export function renumber() {
	let [questions, sections] = [0, 0];
	for (const question of allQuestions()) {
		const number = question.classList.contains("section") ? ++sections : ++questions;
		if (numberOf(question) === number) continue;
		for (const place of question.querySelectorAll(".number")) setQuestionNumber(place, number);
	}
}

/** Numbers the entries of a list from 1. @param {Element} list */
export function renumberLines(list) {
	const question = questionOf(list);
	for (const [index, entry] of entriesOf(list).entries())
		for (const place of entry.querySelectorAll(".number")) {
			setLineNumber(place, index + 1);
			setQuestionNumber(place, question ? numberOf(question) : 0);
		}
}

/** @param {Element} question */
const numberOf = (question) =>
	Number(/\d+/.exec(question.querySelector("legend .number")?.textContent ?? "")?.[0]);

/** Sets the first number of a name. One number alone in a line is that of the line. @param {Element} place @param {number} number */
function setQuestionNumber(place, number) {
	const text = place.textContent ?? "";
	const isAlone = (text.match(/\d+/g) ?? []).length < 2;
	if (isAlone && place.closest("li")) return;
	setText(place, text.replace(/\d+/, `${number}`));
}

/** Sets the last number of a name. @param {Element} place @param {number} number */
const setLineNumber = (place, number) =>
	setText(place, (place.textContent ?? "").replace(/\d+(?=\D*$)/, `${number}`));

/** @param {Element} place @param {string} text */
function setText(place, text) {
	if (place.textContent !== text) place.textContent = text;
}
