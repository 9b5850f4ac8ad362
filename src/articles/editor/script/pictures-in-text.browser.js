import { make, makeButton } from "../../../newsroom/editing/script/elements.browser.js";
import { insertQuietly, insertText } from "../../../newsroom/editing/script/insert-text.browser.js";
import { makePictureRow } from "./picture-row.browser.js";

/**
 * Puts pictures into a text: where each will stand, a placeholder waits until it is sent.
 * @param {HTMLTextAreaElement} field
 * @param {HTMLElement} place where the pictures are described
 * @param {Record<string, string>} texts
 * @returns {(files: File[]) => void}
 */
export function picturesInText(field, place, texts) {
	const list = make("ul", { className: "uploads" });
	place.append(list);
	let count = 0;
	const inTurn = makeTurns();

	/** @param {string} placeholder @param {string} text */
	const replace = (placeholder, text) => {
		const start = field.value.indexOf(placeholder);
		if (start === -1) return false;
		insertQuietly(field, { start, end: start + placeholder.length, text });
		return true;
	};

	/** @param {string} text */
	const offerLater = (text) => {
		const item = make("li", {}, make("p", {}, texts.pictureSent ?? ""));
		const insert = makeButton(texts.pictureInsert ?? "", () => {
			const { selectionStart: start, selectionEnd: end } = field;
			insertText(field, { start, end, text });
			item.remove();
		});
		item.append(insert);
		list.append(item);
	};

	return (files) => {
		const rows = files.map((file) => {
			const name = file.name.replace(/[[\]\n]/g, " ");
			const placeholder = `![${(texts.placeholder ?? "").replace("{number}", String(++count)).replace("{name}", name)}]()`;
			const row = makePictureRow(file, {
				...{ texts, inTurn, alt: "" },
				done: ({ url }, alt) => {
					const text = `![${alt.replace(/([[\]\\])/g, "\\$1")}](${url})`;
					if (!replace(placeholder, text)) offerLater(text);
				},
				calledOff: () => {
					if (!replace(`${placeholder}\n\n`, "")) replace(placeholder, "");
				},
			});
			return { placeholder, row };
		});
		const { selectionEnd: end, value } = field;
		const before = end === 0 || value[end - 1] === "\n" ? "" : "\n\n";
		const text = `${before}${rows.map(({ placeholder }) => placeholder).join("\n\n")}\n\n`;
		insertText(field, { start: end, end, text });
		list.append(...rows.map(({ row }) => row.element));
		rows[0]?.row.focus();
	};
}

/** Returns a function that runs what it is given one after the other. */
export function makeTurns() {
	/** @type {Promise<void>} */
	let last = Promise.resolve();
	return (/** @type {() => Promise<void>} */ run) => {
		last = last.then(run);
		return last;
	};
}

/**
 * Takes files that are dropped on a field.
 * @param {HTMLElement} field
 * @param {(files: File[]) => void} addPictures
 */
export function watchDrop(field, addPictures) {
	const hasFiles = (/** @type {DragEvent} */ { dataTransfer }) =>
		dataTransfer?.types.includes("Files") === true;
	field.addEventListener("dragover", (event) => {
		if (hasFiles(event)) event.preventDefault();
	});
	field.addEventListener("drop", (event) => {
		if (!hasFiles(event)) return;
		event.preventDefault();
		addPictures([...(event.dataTransfer?.files ?? [])]);
	});
}
