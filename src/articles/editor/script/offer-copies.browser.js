import { make, makeButton } from "../../../newsroom/editing/script/elements.browser.js";
import { insertText } from "../../../newsroom/editing/script/insert-text.browser.js";
import { comparable, isConfirmed } from "../../../newsroom/editing/script/local-copies.browser.js";
import { differenceOf } from "../../../newsroom/editing/script/text-difference.browser.js";
import { fieldNamed, textIn } from "./form-values.browser.js";

/**
 * Offers what another page has left in this browser and the server does not have. Nothing is put in by itself.
 * @param {HTMLFormElement} form
 * @param {import("../../../newsroom/editing/script/local-copies.browser.js").LocalCopies} copies
 * @param {string} slug
 * @param {{ texts: Record<string, string>, language: string, zone: string }} shown
 */
export async function offerCopies(form, copies, slug, shown) {
	const tag = textIn(form, "tag");
	for (const copy of copies.left(slug)) {
		const fields = Object.entries(copy.fields).filter(
			([name, text]) => comparable(text) !== comparable(textIn(form, name)),
		);
		const drop = () => copies.drop(slug, copy.page);
		if (isConfirmed(copy, tag) || fields.length === 0) {
			drop();
			continue;
		}
		const take = () => {
			copies.take(slug, copy.page);
			putIn(form, fields);
		};
		const { time } = await timeOf(copy, shown);
		const isBehind = copy.tag !== tag;
		form.before(offer(form, fields, { texts: shown.texts, time, isBehind, take, drop }));
	}
}

/**
 * Returns when a copy was made, by the clock of the server, as far as it can be told.
 * @param {import("../../../newsroom/editing/script/local-copies.browser.js").Copy} copy
 * @param {{ language: string, zone: string }} shown
 */
async function timeOf({ at }, { language, zone }) {
	const date = await fetch(location.href, { method: "HEAD" })
		.then(({ headers }) => Date.parse(headers.get("Date") ?? ""))
		.catch(() => Number.NaN);
	const ahead = Number.isNaN(date) ? 0 : Date.now() - date;
	const style = /** @type {const} */ ({ dateStyle: "medium", timeStyle: "short", timeZone: zone });
	return { time: new Intl.DateTimeFormat(language, style).format(at - ahead) };
}

/**
 * @param {HTMLFormElement} form
 * @param {[string, string][]} fields
 * @param {{ texts: Record<string, string>, time: string, isBehind: boolean, take: () => void,
 *   drop: () => void }} shown
 */
function offer(form, fields, { texts, time, isBehind, ...doors }) {
	const sentence = [
		(texts.copyFound ?? "").replace("{time}", time),
		isBehind ? texts.copyBehind : "",
	];
	const take = makeButton(texts.takeCopy ?? "", () => end(doors.take), "");
	const drop = makeButton(texts.dropCopy ?? "", () => end(doors.drop));
	const differences = fields.flatMap((field) => differenceIn(form, field));
	const section = make(
		"section",
		{ className: "notice copy", role: "status" },
		make("p", {}, sentence.join(" ")),
		make("details", {}, make("summary", {}, texts.difference ?? ""), ...differences),
		make("p", { className: "buttons" }, take, " ", drop),
	);
	const end = (/** @type {() => void} */ run) => {
		section.remove();
		run();
	};
	return section;
}

/** @param {HTMLFormElement} form @param {[string, string]} field */
function differenceIn(form, [name, text]) {
	const { lead, removed, added, trail } = differenceOf(textIn(form, name), text);
	const label = fieldNamed(form, name)?.labels?.[0]?.textContent?.trim();
	const line = make("p", { className: "difference" }, lead);
	if (removed) line.append(make("del", {}, removed));
	if (added) line.append(make("ins", {}, added));
	line.append(trail);
	return label ? [make("h2", {}, label), line] : [line];
}

/**
 * Puts texts into their fields, so that the browser can undo it and the page saves them.
 * @param {HTMLFormElement} form
 * @param {[string, string][]} fields
 */
function putIn(form, fields) {
	for (const [name, text] of fields) {
		const field = fieldNamed(form, name);
		field?.closest("details")?.setAttribute("open", "");
		if (field instanceof HTMLTextAreaElement || field?.type === "text") {
			const { start, removed, added } = differenceOf(field.value, text);
			insertText(field, { start, end: start + removed.length, text: added });
			continue;
		}
		const named = form.elements.namedItem(name);
		if (named && "value" in named) named.value = text;
		field?.dispatchEvent(new Event("change", { bubbles: true }));
	}
}
