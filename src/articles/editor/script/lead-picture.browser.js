import { make, makeButton } from "../../../newsroom/editing/script/elements.browser.js";
import {
	fieldNamed,
	setHidden,
	textIn,
} from "../../../newsroom/editing/script/form-values.browser.js";
import { insertText } from "../../../newsroom/editing/script/insert-text.browser.js";
import { makePictureRow } from "./picture-row.browser.js";
import { makeTurns, watchDrop } from "./pictures-in-text.browser.js";

/**
 * Sends the picture above the text as soon as it is chosen or dropped.
 * @param {HTMLFormElement} form
 * @param {HTMLElement} place
 * @param {Record<string, string>} texts
 */
export function watchLeadPicture(form, place, texts) {
	const list = make("ul", { className: "uploads" });
	const inTurn = makeTurns();
	const chooser = fieldNamed(form, "picture") ?? addChooser(place, texts);
	place.append(list);

	/** @param {File[]} files */
	const add = ([file]) => {
		if (!file) return;
		const row = makePictureRow(file, {
			...{ texts, inTurn, alt: textIn(form, "image") === "" ? textIn(form, "image_alt") : "" },
			done: ({ id, url }, alt) => show(id, url, alt),
			calledOff: () => {},
		});
		list.replaceChildren(row.element);
		row.focus();
	};

	/** @param {string} id @param {string} url @param {string} alt */
	const show = (id, url, alt) => {
		const field = fieldNamed(form, "image_alt");
		const hidden = fieldNamed(form, "image");
		setHidden(form, "image", id);
		hidden?.dispatchEvent(new Event("change", { bubbles: true }));
		if (field instanceof HTMLInputElement)
			insertText(field, { start: 0, end: field.value.length, text: alt });
		const picture =
			place.querySelector("img.chosen") ?? make("img", { className: "chosen", width: 320 });
		Object.assign(picture, { src: url, alt });
		hidden?.after(picture);
	};

	chooser.addEventListener("change", (event) => {
		event.stopPropagation();
		if (!(chooser instanceof HTMLInputElement)) return;
		add([...(chooser.files ?? [])]);
		chooser.value = "";
	});
	watchDrop(place, add);
}

/**
 * Adds the button that chooses a file.
 * @param {HTMLElement} place
 * @param {Record<string, string>} texts
 */
function addChooser(place, texts) {
	const chooser = make("input", { type: "file", accept: "image/*", hidden: true });
	const button = makeButton(texts.choosePicture ?? "", () => chooser.click());
	place.append(make("p", {}, button, chooser));
	return chooser;
}
