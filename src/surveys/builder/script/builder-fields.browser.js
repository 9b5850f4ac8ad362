import { fieldNamed } from "../../../newsroom/editing/script/form-values.browser.js";
import { comparable } from "../../../newsroom/editing/script/local-copies.browser.js";

/** Fields that say from where a form is sent, and those that count only with a button. */
const CONTEXT = ["do", "page", "tag", "revision", "seq", "add_type", "new_language"];
/** Fields whose values say nothing to people: keys, codes and choices. */
const CODES = /^(?:q|languages?)$|\.(?:[orc]|type|id|value|values|question|test|style|decimals)$/;

/**
 * Returns what a save sends: the whole form.
 * @param {HTMLFormElement} form
 * @param {number} seq
 */
export function bodyOf(form, seq) {
	const body = new URLSearchParams();
	for (const [name, value] of new FormData(form))
		if (typeof value === "string") body.append(name, value);
	body.set("do", "save");
	body.set("seq", `${seq}`);
	return body;
}

/**
 * Returns the texts of a copy that the form has not, and those of the form that the copy has not.
 * @param {HTMLFormElement} form
 * @param {import("../../../newsroom/editing/script/local-copies.browser.js").Copy} copy
 * @param {Record<string, string>} texts
 * @returns {import("../../../newsroom/editing/script/offer-copies.browser.js").Change[]}
 */
export function changesInCopy(form, copy, texts) {
	const [mine, theirs] = [bodyOf(form, 0), new URLSearchParams(copy.fields.form)].map(textsOf);
	if (!mine || !theirs) return [];
	const names = [...new Set([...mine.keys(), ...theirs.keys()])].filter(
		(name) => comparable(mine.get(name) ?? "") !== comparable(theirs.get(name) ?? ""),
	);
	const changes = names
		.filter((name) => !CODES.test(name))
		.map((name) => ({
			label: labelOf(form, name, texts),
			...{ before: mine.get(name) ?? "", after: theirs.get(name) ?? "" },
		}));
	const isMore = changes.length < names.length;
	return [
		...changes,
		...(isMore ? [{ label: texts.otherChanges ?? "", before: "", after: "" }] : []),
	];
}

/** Returns what stands in a form by the names of its fields; a repeated one as lines. @param {URLSearchParams} body */
export function textsOf(body) {
	const names = [...new Set(body.keys())].filter((name) => !CONTEXT.includes(name));
	return new Map(names.map((name) => [name, body.getAll(name).join("\n")]));
}

/** @param {HTMLFormElement} form @param {string} name @param {Record<string, string>} texts */
function labelOf(form, name, { otherField = "" }) {
	const field = fieldNamed(form, name);
	const question = field?.closest(".question")?.querySelector("legend .number")?.textContent;
	const label = field?.labels?.[0]?.textContent ?? field?.ariaLabel ?? "";
	return [question, label.trim() || otherField].filter(Boolean).join(" – ").trim();
}
