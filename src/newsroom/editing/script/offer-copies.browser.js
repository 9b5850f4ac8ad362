import { make, makeButton } from "./elements.browser.js";
import { textIn } from "./form-values.browser.js";
import { isConfirmed } from "./local-copies.browser.js";
import { differenceOf } from "./text-difference.browser.js";

/**
 * @typedef {import("./local-copies.browser.js").Copy} Copy
 * @typedef {{ label: string, before: string, after: string }} Change the label is that of the field; it may be empty
 *
 * @typedef {object} CopyDoors
 * @property {(copy: Copy) => Change[]} changesIn returns what the copy has and the form has not
 * @property {(copy: Copy) => boolean | Promise<boolean>} putIn returns false if that cannot be done now
 */

/**
 * Offers what another page has left in this browser and the server does not have. Nothing is put in by itself.
 * @param {HTMLFormElement} form
 * @param {import("./local-copies.browser.js").LocalCopies} copies
 * @param {string} slug
 * @param {import("./form-values.browser.js").Shown} shown
 * @param {CopyDoors} doors
 */
export async function offerCopies(form, copies, slug, shown, doors) {
	const tag = textIn(form, "tag");
	for (const copy of copies.left(slug)) {
		const changes = doors.changesIn(copy);
		const drop = () => copies.drop(slug, copy.page);
		if (isConfirmed(copy, tag) || changes.length === 0) {
			drop();
			continue;
		}
		const take = async () => {
			const isIn = await doors.putIn(copy);
			if (isIn) copies.take(slug, copy.page);
			return isIn;
		};
		const { time } = await timeOf(copy, shown);
		const isBehind = copy.tag !== tag;
		form.before(offer(changes, { texts: shown.texts, time, isBehind, take, drop }));
	}
}

/**
 * Returns when a copy was made, by the clock of the server, as far as it can be told.
 * @param {import("./local-copies.browser.js").Copy} copy
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
 * @param {Change[]} changes
 * @param {{ texts: Record<string, string>, time: string, isBehind: boolean, take: () => Promise<boolean>,
 *   drop: () => void }} shown
 */
function offer(changes, { texts, time, isBehind, ...doors }) {
	const sentence = [
		(texts.copyFound ?? "").replace("{time}", time),
		isBehind ? texts.copyBehind : "",
	];
	const take = makeButton(
		texts.takeCopy ?? "",
		async () => {
			section.hidden = true;
			if (await doors.take()) section.remove();
			else section.hidden = false;
		},
		"",
	);
	const drop = makeButton(texts.dropCopy ?? "", () => {
		section.remove();
		doors.drop();
	});
	const differences = changes.flatMap(differenceIn);
	const section = make(
		"section",
		{ className: "notice copy", role: "status" },
		make("p", {}, sentence.join(" ")),
		make("details", {}, make("summary", {}, texts.difference ?? ""), ...differences),
		make("p", { className: "buttons" }, take, " ", drop),
	);
	return section;
}

/** @param {Change} change */
function differenceIn({ label, before, after }) {
	const { lead, removed, added, trail } = differenceOf(before, after);
	const line = make("p", { className: "difference" }, lead);
	if (removed) line.append(make("del", {}, removed));
	if (added) line.append(make("ins", {}, added));
	line.append(trail);
	return label ? [make("h2", {}, label), line] : [line];
}
